// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kiosk;
using namespace kiosk::settings;

TEST_CASE("the example of a venue has no mistake", "[settings]") {
    const LoadedVenue loaded = load_venue(KOK_SOURCE_DIR "/config/venues/beispiel.yaml");
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.venue.name == "Rathaus Musterstadt");
    CHECK(loaded.venue.hours.days[3] == parse_hours("8:00-12:00, 14:00-20:00"));
    REQUIRE(loaded.venue.quiet.size() == 1);
    CHECK(loaded.venue.quiet[0].volume == 30);
}

TEST_CASE("a mistake in a venue's file is told with its place, and the rest counts", "[settings]") {
    const test::TemporaryFolder folder;
    const auto file = folder.write(
        "a.yaml",
        "version: 1\nname: Rathaus\nrotation: 90\nhours:\n  monday: zehn bis zwölf\n  friday: 9:00-17:00\n");
    const LoadedVenue loaded = load_venue(file);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].place.line == 5);
    CHECK(loaded.venue.rotation == Rotation::quarter);
    CHECK(loaded.venue.hours.days[4] == parse_hours("9:00-17:00"));
    CHECK_FALSE(loaded.venue.hours.days[0]);
}

TEST_CASE("what a venue says goes before the device, and what it leaves out stays", "[settings]") {
    Device device;
    device.sound.volume = 70;
    device.display.rotation = Rotation::half;
    Venue venue;
    venue.max_volume = 40;
    const Device there = at_venue(device, venue);
    CHECK(there.sound.max_volume == 40);
    CHECK(there.sound.volume == 40);
    CHECK(there.display.rotation == Rotation::half);
    venue.rotation = Rotation::quarter;
    venue.output = SoundOutput::none;
    CHECK(at_venue(device, venue).display.rotation == Rotation::quarter);
    CHECK(at_venue(device, venue).sound.output == SoundOutput::none);
    CHECK(at_venue(device, {}) == device);
}

TEST_CASE("in quiet hours it is quieter, never louder, and by a wrong clock neither", "[settings]") {
    const Sound usual{.volume = 60, .max_volume = 90};
    const std::vector<QuietHours> quiet{{*parse_hours("20:00-8:00"), 30}, {*parse_hours("12:00-13:00"), 80}};
    const auto volume_at = [&](int hour, int year = 2027) {
        return sound_at(usual, quiet, {.year = year, .weekday = 2, .minute = hour * 60}).volume;
    };
    CHECK(volume_at(10) == 60);
    CHECK(volume_at(12) == 60);
    CHECK(volume_at(20) == 30);
    CHECK(volume_at(3) == 30);
    CHECK(volume_at(8) == 60);
    CHECK(volume_at(3, 1970) == 60);
    CHECK(sound_at(usual, quiet, {.year = 2027, .weekday = 2, .minute = 1300}).max_volume == 30);
}

TEST_CASE("a venue says its town, how the exhibition is opened there, and where it stood before",
          "[settings]") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.yaml",
                                   "version: 1\nname: Rathaus\ntown: Musterstadt\nopening: Freitag, 18 Uhr\n"
                                   "journey:\n  - town: Altdorf\n    year: 2025\n    month: 3\n"
                                   "  - town: Neudorf\n    year: 2026\n  - town: Au\n    year: 26\n");
    const LoadedVenue loaded = load_venue(file);
    CHECK(loaded.venue.town == "Musterstadt");
    CHECK(loaded.venue.opening == "Freitag, 18 Uhr");
    CHECK(loaded.venue.journey ==
          std::vector<PastStop>{{"Altdorf", 2025, 3}, {"Neudorf", 2026, std::nullopt}});
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].place.line == 12);
}
