// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/clock_entry.hpp"
#include "tests/support/catch.hpp"

#include <string_view>

using kiosk::show::ClockEntry;

namespace {

ClockEntry typed(std::string_view digits) {
    ClockEntry entry;
    for (const char digit : digits)
        entry.press(digit - '0');
    return entry;
}

} // namespace

TEST_CASE("digits stand where they belong in date and time", "[show][staff]") {
    CHECK(typed("").text() == "__.__.20__, __:__");
    CHECK(typed("2412").text() == "24.12.20__, __:__");
    CHECK(typed("2412261").text() == "24.12.2026, 1_:__");
    CHECK(typed("2412261005").text() == "24.12.2026, 10:05");
    CHECK(typed("24122610059").text() == "24.12.2026, 10:05"); // there is no room for more
    ClockEntry entry = typed("241");
    entry.erase();
    CHECK(entry.text() == "24.__.20__, __:__");
    for (int press = 0; press < 4; ++press)
        entry.erase();
    CHECK(entry.entered() == 0);
}

TEST_CASE("a time counts once all of it is typed and if it exists", "[show][staff]") {
    CHECK(typed("2412261005").time() == ClockEntry::Time{2026, 12, 24, 10, 5});
    CHECK(typed("2902280000").time() == ClockEntry::Time{2028, 2, 29, 0, 0});
    CHECK(typed("3112992359").time() == ClockEntry::Time{2099, 12, 31, 23, 59});
    for (const char* digits :
         {"241226100", "0001261005", "3102261005", "2902271005", "2413261005", "2412262400", "2412261060"}) {
        CAPTURE(digits);
        CHECK_FALSE(typed(digits).time());
    }
}
