// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::show;

TEST_CASE("the first touch is swallowed until the finger lifts and then opens the start menu", "[show]") {
    Rehearsal r;
    r.send(FingersDown{.on_target = false});
    CHECK(r.in_loop());
    r.now += 3s;
    CHECK(r.send(PressEnded{}) == Commands{fade});
    CHECK(r.scene() == "menu");
    CHECK(r.show.visit() == fresh_visit());
}

TEST_CASE("the first touch never presses what lies below it", "[show]") {
    Rehearsal r;
    r.send(FingersDown{.on_target = false});
    r.send(FingersDown{.on_target = true, .presses = false}); // a second finger, on a button
    CHECK(r.send(Chosen{act::ChooseLanguage{"en"}}).empty());
    CHECK(r.in_loop());
    r.send(PressEnded{});
    CHECK(r.scene() == "menu");
    CHECK(r.show.visit().language == "de");
}

TEST_CASE("a hasty second touch presses nothing of the scene that the first one opened", "[show]") {
    Rehearsal r;
    r.send(FingersDown{.on_target = false});
    r.send(PressEnded{});
    REQUIRE(r.scene() == "menu");
    r.now += 199ms;
    r.send(FingersDown{.on_target = true});
    r.now += 200ms;
    CHECK(r.send(Chosen{act::GoTo{"about"}}).empty());
    r.send(PressEnded{});
    CHECK(r.scene() == "menu");
    r.tap(act::GoTo{"about"});
    CHECK(r.scene() == "about");
}

TEST_CASE("something that rests on the glass takes nobody's touch away", "[show]") {
    Rehearsal r;
    r.send(FingersDown{.on_target = false}); // and stays: a leaflet
    r.wait(5s);
    CHECK(r.in_loop());
    r.tap_beside();
    CHECK(r.scene() == "menu");
    r.tap(act::GoTo{"about"});
    CHECK(r.scene() == "about");
    r.wait(10min);
    CHECK(r.in_loop());
    r.tap_beside();
    CHECK(r.scene() == "menu");
}

TEST_CASE("a language of the loop acts on release and opens the start menu in it", "[show]") {
    Rehearsal r;
    r.send(FingersDown{.on_target = true});
    CHECK(r.in_loop());
    CHECK(r.send(Chosen{act::ChooseLanguage{"en"}}) == Commands{fade});
    r.send(PressEnded{});
    CHECK(r.scene() == "menu");
    CHECK(r.show.visit().language == "en");
}

TEST_CASE("access opens the start menu with its sheet, Beratung its scene", "[show]") {
    Rehearsal access;
    access.tap(act::OpenAccess{});
    CHECK(access.scene() == "menu");
    CHECK(access.in<Visiting>()->access_open);

    Rehearsal help;
    help.tap(act::OpenBeratung{});
    CHECK(help.scene() == "help");
    help.tap(act::Back{});
    CHECK(help.scene() == "menu");
}

TEST_CASE("sliding off a button of the loop cancels", "[show]") {
    Rehearsal r;
    r.send(FingersDown{.on_target = true});
    r.send(PressEnded{});
    CHECK(r.in_loop());
}

TEST_CASE("nothing changes under a finger, but a finger that never lifts does not stop the loop", "[show]") {
    Rehearsal r;
    r.wait(9s);
    r.send(FingersDown{.on_target = true});
    r.wait(9s);
    CHECK(r.scene() == "hello");
    r.wait(1h);
    CHECK(r.in_loop());
    CHECK(r.show.next_deadline() > r.now);
}

TEST_CASE("a touch stops the film of the loop", "[show]") {
    Rehearsal r;
    r.wait(10s);
    CHECK(r.tap_beside() == Commands{fade, StopFilm{}});
}

TEST_CASE("a key in the loop opens the start menu", "[show]") {
    Rehearsal r;
    r.send(Chosen{act::TurnPage{1}});
    CHECK(r.scene() == "menu");
}

TEST_CASE("a press that something above the show has taken does nothing, in the loop or on a scene",
          "[show]") {
    Rehearsal r;
    r.send(FingersDown{.on_target = false});
    r.send(PressTaken{});
    r.send(PressEnded{});
    CHECK(r.in_loop());
    r.visit("about");
    r.send(FingersDown{.on_target = true});
    r.send(PressTaken{});
    CHECK(r.send(Chosen{act::GoHome{}}).empty());
    r.send(PressEnded{});
    CHECK(r.scene() == "about");
    r.tap(act::GoHome{}); // the next one is the show's again
    CHECK(r.scene() == "menu");
}
