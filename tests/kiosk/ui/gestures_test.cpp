// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/gestures.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;
using namespace kiosk::ui;

namespace {

using namespace std::chrono_literals;

constexpr media::TimePoint at{1h};

View two_tiles() {
    View view;
    view.size = {800, 600};
    view.targets = {{.id = "left", .rect = {0, 0, 400, 600}, .action = content::GoTo{"left"}},
                    {.id = "right", .rect = {420, 0, 380, 600}, .action = content::GoTo{"right"}}};
    return view;
}

} // namespace

TEST_CASE("a finger lifted where it came down is a tap", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    const auto down = gestures.down(1, {100, 100}, view, at);
    CHECK(down.on_target);
    CHECK(gestures.pressed() == "left");
    CHECK(gestures.up(1, {110, 90}, view).action == content::Action{content::GoTo{"left"}});
    CHECK(gestures.pressed().empty());
    CHECK_FALSE(gestures.touched());
}

TEST_CASE("sliding off a target cancels for good", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    gestures.down(1, {390, 100}, view, at);
    CHECK(gestures.moved(1, {430, 100}, view));
    CHECK(gestures.pressed().empty());
    gestures.moved(1, {100, 100}, view);
    CHECK_FALSE(gestures.up(1, {100, 100}, view).action);
}

TEST_CASE("a finger that lands between targets presses nothing", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    CHECK_FALSE(gestures.down(1, {410, 100}, view, at).on_target);
    CHECK_FALSE(gestures.up(1, {100, 100}, view).action);
}

TEST_CASE("a second finger neither presses nor disturbs the first", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    gestures.down(1, {100, 100}, view, at);
    CHECK_FALSE(gestures.down(2, {500, 100}, view, at).on_target);
    CHECK_FALSE(gestures.up(2, {500, 100}, view).action);
    CHECK(gestures.touched());
    CHECK(gestures.up(1, {100, 100}, view).action == content::Action{content::GoTo{"left"}});
}

TEST_CASE("a finger that rests beside the targets leaves the next one free to press", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    gestures.down(1, {410, 100}, view, at);
    CHECK(gestures.down(2, {500, 100}, view, at + 10ms).presses);
    const auto up = gestures.up(2, {500, 100}, view);
    CHECK(up.pressed);
    CHECK(up.action == content::Action{content::GoTo{"right"}});
    CHECK_FALSE(gestures.up(1, {410, 100}, view).pressed);
}

TEST_CASE("something that lies on a target for a second no longer presses it once another finger comes",
          "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    gestures.down(1, {100, 100}, view, at);
    CHECK_FALSE(gestures.down(2, {500, 100}, view, at + 999ms).presses);
    CHECK(gestures.down(3, {500, 100}, view, at + 1s).presses);
    CHECK_FALSE(gestures.up(1, {100, 100}, view).action);
    CHECK(gestures.up(3, {500, 100}, view).action == content::Action{content::GoTo{"right"}});
}

TEST_CASE("a target that went away under the finger does nothing", "[gestures]") {
    Gestures gestures;
    gestures.down(1, {100, 100}, two_tiles(), at);
    CHECK_FALSE(gestures.up(1, {100, 100}, View{}).action);
}

TEST_CASE("a lost touch screen leaves no finger behind", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    gestures.down(1, {100, 100}, view, at);
    gestures.forget();
    CHECK_FALSE(gestures.touched());
    CHECK(gestures.pressed().empty());
    CHECK(gestures.down(2, {500, 100}, view, at).on_target);
}

namespace {

// A slider from 100 to 500 px over a film of 80 s, with a button below it.
View slider() {
    View view;
    view.size = {800, 600};
    view.targets = {{.id = "line",
                     .role = "slider",
                     .rect = {80, 400, 440, 80},
                     .action = content::SeekTo{7},
                     .track = Track{.begin = 100, .end = 500, .seconds = 80, .leash = 110}},
                    {.id = "below", .rect = {80, 490, 440, 80}, .action = content::TogglePlay{}}};
    return view;
}

} // namespace

TEST_CASE("a tap on a slider asks for the place under the finger", "[gestures]") {
    Gestures gestures;
    const View view = slider();
    CHECK(gestures.down(1, {200, 440}, view, at).on_target);
    CHECK(gestures.scrubbed() == 20.0);
    CHECK(gestures.up(1, {200, 441}, view).action == content::Action{content::SeekTo{20}});
    CHECK_FALSE(gestures.scrubbed());
}

