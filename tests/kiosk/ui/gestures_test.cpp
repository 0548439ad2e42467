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
