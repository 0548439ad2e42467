// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::show;

TEST_CASE("an abandoned kiosk asks after 60 s and returns to the loop after 20 s more", "[show]") {
    Rehearsal r;
    r.visit("about");
    const TimePoint touched = r.now - 400ms;
    r.now = touched;
    r.wait(59900ms);
    CHECK_FALSE(r.asks());
    r.wait(100ms);
    CHECK(r.asks());
    CHECK(r.scene() == "about");
    CHECK(r.show.seconds_left(r.now) == 20);
    r.wait(19900ms);
    CHECK(r.asks());
    CHECK(r.show.seconds_left(r.now) == 1);
    r.wait(100ms);
    CHECK(r.in_loop());
    CHECK(r.scene() == "hello");
}

TEST_CASE("a tap at 79 s keeps the visit as it was", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::TurnPage{2});
    const Visit before = r.show.visit();
    r.wait(79s - 400ms);
    REQUIRE(r.asks());
    r.tap(act::StillHere{});
    CHECK(r.in<Visiting>()->page == 2);
    CHECK(r.show.visit() == before);
    r.wait(59s);
    CHECK_FALSE(r.asks());
    r.wait(1s);
    CHECK(r.asks());
}

TEST_CASE("any touch at all answers the question and presses nothing", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.wait(60s);
    REQUIRE(r.asks());
    r.send(FingersDown{.on_target = true});
    CHECK_FALSE(r.asks());
    CHECK(r.send(Chosen{act::GoHome{}}).empty());
    r.send(PressEnded{});
    CHECK(r.scene() == "about");
    r.tap(act::GoHome{}); // the next one presses again
    CHECK(r.scene() == "menu");
    r.wait(61s);
    r.send(Chosen{act::Back{}}); // a key
    CHECK_FALSE(r.asks());
    CHECK(r.scene() == "menu");
}

TEST_CASE("Schnell weg leaves at once, also from under the question", "[show]") {
    Rehearsal r;
    r.visit("hard");
    r.tap(act::SeeSensitive{});
    r.wait(60s);
    REQUIRE(r.asks());
    const Commands commands = r.tap(act::QuickExit{});
    CHECK(contains(commands, cut));
    CHECK(r.in_loop());
    CHECK(r.show.visit() == fresh_visit());

    r.wait(2s);
    r.visit("about");
    r.wait(60s);
    REQUIRE(r.asks());
    r.send(Chosen{act::QuickExit{}}); // a key
    CHECK(r.in_loop());
}

TEST_CASE("lifting a finger that rested on the screen answers the question", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.send(FingersDown{});
    r.wait(65s);
    REQUIRE(r.asks());
    r.send(PressEnded{});
    CHECK_FALSE(r.asks());
}

TEST_CASE("the visit can be extended fifty times and more", "[show]") {
    Rehearsal r;
    r.visit("about");
    for (int i = 0; i < 60; ++i) {
        r.wait(79s);
        REQUIRE(r.asks());
        r.tap_beside();
        REQUIRE(r.scene() == "about");
    }
}

TEST_CASE("nothing of a visit is left after it", "[show]") {
    Rehearsal r;
    r.tap(act::ChooseLanguage{"en"});
    r.tap(act::ChooseTextStep{3});
    r.tap(act::ChooseTheme{"dark_on_light"});
    r.tap(act::ChooseCalmMotion{true});
    r.tap(act::ToggleCaptions{});
    r.tap(act::ChooseContactName{2});
    r.tap(act::GoTo{"hard"});
    r.tap(act::SeeSensitive{});
    r.tap(act::GoTo{"about"});
    REQUIRE(r.show.visit().history.size() == 2);
    REQUIRE_FALSE(r.show.visit() == fresh_visit());
    r.wait(80s);
    CHECK(r.in_loop());
    CHECK(r.show.visit() == fresh_visit());
}

TEST_CASE("every touch extends the idle time, even one that hits nothing", "[show]") {
    Rehearsal r;
    r.visit("about");
    for (int i = 0; i < 10; ++i) {
        r.wait(59s);
        REQUIRE_FALSE(r.asks());
        r.tap_beside();
    }
}

TEST_CASE("the countdown asks to be shown once a second and never in between", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.now = r.show.next_deadline();
    r.send(Tick{});
    REQUIRE(r.asks());
    const TimePoint asked = r.now;
    for (int left = 19; left >= 0; --left) {
        r.now = r.show.next_deadline();
        CHECK(r.now == asked + std::chrono::seconds(20 - left));
        CHECK(r.send(Tick{}).empty() == (left > 0));
        CHECK(r.show.seconds_left(r.now) == left);
    }
    CHECK(r.in_loop());
}

TEST_CASE("a long text gives its readers more time, but no more than a full page needs", "[show]") {
    Rehearsal r;
    r.visit("long"); // 120 words at 80 a minute
    r.wait(89s);
    CHECK_FALSE(r.asks());
    r.wait(1s);
    CHECK(r.asks());
    r.wait(20s);
    r.visit("endless");
    r.wait(112s);
    CHECK_FALSE(r.asks());
    r.wait(1s);
    CHECK(r.asks());
}

TEST_CASE("idle times shorter than an exhibition may have are meant as they are", "[show]") {
    Rehearsal r({.idle = 1s, .countdown = 1s});
    r.visit("long");
    r.wait(1s);
    CHECK(r.asks());
    r.wait(1s);
    CHECK(r.in_loop());
}

TEST_CASE("a machine that slept asks before it wipes", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.now += 8h;
    r.send(Tick{});
    CHECK(r.asks());
    CHECK(r.show.seconds_left(r.now) == 20);
}