TEST_CASE("a finger that slides along a slider is followed to its ends and lifts where it is", "[gestures]") {
    Gestures gestures;
    const View view = slider();
    gestures.down(1, {200, 440}, view, at);
    CHECK(gestures.moved(1, {300, 440}, view));
    CHECK(gestures.scrubbed() == 40.0);
    CHECK_FALSE(gestures.moved(1, {300, 460}, view));
    gestures.moved(1, {790, 440}, view);
    CHECK(gestures.scrubbed() == 80.0);
    gestures.moved(1, {3, 500}, view); // over the button below, which is none of its business
    CHECK(gestures.scrubbed() == 0.0);
    CHECK(gestures.pressed() == "line");
    CHECK(gestures.up(1, {450, 300}, view).action == content::Action{content::SeekTo{70}});
}

TEST_CASE("sliding far above or below a slider cancels for good", "[gestures]") {
    for (const int y : {289, 590}) {
        Gestures gestures;
        const View view = slider();
        gestures.down(1, {200, 440}, view, at);
        CHECK(gestures.moved(1, {200, y}, view));
        CHECK_FALSE(gestures.scrubbed());
        CHECK(gestures.pressed().empty());
        gestures.moved(1, {200, 440}, view);
        CHECK_FALSE(gestures.scrubbed());
        CHECK_FALSE(gestures.up(1, {200, 440}, view).action);
    }
}

TEST_CASE("a slider that goes away under the finger is let go", "[gestures]") {
    Gestures gestures;
    gestures.down(1, {200, 440}, slider(), at);
    gestures.moved(1, {210, 440}, View{});
    CHECK_FALSE(gestures.scrubbed());
    gestures.forget();
    gestures.down(2, {200, 440}, slider(), at);
    gestures.cancel();
    CHECK_FALSE(gestures.scrubbed());
    CHECK_FALSE(gestures.up(2, {200, 440}, slider()).action);
}

TEST_CASE("a finger that rests in the corner for five seconds is told of once", "[gestures]") {
    Gestures gestures;
    View view = two_tiles();
    view.corner = {700, 0, 100, 100};
    CHECK(gestures.corner_due() == media::never);
    gestures.down(1, {750, 50}, view, at);
    CHECK(gestures.corner_due() == at + 5s);
    gestures.moved(1, {720, 80}, view); // a finger is never quite still
    CHECK_FALSE(gestures.take_corner(at + 4999ms));
    CHECK(gestures.take_corner(at + 5s));
    CHECK_FALSE(gestures.take_corner(at + 6s));
    CHECK(gestures.corner_due() == media::never);
}

TEST_CASE("who leaves the corner or lifts the finger asks for nothing", "[gestures]") {
    View view = two_tiles();
    view.corner = {700, 0, 100, 100};
    Gestures gestures;
    gestures.down(1, {750, 50}, view, at);
    gestures.moved(1, {750, 150}, view);
    gestures.moved(1, {750, 50}, view);
    CHECK(gestures.corner_due() == media::never);
    gestures.up(1, {750, 50}, view);
    gestures.down(2, {750, 50}, view, at);
    gestures.up(2, {750, 50}, view);
    CHECK(gestures.corner_due() == media::never);
    gestures.down(3, {100, 50}, view, at);
    gestures.moved(3, {750, 50}, view);
    CHECK(gestures.corner_due() == media::never);
    gestures.down(4, {750, 50}, view, at);
    gestures.forget();
    CHECK(gestures.corner_due() == media::never);
}

TEST_CASE("another scene or another finger does not disturb the one in the corner", "[gestures]") {
    View view = two_tiles();
    view.corner = {700, 0, 100, 100};
    Gestures gestures;
    gestures.down(1, {750, 50}, view, at);
    gestures.cancel();
    gestures.down(2, {760, 60}, view, at + 2s);
    gestures.up(2, {760, 60}, view);
    CHECK(gestures.take_corner(at + 5s));
}

namespace {

View two_pages() {
    View view = two_tiles();
    view.targets = {{.id = "next_page", .rect = {600, 500, 100, 100}, .action = content::TurnPage{2}},
                    {.id = "previous_page", .rect = {0, 500, 100, 100}, .action = content::TurnPage{0}}};
    view.leaf = {0, 0, 800, 480};
    view.leaf_way = 100;
    return view;
}

std::optional<content::Action> drawn(const View& view, Point from, Point to) {
    Gestures gestures;
    CHECK_FALSE(gestures.down(1, from, view, at).on_target);
    gestures.moved(1, {(from.x + to.x) / 2, (from.y + to.y) / 2}, view);
    return gestures.up(1, to, view).action;
}

} // namespace

