// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/touch_arrivals.hpp"
#include "tests/support/catch.hpp"

using kiosk::app::TouchArrivals;

TEST_CASE("what was there at the start, or goes and comes back, is no arrival", "[app]") {
    TouchArrivals arrivals({"event5 ILITEK"});
    CHECK_FALSE(arrivals.have_come({"event5 ILITEK"}));
    CHECK_FALSE(arrivals.have_come({}));
    CHECK_FALSE(arrivals.have_come({"event5 ILITEK"}));
    CHECK_FALSE(arrivals.have_come({"event5 ILITEK"}));
}

TEST_CASE("a touch screen that came later is told of once it stays", "[app]") {
    TouchArrivals arrivals({});
    CHECK_FALSE(arrivals.have_come({"event5 ILITEK"}));
    CHECK_FALSE(arrivals.have_come({})); // a loose plug
    CHECK_FALSE(arrivals.have_come({"event5 ILITEK"}));
    CHECK(arrivals.have_come({"event5 ILITEK"}));
}

TEST_CASE("one that comes back at another place is told of, too", "[app]") {
    TouchArrivals arrivals({"event5 ILITEK"});
    CHECK_FALSE(arrivals.have_come({"event7 ILITEK"}));
    CHECK(arrivals.have_come({"event7 ILITEK"}));
}
