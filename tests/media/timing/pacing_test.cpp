// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/timing/frame_statistics.hpp"
#include "media/timing/pacing.hpp"
#include "media/timing/timestamp_guard.hpp"
#include "tests/support/catch.hpp"

#include <vector>

using namespace media;
using namespace std::chrono_literals;

TEST_CASE("a picture is shown when its time has come", "[timing]") {
    const std::vector<Duration> times{40ms, 80ms, 120ms};
    CHECK(pace(times, 39ms) == PacingDecision{0, false});
    CHECK(pace(times, 40ms) == PacingDecision{0, true});
    CHECK(pace(times, 79ms) == PacingDecision{0, true});
}

TEST_CASE("pictures whose successor is due are dropped", "[timing]") {
    const std::vector<Duration> times{40ms, 80ms, 120ms};
    CHECK(pace(times, 80ms) == PacingDecision{1, true});
    CHECK(pace(times, 121ms) == PacingDecision{2, true});
}

TEST_CASE("the last picture is never dropped", "[timing]") {
    const std::vector<Duration> times{40ms};
    CHECK(pace(times, 10h) == PacingDecision{0, true});
    CHECK(pace({}, 10h) == PacingDecision{0, false});
}

TEST_CASE("a picture is late when it misses by more than half its duration", "[timing]") {
    FrameStatistics statistics;
    statistics.shown(0ms, 40ms);
    statistics.shown(20ms, 40ms);
    CHECK(statistics.late() == 0);
    statistics.shown(21ms, 40ms);
    statistics.dropped(3);
    CHECK(statistics.late() == 1);
    CHECK(statistics.presented() == 3);
    CHECK(statistics.dropped() == 3);
}

TEST_CASE("good time stamps are kept, of whatever rhythm", "[timing]") {
    TimestampGuard guard(1h);
    for (const Duration pts : {0ms, 40ms, 90ms, 5000ms, 5001ms})
        CHECK(guard.accept(pts, 40ms) == pts);
}

TEST_CASE("a picture without a time follows its predecessor", "[timing]") {
    TimestampGuard guard;
    CHECK(guard.accept(std::nullopt, 20ms) == 0ms);
    CHECK(guard.accept(std::nullopt, 20ms) == 20ms);
    CHECK(guard.accept(100ms, 20ms) == 100ms);
    CHECK(guard.accept(std::nullopt, 0ms) == 120ms);
    CHECK(guard.accept(std::nullopt, 0ms) == 160ms);
}

TEST_CASE("a time that goes back or years ahead is replaced", "[timing]") {
    TimestampGuard guard(10s);
    CHECK(guard.accept(1s, 40ms) == 1s);
    CHECK(guard.accept(500ms, 40ms) == 1040ms);
    CHECK(guard.accept(1040ms, 40ms) == 1080ms);
    CHECK(guard.accept(24h * 365, 40ms) == 1120ms);
    guard.restart();
    CHECK(guard.accept(200ms, 40ms) == 200ms);
}