TEST_CASE("a finger that is drawn across a page turns it, towards where one reads", "[gestures]") {
    View view = two_pages();
    const content::Action next = content::TurnPage{2};
    const content::Action previous = content::TurnPage{0};
    CHECK(drawn(view, {500, 200}, {380, 220}) == next);
    CHECK(drawn(view, {300, 200}, {450, 180}) == previous);
    view.direction = typesetting::Direction::right_to_left;
    CHECK(drawn(view, {500, 200}, {380, 220}) == previous);
    CHECK(drawn(view, {300, 200}, {450, 180}) == next);
}

TEST_CASE("what is too short, too steep or not on a page turns none", "[gestures]") {
    View view = two_pages();
    CHECK_FALSE(drawn(view, {500, 200}, {410, 200})); // a tap that slipped
    CHECK_FALSE(drawn(view, {500, 400}, {380, 200})); // somebody scrolls
    CHECK_FALSE(drawn(view, {500, 490}, {300, 490})); // beside the page
    view.targets.clear();
    CHECK_FALSE(drawn(view, {500, 200}, {300, 200})); // there is nothing to turn to
    view = two_tiles();
    view.targets.clear();
    CHECK_FALSE(drawn(view, {500, 200}, {300, 200}));
}

TEST_CASE("a finger that presses a target and is drawn away turns no page", "[gestures]") {
    Gestures gestures;
    const View view = two_pages();
    gestures.down(1, {650, 550}, view, at);
    gestures.moved(1, {300, 200}, view);
    CHECK_FALSE(gestures.up(1, {300, 200}, view).action);
}

namespace {

// A page in four parts, seen whole; two fingers on it.
View page_to_look_at() {
    View view = two_pages();
    view.pinch = Pinch{.closer = {{{200, 120}, content::LookCloser{1, 0}},
                                  {{600, 120}, content::LookCloser{1, 1}},
                                  {{200, 360}, content::LookCloser{1, 2}},
                                  {{600, 360}, content::LookCloser{1, 3}}},
                       .wider = content::LookCloser{0, 0},
                       .way = 60};
    return view;
}

struct Way {
    Point from;
    Point to;
};

std::optional<content::Action> two_fingers(const View& view, Way first, Way second, bool first_lifts = true) {
    Gestures gestures;
    gestures.down(1, first.from, view, at);
    CHECK_FALSE(gestures.down(2, second.from, view, at + 100ms).presses);
    gestures.moved(1, first.to, view);
    gestures.moved(2, second.to, view);
    const auto up = first_lifts ? gestures.up(1, first.to, view) : gestures.up(2, second.to, view);
    CHECK(up.pressed);
    // The other finger does nothing more.
    CHECK_FALSE((first_lifts ? gestures.up(2, second.to, view) : gestures.up(1, first.to, view)).action);
    CHECK_FALSE(gestures.touched());
    return up.action;
}

} // namespace

TEST_CASE("two fingers that part look closer at what lies between them", "[gestures]") {
    const View view = page_to_look_at();
    for (const bool first_lifts : {true, false}) {
        CHECK(two_fingers(view, {{550, 350}, {500, 340}}, {{600, 350}, {660, 380}}, first_lifts) ==
              content::Action{content::LookCloser{1, 3}});
        CHECK(two_fingers(view, {{150, 100}, {100, 100}}, {{190, 100}, {240, 120}}, first_lifts) ==
              content::Action{content::LookCloser{1, 0}});
    }
}

TEST_CASE("two fingers that come together look less close, and turn no page", "[gestures]") {
    View view = page_to_look_at();
    CHECK(two_fingers(view, {{100, 200}, {250, 200}}, {{500, 200}, {320, 200}}) ==
          content::Action{content::LookCloser{0, 0}});
    view.pinch->wider.reset();
    CHECK_FALSE(two_fingers(view, {{100, 200}, {250, 200}}, {{500, 200}, {320, 200}}));
    view.pinch->closer.clear();
    CHECK_FALSE(two_fingers(view, {{550, 350}, {500, 340}}, {{600, 350}, {660, 380}}));
    // They move together: nobody parted them.
    CHECK_FALSE(two_fingers(page_to_look_at(), {{500, 200}, {300, 200}}, {{600, 200}, {410, 200}}));
}

TEST_CASE("a second finger on a button, or beside a hand that rests, is no pinch", "[gestures]") {
    const View view = page_to_look_at();
    Gestures gestures;
    gestures.down(1, {300, 300}, view, at);
    CHECK(gestures.down(2, {650, 550}, view, at + 100ms).on_target);
    CHECK(gestures.up(2, {650, 550}, view).action == content::Action{content::TurnPage{2}});
    gestures.forget();
    gestures.down(1, {700, 300}, view, at);
    CHECK(gestures.down(2, {500, 200}, view, at + 2s).presses);
    CHECK(gestures.up(2, {300, 200}, view).action == content::Action{content::TurnPage{2}});
}
