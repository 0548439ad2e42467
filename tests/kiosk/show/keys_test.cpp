// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::show;

namespace {

Commands press(Rehearsal& r, std::optional<act::Action> action = std::nullopt) {
    Commands commands = r.send(KeyPressed{std::move(action)});
    r.now += 400ms;
    return commands;
}

} // namespace

TEST_CASE("the first key opens the start menu, help opens access over it", "[show][keys]") {
    Rehearsal r;
    CHECK(press(r) == Commands{fade});
    CHECK(r.scene() == "menu");
    CHECK(r.show.visited());
    Rehearsal other;
    press(other, act::OpenAccess{});
    REQUIRE(other.in<Visiting>());
    CHECK(other.in<Visiting>()->access_open);
}

TEST_CASE("a key that activates a target does what a tap does", "[show][keys]") {
    Rehearsal r;
    press(r);
    press(r, act::GoTo{"about"});
    CHECK(r.scene() == "about");
    press(r, act::Back{});
    CHECK(r.scene() == "menu");
}

TEST_CASE("keys keep the visit alive, and wipe nothing", "[show][keys]") {
    Rehearsal r;
    r.visit("about");
    for (int minute = 0; minute < 5; ++minute) {
        r.wait(50s);
        press(r);
    }
    CHECK(r.scene() == "about");
    CHECK_FALSE(r.asks());
    r.wait(60s);
    CHECK(r.asks());
}

TEST_CASE("any key answers the question whether somebody is there, and does nothing else but leave quickly",
          "[show][keys]") {
    Rehearsal r;
    r.visit("about");
    r.wait(61s);
    REQUIRE(r.asks());
    press(r, act::Back{});
    CHECK(r.scene() == "about");
    CHECK_FALSE(r.asks());
    r.wait(61s);
    REQUIRE(r.asks());
    press(r, act::QuickExit{});
    CHECK(r.in_loop());
}

TEST_CASE("a hasty key presses nothing of the scene that has just come", "[show][keys]") {
    Rehearsal r;
    press(r);
    r.send(KeyPressed{act::GoTo{"about"}});
    r.now += 199ms;
    r.send(KeyPressed{act::GoTo{"long"}});
    CHECK(r.scene() == "about");
}

TEST_CASE("the same action by key again within the filter's time counts once", "[show][keys]") {
    Rehearsal r;
    r.visit("about");
    const int before = r.show.visit().volume;
    r.send(KeyPressed{act::ChangeVolume{-1}});
    r.now += 299ms;
    r.send(KeyPressed{act::ChangeVolume{-1}});
    CHECK(r.show.visit().volume == before - 1);
    r.now += 1ms;
    r.send(KeyPressed{act::ChangeVolume{-1}});
    CHECK(r.show.visit().volume == before - 2);
}

TEST_CASE("any key shows the controls of the film for a while", "[show][keys]") {
    Rehearsal r;
    r.play_film();
    r.wait(30s);
    REQUIRE_FALSE(r.show.film_controls_visible(r.now));
    r.send(KeyPressed{});
    CHECK(r.show.film_controls_visible(r.now));
    r.wait(5s);
    CHECK_FALSE(r.show.film_controls_visible(r.now));
    CHECK(contains(press(r, act::SeekBy{10}), SeekFilm{10s}));
    CHECK(r.show.film_controls_visible(r.now));
}

TEST_CASE("the quick exit by key leaves at once, and a second key opens nothing", "[show][keys]") {
    Rehearsal r;
    r.visit("help");
    const Commands commands = press(r, act::QuickExit{});
    CHECK(contains(commands, cut));
    CHECK(r.in_loop());
    CHECK(r.show.visit() == fresh_visit());
    CHECK_FALSE(r.show.visited());
    press(r, act::OpenAccess{});
    CHECK(r.in_loop());
    r.wait(1s);
    press(r);
    CHECK(r.scene() == "menu");
}

TEST_CASE("outside the opening hours keys do nothing", "[show][keys]") {
    Rehearsal r;
    r.send(OpeningHours{false});
    press(r, act::GoHome{});
    CHECK(r.in<Closed>());
}
