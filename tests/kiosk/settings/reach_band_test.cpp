// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/reach_band.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::settings;

TEST_CASE("the bar of a panel that hangs at the height of a table is in reach", "[settings][reach]") {
    for (const double bottom_edge : {366.0, 700.0, 800.0, 950.0}) {
        const Mounting mounting = mounting_of(bottom_edge);
        INFO(bottom_edge);
        CHECK(mounting.bar_mm == Approx(bottom_edge + 14));
        CHECK(mounting.bar_in_reach);
        CHECK(mounting.controls_in_reach);
    }
}

TEST_CASE("a bar above 1220 mm or below 380 mm is out of reach, with reach mode too", "[settings][reach]") {
    for (const double bottom_edge : {0.0, 365.0, 1207.0, 2000.0}) {
        INFO(bottom_edge);
        CHECK_FALSE(mounting_of(bottom_edge).bar_in_reach);
        CHECK_FALSE(mounting_of(bottom_edge).controls_in_reach);
    }
}

TEST_CASE("between them, reach mode may lack the room for its controls below 1100 mm", "[settings][reach]") {
    const Mounting mounting = mounting_of(1100);
    CHECK(mounting.bar_in_reach);
    CHECK_FALSE(mounting.controls_in_reach);
}

TEST_CASE("the edges that are said to be good are the last that are", "[settings][reach]") {
    const ReachBand edges = good_bottom_edges();
    for (const double edge : {edges.lowest_mm, edges.highest_mm})
        CHECK(mounting_of(edge).controls_in_reach);
    CHECK_FALSE(mounting_of(edges.lowest_mm - 1).controls_in_reach);
    CHECK_FALSE(mounting_of(edges.highest_mm + 1).controls_in_reach);
}

TEST_CASE("the highest row in reach is 1100 mm above the floor", "[settings][reach]") {
    constexpr kiosk::Size canvas{1080, 1920};
    CHECK(highest_row_in_reach(800, canvas, 3) == 1920 - 900);
    CHECK(highest_row_in_reach(1050, canvas, 3) == 1920 - 150);
    CHECK(highest_row_in_reach(300, canvas, 3) == 0);     // all of it is lower
    CHECK(highest_row_in_reach(1200, canvas, 3) == 1920); // none of it is
}
