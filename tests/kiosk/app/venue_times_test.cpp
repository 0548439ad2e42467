// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/venue_times.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

/// A venue with a clock that stands where it is set.
struct Place {
    settings::LocalTime time{.year = 2027, .weekday = 0, .minute = 9 * 60};
    media::TimePoint now{1h};
    VenueTimes times;

    explicit Place(const settings::Venue& venue) : times(venue, {.volume = 70}, [this] { return time; }) {}
    VenueTimes::Change after(media::Duration span) {
        now += span;
        return times.turn(now);
    }
};

settings::Venue with_hours() {
    settings::Venue venue;
    venue.hours.days[0] = settings::parse_hours("10:00-18:00");
    venue.quiet = {{*settings::parse_hours("12:00-13:00"), 20}};
    return venue;
}

} // namespace

TEST_CASE("a venue that says nothing of times never wakes anybody", "[app]") {
    Place place({});
    CHECK(place.times.next_deadline() == media::never);
    CHECK_FALSE(place.after(1h).open);
}

TEST_CASE("it closes and opens by the clock, and says so once", "[app]") {
    Place place(with_hours());
    CHECK(place.after(0s).open == false);
    CHECK_FALSE(place.after(15s).open);
    place.time.minute = 10 * 60;
    CHECK_FALSE(place.after(14s).open); // not looked yet
    CHECK(place.after(1s).open == true);
    CHECK_FALSE(place.after(1min).open);
    CHECK(place.times.next_deadline() == place.now + 15s);
}

TEST_CASE("a touch opens a dark screen at once, and nobody is put out at closing time", "[app]") {
    Place place(with_hours());
    place.after(0s);
    place.times.touched(place.now + 1s);
    CHECK(place.after(1s).open == true);
    CHECK_FALSE(place.after(9min).open);
    place.times.touched(place.now);
    CHECK_FALSE(place.after(9min).open);
    CHECK(place.after(2min).open == false);
}

TEST_CASE("quiet hours change what the steps of loudness are worth, and end", "[app]") {
    Place place(with_hours());
    place.time.minute = 11 * 60;
    CHECK_FALSE(place.after(0s).loudness);
    place.time.minute = 12 * 60;
    const auto quiet = place.after(15s).loudness;
    REQUIRE(quiet);
    CHECK(quiet->volumes.back() < 0.21);
    CHECK_FALSE(place.after(15s).loudness);
    place.time.minute = 13 * 60;
    REQUIRE(place.after(15s).loudness);
}
