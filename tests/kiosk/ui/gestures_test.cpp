// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/gestures.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;
using namespace kiosk::ui;

namespace {

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
    const auto down = gestures.down(1, {100, 100}, view);
    CHECK(down.on_target);
    CHECK(gestures.pressed() == "left");
    CHECK(gestures.up(1, {110, 90}, view) == content::Action{content::GoTo{"left"}});
    CHECK(gestures.pressed().empty());
    CHECK_FALSE(gestures.touched());
}

TEST_CASE("sliding off a target cancels for good", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    gestures.down(1, {390, 100}, view);
    CHECK(gestures.moved(1, {430, 100}, view));
    CHECK(gestures.pressed().empty());
    gestures.moved(1, {100, 100}, view);
    CHECK_FALSE(gestures.up(1, {100, 100}, view));
}

TEST_CASE("a finger that lands between targets presses nothing", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    CHECK_FALSE(gestures.down(1, {410, 100}, view).on_target);
    CHECK_FALSE(gestures.up(1, {100, 100}, view));
}

TEST_CASE("a second finger neither presses nor disturbs the first", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    gestures.down(1, {100, 100}, view);
    CHECK_FALSE(gestures.down(2, {500, 100}, view).on_target);
    CHECK_FALSE(gestures.up(2, {500, 100}, view));
    CHECK(gestures.touched());
    CHECK(gestures.up(1, {100, 100}, view) == content::Action{content::GoTo{"left"}});
}

TEST_CASE("a target that went away under the finger does nothing", "[gestures]") {
    Gestures gestures;
    gestures.down(1, {100, 100}, two_tiles());
    CHECK_FALSE(gestures.up(1, {100, 100}, View{}));
}

TEST_CASE("a lost touch screen leaves no finger behind", "[gestures]") {
    Gestures gestures;
    const View view = two_tiles();
    gestures.down(1, {100, 100}, view);
    gestures.forget();
    CHECK_FALSE(gestures.touched());
    CHECK(gestures.pressed().empty());
    CHECK(gestures.down(2, {500, 100}, view).on_target);
}
