// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::show;

TEST_CASE("the access sheet turns its own pages while the scene waits on its one", "[show]") {
    Rehearsal r;
    r.visit("long");
    r.tap(act::TurnPage{2});
    r.tap(act::OpenAccess{});
    r.tap(act::TurnPage{1});
    CHECK(r.in<Visiting>()->sheet_page == 1);
    CHECK(r.in<Visiting>()->page == 2);
    r.tap(act::OpenAccessSection{act::AccessSection::reading});
    CHECK(r.in<Visiting>()->sheet_page == 0);
    r.tap(act::OpenAccess{});
    CHECK(r.in<Visiting>()->page == 2);
}

TEST_CASE("the sheet opens at the part that was open last, until the visit ends", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::OpenAccess{});
    r.tap(act::OpenAccessSection{act::AccessSection::handling});
    r.tap(act::OpenAccess{});
    r.tap(act::OpenAccess{});
    CHECK(r.show.visit().access_section == act::AccessSection::handling);
    r.wait(90s);
    REQUIRE(r.in_loop());
    CHECK(r.show.visit() == fresh_visit());
}

TEST_CASE("a second language is one that is offered, and another than the first", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::ChooseSecondLanguage{"xx"});
    CHECK_FALSE(r.show.visit().second_language);
    r.tap(act::ChooseSecondLanguage{"de"});
    CHECK_FALSE(r.show.visit().second_language);
    r.tap(act::TurnPage{1});
    r.tap(act::ChooseSecondLanguage{"en"});
    CHECK(r.show.visit().second_language == "en");
    CHECK(r.in<Visiting>()->page == 0); // two languages make other pages
    r.tap(act::ChooseLanguage{"en"});   // alone
    CHECK_FALSE(r.show.visit().second_language);
}

TEST_CASE("a second language that is no longer offered goes with the edit", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::ChooseSecondLanguage{"en"});
    Programme programme = small_programme();
    programme.languages = {"de"};
    r.send(ContentChanged{programme});
    CHECK_FALSE(r.show.visit().second_language);
}

TEST_CASE("reach and group mode end with the visit", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::ChooseReach{true});
    r.tap(act::ChooseGroup{true});
    CHECK(r.show.visit().reach);
    CHECK(r.show.visit().group);
    r.tap(act::QuickExit{});
    CHECK(r.show.visit() == fresh_visit());
}

TEST_CASE("a class has ten minutes, and is asked then", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::ChooseGroup{true});
    r.now -= 400ms;
    r.wait(599s);
    CHECK_FALSE(r.asks());
    r.wait(1s);
    CHECK(r.asks());
    r.wait(20s);
    CHECK(r.in_loop());
}

TEST_CASE("two languages have twice the time of their words", "[show]") {
    Rehearsal r;
    r.visit("long"); // 120 words: 90 s at 80 words a minute
    r.tap(act::ChooseSecondLanguage{"en"});
    r.now -= 400ms;
    r.wait(179s);
    CHECK_FALSE(r.asks());
    r.wait(1s);
    CHECK(r.asks());
}

TEST_CASE("another entry begins at its own first page", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::OpenItem{1});
    r.tap(act::TurnPage{1});
    r.tap(act::OpenItem{2});
    CHECK(r.in<Visiting>()->page == 0);
}
