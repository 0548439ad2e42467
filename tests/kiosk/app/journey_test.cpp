// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/journey.hpp"
#include "kiosk/app/place_here.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::app;
using content::Stop;

namespace {

settings::Venue venue_in(const std::string& town) {
    settings::Venue venue;
    venue.name = "Rathaus " + town;
    venue.town = town;
    venue.helplines = {{.name = "Stelle", .phone = "1", .hours = "9 bis 16 Uhr"}};
    venue.opening = "Freitag";
    return venue;
}

} // namespace

TEST_CASE("the town that the exhibition leaves becomes a stop, with the month in which it came",
          "[app][journey]") {
    Journey journey = arrived({}, "Musterstadt", "2026-05-31");
    CHECK(journey.stops.empty());
    CHECK(arrived(journey, "Musterstadt", "2026-06-30") == journey);
    journey = arrived(journey, "Beispielheim", "2026-07-01");
    CHECK(journey.stops == std::vector<Stop>{{"Musterstadt", 2026, 5}});
    CHECK(journey.town == "Beispielheim");
    CHECK(arrived(journey, "", "2026-08-01") == journey); // nowhere in particular is no town
}

TEST_CASE("a town that was mistyped never was a stop", "[app][journey]") {
    Journey journey = arrived({}, "Musterstadt", "2026-05-31");
    journey = arrived(journey, "Beispielhiem", "2026-07-01");
    journey = arrived(journey, "Beispielheim", "2026-07-01");
    CHECK(journey.stops == std::vector<Stop>{{"Musterstadt", 2026, 5}});
    // Back to the one before: it never left.
    Journey back = arrived(arrived(journey, "Neudorf", "2026-09-01"), "Beispielheim", "2026-09-01");
    CHECK(back.stops == journey.stops);
    CHECK(arrived(back, "Neudorf", "2026-10-01").stops.back() == Stop{"Beispielheim", 2026, 7});
}

TEST_CASE("by a clock that cannot be right, a stop has no date", "[app][journey]") {
    const Journey journey = arrived(arrived({}, "Musterstadt", ""), "Beispielheim", "");
    CHECK(journey.stops == std::vector<Stop>{{"Musterstadt", 0, 0}});
    CHECK(content::date_of(journey.stops[0]).empty());
    CHECK(content::date_of({"Neudorf", 2026, 0}) == "2026");
    CHECK(content::date_of({"Neudorf", 2026, 5}) == "5/2026");
}

TEST_CASE("a journey is bounded, and forgets its oldest stops first", "[app][journey]") {
    Journey journey;
    for (int town = 0; town < 100; ++town)
        journey = arrived(journey, "Stadt " + std::to_string(town), "");
    CHECK(journey.stops.size() == most_stops);
    CHECK(journey.stops.back().town == "Stadt 98");
    CHECK(journey.stops.front().town == "Stadt 39");
}

TEST_CASE("stops that were written down stand before those that were seen, each once", "[app][journey]") {
    const Journey seen{.town = "Neudorf", .stops = {{"Musterstadt", 2026, 5}}};
    const std::vector<Stop> written{{"Altdorf", 2025, 1}, {"Musterstadt", 2026, 5}};
    const Journey both = with_written(seen, written);
    CHECK(both.stops == written);
    CHECK(with_written(both, written) == both);
    CHECK(without_last_stop(both).stops == std::vector<Stop>{{"Altdorf", 2025, 1}});
    CHECK(without_last_stop({}).stops.empty());
}

TEST_CASE("a journey is kept as it is, and whatever stands in its file harms nobody", "[app][journey]") {
    const test::TemporaryFolder folder;
    const Journey journey{.town = "Bad Müster \"an der Ö\"",
                          .since = "2026-05-31",
                          .stops = {{"Au", 2025, 3}, {"Neudorf", 0, 0}}};
    REQUIRE(keep_journey(folder.path(), journey));
    CHECK(read_journey(folder.path()) == journey);
    for (const char* broken :
         {"", "[", "[]", "{\"town\": 3, \"stops\": [1, {}, {\"town\": \"\"}]}", "{\"stops\": 5}"}) {
        folder.write("journey.json", broken);
        CHECK(read_journey(folder.path()) == Journey{});
    }
    folder.write("journey.json", "{\"stops\": [{\"town\": \"Au\", \"year\": -4, \"month\": 77}]}");
    CHECK(read_journey(folder.path()).stops == std::vector<Stop>{{"Au", 0, 12}});
}

TEST_CASE("a player that begins at another venue notes where it came from", "[app][journey]") {
    const test::TemporaryFolder folder;
    CHECK(arrive_at(venue_in("Musterstadt"), folder.path()).journey.empty());
    REQUIRE(keep_journey(folder.path(), {.town = "Musterstadt", .since = "2020-05-31"}));
    const content::Place place = arrive_at(venue_in("Beispielheim"), folder.path());
    CHECK(place.journey == std::vector<Stop>{{"Musterstadt", 2020, 5}});
    CHECK(place.town == "Beispielheim");
    CHECK(read_journey(folder.path()).town == "Beispielheim");
    // Without a state folder, nothing is noted and nothing is missing.
    CHECK(arrive_at(venue_in("Neudorf"), std::nullopt).town == "Neudorf");
}

TEST_CASE("stops of the venue's file go on at the next venue, whose file knows nothing of them",
          "[app][journey]") {
    const test::TemporaryFolder folder;
    settings::Venue venue = venue_in("Musterstadt");
    venue.journey = {{"Altdorf", 2019, 4}, {"Neudorf", 2020, std::nullopt}};
    CHECK(arrive_at(venue, folder.path()).journey ==
          std::vector<Stop>{{"Altdorf", 2019, 4}, {"Neudorf", 2020, 0}});
    CHECK(arrive_at(venue_in("Musterstadt"), folder.path()).journey.size() == 2);
}

TEST_CASE("what was typed goes before the venue's file, line by line", "[app][journey]") {
    const test::TemporaryFolder folder;
    REQUIRE(keep_filled_place(folder.path(), {.town = "Bad Müster", .phone = "0123 456"}));
    const content::Place place = arrive_at(venue_in("Musterstadt"), folder.path());
    CHECK(place.town == "Bad Müster");
    CHECK(place.name == "Rathaus Musterstadt");
    CHECK(place.opening == "Freitag");
    REQUIRE(place.centres.size() == 1);
    CHECK(place.centres[0] == content::NearbyCentre{"", "0123 456", ""});
    CHECK(read_journey(folder.path()).town == "Bad Müster");
    // A centre without a number helps nobody.
    CHECK(with_filled({}, {.centre = "Stelle"}).centres.empty());
}

TEST_CASE("what was typed is kept as it is, and a broken file fills in nothing", "[app][journey]") {
    const test::TemporaryFolder folder;
    const FilledPlace filled{"A", "B \"C\"", "Ü", "0", "9–16", "Fr"};
    REQUIRE(keep_filled_place(folder.path(), filled));
    CHECK(read_filled_place(folder.path()) == filled);
    for (const char* broken : {"", "[]", "{\"town\": 5}"}) {
        folder.write("place.json", broken);
        CHECK(read_filled_place(folder.path()) == FilledPlace{});
    }
}
