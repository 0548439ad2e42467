// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/frame_queue.hpp"
#include "tests/support/catch.hpp"

extern "C" {
#include <libavutil/frame.h>
}

#include <memory>
#include <stop_token>
#include <thread>

using namespace media;

namespace {

FrameItem failure() {
    return {.error = Error{ErrorCode::corrupt, "no film"}};
}

FrameItem picture() {
    AVFrame* frame = av_frame_alloc();
    frame->width = frame->height = 16;
    frame->format = AV_PIX_FMT_YUV420P;
    FrameItem item{.frame = std::make_shared<const VideoFrame>(
                       *frame, Duration(0), Duration(0), VideoFrame::Geometry{})};
    av_frame_free(&frame);
    return item;
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

TEST_CASE("whoever waits for a full queue is called when it is full, or when no more will come", "[player]") {
    FrameQueue queue;
    queue.restart(1);
    CHECK(queue.push(picture(), 1, {}) == FrameQueue::Pushed::awaited); // it was empty
    CHECK_FALSE(queue.is_full());
    CHECK(queue.push(picture(), 1, {}) == FrameQueue::Pushed::quietly);
    CHECK(queue.push(picture(), 1, {}) == FrameQueue::Pushed::awaited);
    CHECK(queue.is_full());

    queue.restart(2);
    CHECK_FALSE(queue.is_full());
    CHECK(queue.push(picture(), 2, {}) == FrameQueue::Pushed::quietly);
    CHECK(queue.push({}, 2, {}) == FrameQueue::Pushed::awaited); // the end
    CHECK(queue.is_full());
}

TEST_CASE("a decoder that found the queue full goes on while a picture is left to show", "[player]") {
    FrameQueue queue;
    queue.restart(1);
    for (std::size_t i = 0; i < FrameQueue::capacity; ++i)
        queue.push(picture(), 1, {});
    FrameQueue::Pushed pushed = FrameQueue::Pushed::refused;
    std::jthread decoder([&](const std::stop_token& stop) { pushed = queue.push(picture(), 1, stop); });
    while (queue.waiting().pictures >= FrameQueue::next_burst)
        queue.take(0);
    decoder.join();
    CHECK(pushed != FrameQueue::Pushed::refused);
    CHECK(queue.waiting().pictures >= 1);
}

TEST_CASE("a queue that is wanted full is filled though a picture was taken from it", "[player]") {
    FrameQueue queue;
    queue.restart(1);
    for (std::size_t i = 0; i < FrameQueue::capacity; ++i)
        queue.push(picture(), 1, {});
    std::jthread decoder([&](const std::stop_token& stop) { queue.push(picture(), 1, stop); });
    queue.take(0); // the first picture is shown, and the clock waits for the others
    CHECK_FALSE(queue.is_full());
    decoder.join();
    CHECK(queue.is_full());
}
