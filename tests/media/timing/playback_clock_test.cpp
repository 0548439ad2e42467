// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/timing/playback_clock.hpp"
#include "tests/support/catch.hpp"

using namespace media;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint noon{12h};

} // namespace

TEST_CASE("a clock that is held stands still", "[timing]") {
    PlaybackClock clock;
    clock.hold(3s);
    CHECK(clock.media_time(noon) == 3s);
    CHECK(clock.media_time(noon + 1h) == 3s);
    CHECK(clock.time_of(4s) == never);
    clock.correct(9s, noon, noon);
    CHECK(clock.media_time(noon) == 3s);
}

TEST_CASE("a running clock keeps time, for a day as for a second", "[timing]") {
    PlaybackClock clock;
    clock.run(2s, noon);
    CHECK(clock.media_time(noon) == 2s);
    CHECK(clock.media_time(noon + 24h) == 24h + 2s);
    CHECK(clock.media_time(noon - 50ms) == 1950ms);
    CHECK(clock.time_of(2040ms) == noon + 40ms);
    CHECK(clock.time_of(1s) == noon - 1s);
}

TEST_CASE("a small correction is spread over a second, without a jump", "[timing]") {
    PlaybackClock clock;
    clock.run(0s, noon);
    clock.correct(80ms, noon, noon);
    CHECK(clock.media_time(noon) == 0ms);
    CHECK(clock.media_time(noon + 500ms) == 540ms);
    CHECK(clock.media_time(noon + 1s) == 1080ms);
    CHECK(clock.media_time(noon + 5s) == 5080ms);
    clock.correct(5040ms, noon + 5s, noon + 5s);
    CHECK(clock.media_time(noon + 5s) == 5080ms);
    CHECK(clock.media_time(noon + 6s) == 6040ms);
}

TEST_CASE("corrections never turn the clock back", "[timing]") {
    PlaybackClock clock;
    clock.run(0s, noon);
    Duration last = -1ns;
    for (Duration t = 0s; t < 5s; t += 7ms) {
        if (t.count() % 3 == 0)
            clock.correct(t - 90ms, noon + t, noon + t);
        const Duration media_time = clock.media_time(noon + t);
        CHECK(media_time > last);
        last = media_time;
    }
}

TEST_CASE("a large correction is taken at once", "[timing]") {
    PlaybackClock clock;
    clock.run(0s, noon);
    clock.correct(10s, noon + 20ms, noon + 1s);
    CHECK(clock.media_time(noon + 1s) == 10s + 980ms);
}

TEST_CASE("a steady device is followed to within a millisecond", "[timing]") {
    // The device runs 0.1 % fast and its callback jitters by up to 8 ms.
    PlaybackClock clock;
    clock.run(0s, noon);
    unsigned random = 7;
    for (Duration t = 0s; t < 20s; t += 21'333'333ns) {
        random = random * 1664525U + 1013904223U;
        const Duration jitter(static_cast<std::int64_t>(random % 16'000'000) - 8'000'000);
        clock.correct(t + t / 1000 + jitter, noon + t, noon + t);
    }
    const Duration error = clock.media_time(noon + 20s) - (20s + 20ms);
    CHECK(std::chrono::abs(error) < 4ms);
}

TEST_CASE("at the moment of a time it is that time", "[timing]") {
    PlaybackClock clock;
    clock.run(0s, noon);
    clock.correct(33'333'333ns, noon, noon);
    for (Duration media_time = 0s; media_time < 3s; media_time += 13'131'313ns) {
        const TimePoint at = clock.time_of(media_time);
        CHECK(clock.media_time(at) >= media_time);
        CHECK(clock.media_time(at - 1us) < media_time);
    }
}
