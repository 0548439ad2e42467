// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/doorkeeper.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;
using upkeep::Doorkeeper;
using namespace std::chrono_literals;

TEST_CASE("whoever touches a dark screen is let in, and left alone ten minutes after the last touch",
          "[upkeep]") {
    settings::OpeningHours hours;
    hours.days[0] = settings::parse_hours("10:00-18:00");
    Doorkeeper door(hours);
    const settings::LocalTime night{.year = 2027, .weekday = 0, .minute = 3 * 60};
    const settings::LocalTime day{.year = 2027, .weekday = 0, .minute = 12 * 60};
    const media::TimePoint now{1h};
    CHECK(door.is_open(day, now));
    CHECK_FALSE(door.is_open(night, now));
    door.touched(now);
    CHECK(door.is_open(night, now));
    door.touched(now + 5min);
    CHECK(door.is_open(night, now + 15min - 1ns));
    CHECK_FALSE(door.is_open(night, now + 15min));
    CHECK(door.is_open(day, now + 15min));
}
