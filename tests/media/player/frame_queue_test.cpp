// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/frame_queue.hpp"
#include "tests/support/catch.hpp"

using namespace media;

namespace {

FrameItem failure() {
    return {.error = Error{ErrorCode::corrupt, "no film"}};
}

} // namespace

TEST_CASE("a seek does not make a film forget why it failed", "[player]") {
    FrameQueue queue;
    queue.restart(1);
    CHECK(queue.push(failure(), 1, {}) == FrameQueue::Pushed::awaited);
    queue.restart(2);
    CHECK(queue.waiting().has_failed);
    CHECK(queue.take(0).error.has_value());
    CHECK_FALSE(queue.waiting().has_failed);
}

TEST_CASE("a failure found before a seek is told after it, the film's end is not", "[player]") {
    FrameQueue queue;
    queue.restart(2);
    CHECK(queue.push({}, 1, {}) == FrameQueue::Pushed::refused);
    CHECK(queue.push(failure(), 1, {}) == FrameQueue::Pushed::awaited);
    CHECK(queue.waiting().has_failed);
}
