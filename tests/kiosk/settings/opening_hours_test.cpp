// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/opening_hours.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::settings;

namespace {

constexpr int monday = 0;
constexpr int sunday = 6;

LocalTime at(int weekday, int hour, int minute = 0) {
    return {.year = 2027, .weekday = weekday, .minute = hour * 60 + minute};
}

OpeningHours on(int day, const char* text) {
    OpeningHours hours;
    hours.days.at(static_cast<std::size_t>(day)) = parse_hours(text);
    REQUIRE(hours.days.at(static_cast<std::size_t>(day)));
    return hours;
}

} // namespace

TEST_CASE("hours are read as people write them", "[settings]") {
    const auto spans = [](const char* text) {
        return parse_hours(text).value_or(DayHours{{{-1, -1}}}).spans;
    };
    using Spans = std::vector<MinuteSpan>;
    CHECK(spans("10:00-18:00") == Spans{{600, 1080}});
    CHECK(spans("9:05 – 18:30") == Spans{{545, 1110}});
    CHECK(spans(" 8:00-12:00 , 14:00-24:00") == Spans{{480, 720}, {840, 1440}});
    CHECK(spans("zu").empty());
    CHECK(spans("closed").empty());
}

TEST_CASE("what is no time is no hours", "[settings]") {
    for (const char* text : {"",
                             ",",
                             "10-18",
                             "10:00",
                             "10:00-",
                             "-18:00",
                             "10:60-18:00",
                             "24:01-25:00",
                             "10:00-18:00;",
                             "1000:00-18:00",
                             "a:b-c:d",
                             "+1:00-2:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_hours(text));
    }
}

TEST_CASE("it is open within the hours of the day, to the minute", "[settings]") {
    const OpeningHours hours = on(monday, "10:00-12:00, 14:00-18:00");
    CHECK_FALSE(is_open(hours, at(monday, 9, 59)));
    CHECK(is_open(hours, at(monday, 10)));
    CHECK(is_open(hours, at(monday, 11, 59)));
    CHECK_FALSE(is_open(hours, at(monday, 12)));
    CHECK(is_open(hours, at(monday, 14)));
    CHECK_FALSE(is_open(hours, at(monday, 18)));
    CHECK_FALSE(is_open(hours, at(monday + 1, 11))); // a day that is not named
}

TEST_CASE("hours past midnight belong to the day on which they begin", "[settings]") {
    const OpeningHours hours = on(sunday, "18:00-2:00");
    CHECK_FALSE(is_open(hours, at(sunday, 1)));
    CHECK(is_open(hours, at(sunday, 23, 59)));
    CHECK(is_open(hours, at(monday, 1, 59)));
    CHECK_FALSE(is_open(hours, at(monday, 2)));
    CHECK(is_open(on(monday, "0:00-0:00"), at(monday, 12)));
}

TEST_CASE("who names no day is always open", "[settings]") {
    CHECK(is_open({}, at(monday, 3)));
}

TEST_CASE("a clock that cannot be right closes nothing", "[settings]") {
    const OpeningHours hours = on(monday, "zu");
    for (const int year : {0, 1970, 2025, 2061, 2106}) {
        LocalTime time = at(monday, 12);
        time.year = year;
        CHECK(is_open(hours, time));
    }
    CHECK_FALSE(is_open(hours, at(monday, 12)));
}
