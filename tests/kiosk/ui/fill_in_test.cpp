// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/fill_in.hpp"
#include "tests/support/catch.hpp"

using kiosk::ui::fill_in;

TEST_CASE("names in braces are filled in", "[fill_in]") {
    CHECK(fill_in("Seite {page} von {pages}", {{"page", "2"}, {"pages", "3"}}) == "Seite 2 von 3");
}

TEST_CASE("a mistake in a curator's text shows itself and ends nothing", "[fill_in]") {
    CHECK(fill_in("Noch {sekunden} Sekunden", {{"seconds", "9"}}) == "Noch {sekunden} Sekunden");
    CHECK(fill_in("Noch {seconds Sekunden", {{"seconds", "9"}}) == "Noch {seconds Sekunden");
    CHECK(fill_in("} {} {", {{"seconds", "9"}}) == "} {} {");
}

TEST_CASE("a value is never filled in twice", "[fill_in]") {
    CHECK(fill_in("{a}{b}", {{"a", "{b}"}, {"b", "x"}}) == "{b}x");
}
