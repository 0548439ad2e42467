// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/contrast.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/ui/focus.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

using namespace std::chrono_literals;

View view_of(const std::vector<std::string>& ids) {
    View view;
    for (const std::string& id : ids)
        view.targets.push_back({.id = id, .action = content::GoTo{id}});
    return view;
}

Target quick_exit() {
    return {.id = "quick_exit", .action = content::QuickExit{}};
}

// Somebody who presses a key every second.
struct Hand {
    Focus focus;
    media::TimePoint now{1h};

    std::optional<content::Action> press(KeyName key, const View& view) {
        now += 1s;
        return focus.press(key, view, now);
    }
};

} // namespace

TEST_CASE("the first key shows where the focus is and does nothing else", "[focus]") {
    for (const KeyName key : {KeyName::next, KeyName::previous, KeyName::left, KeyName::activate}) {
        Hand hand;
        const View view = view_of({"a", "b"});
        CHECK(hand.focus.marked().empty());
        CHECK_FALSE(hand.press(key, view));
        CHECK(hand.focus.marked() == "a");
    }
}

TEST_CASE("next and previous go round all targets in their order", "[focus]") {
    Hand hand;
    const View view = view_of({"a", "b", "c"});
    std::string way;
    for (int press = 0; press < 5; ++press) {
        hand.press(KeyName::next, view);
        way += hand.focus.marked();
    }
    CHECK(way == "abcab");
    hand.press(KeyName::previous, view);
    hand.press(KeyName::previous, view);
    CHECK(hand.focus.marked() == "c");
}

TEST_CASE("activate asks for what the target asks for", "[focus]") {
    Hand hand;
    const View view = view_of({"a", "b"});
    hand.press(KeyName::next, view);
    hand.press(KeyName::next, view);
    CHECK(hand.press(KeyName::activate, view) == content::Action{content::GoTo{"b"}});
}

TEST_CASE("back and help act at once, wherever the focus is", "[focus]") {
    Hand hand;
    CHECK(hand.press(KeyName::back, View{}) == content::Action{content::Back{}});
    CHECK(hand.press(KeyName::help, view_of({"a"})) == content::Action{content::OpenAccess{}});
}

TEST_CASE("left and right move along a slider, and from target to target elsewhere", "[focus]") {
    Hand hand;
    View view = view_of({"a", "line", "c"});
    view.targets[1].track = Track{.seconds = 100};
    hand.press(KeyName::right, view);
    hand.press(KeyName::right, view);
    REQUIRE(hand.focus.marked() == "line");
    CHECK(hand.press(KeyName::right, view) == content::Action{content::SeekBy{10}});
    CHECK(hand.press(KeyName::left, view) == content::Action{content::SeekBy{-10}});
    CHECK_FALSE(hand.press(KeyName::activate, view));
    hand.press(KeyName::next, view);
    CHECK(hand.focus.marked() == "c");
    hand.press(KeyName::left, view);
    CHECK(hand.focus.marked() == "line");
}

TEST_CASE("where people read from right to left the left arrow goes on, but not in a film", "[focus]") {
    Hand hand;
    View view = view_of({"a", "b", "line"});
    view.direction = typesetting::Direction::right_to_left;
    view.targets[2].track = Track{.seconds = 100};
    hand.press(KeyName::left, view);
    hand.press(KeyName::left, view);
    CHECK(hand.focus.marked() == "b");
    hand.press(KeyName::right, view);
    CHECK(hand.focus.marked() == "a");
    hand.press(KeyName::next, view);
    hand.press(KeyName::next, view);
    REQUIRE(hand.focus.marked() == "line");
    CHECK(hand.press(KeyName::left, view) == content::Action{content::SeekBy{-10}});
}

TEST_CASE("an arrow goes to the neighbour that stands there", "[focus]") {
    View view = view_of({"back", "play", "forward", "start"}); // the buttons of a film, above the bar
    for (int i = 0; i < 3; ++i)
        view.targets[static_cast<std::size_t>(i)].rect = {100 + 100 * i, 0, 80, 80};
    view.targets[3].rect = {300, 200, 80, 80};
    for (const auto direction :
         {typesetting::Direction::left_to_right, typesetting::Direction::right_to_left}) {
        Hand hand;
        view.direction = direction;
        hand.press(KeyName::right, view);
        hand.press(KeyName::right, view);
        CHECK(hand.focus.marked() == "play");
        hand.press(KeyName::left, view);
        CHECK(hand.focus.marked() == "back");
    }
}

TEST_CASE("the same key again within its bounce counts once, another key counts", "[focus]") {
    Focus focus;
    const View view = view_of({"a", "b", "c", "d"});
    const media::TimePoint start{1h};
    focus.press(KeyName::next, view, start);
    focus.press(KeyName::next, view, start + Focus::bounce - 1ms);
    CHECK(focus.marked() == "a");
    focus.press(KeyName::right, view, start + Focus::bounce - 1ms);
    CHECK(focus.marked() == "b");
    focus.press(KeyName::right, view, start + 2 * Focus::bounce - 1ms);
    CHECK(focus.marked() == "c");
}

TEST_CASE("the focus stays on its target while that is there, else it goes to the first one", "[focus]") {
    Hand hand;
    hand.press(KeyName::next, view_of({"next_page", "start"}));
    hand.press(KeyName::next, view_of({"next_page", "start"}));
    REQUIRE(hand.focus.marked() == "start");
    CHECK_FALSE(hand.focus.settle(view_of({"previous_page", "start"})));
    CHECK(hand.focus.marked() == "start");
    CHECK(hand.focus.settle(view_of({"tile", "back"})));
    CHECK(hand.focus.marked() == "tile");
}

TEST_CASE("while a film hides its controls the focus waits, and never slips onto the quick exit", "[focus]") {
    Hand hand;
    View controls = view_of({"film_back", "film_play"});
    controls.targets.push_back(quick_exit());
    View hidden;
    hidden.targets.push_back(quick_exit());
    hand.press(KeyName::next, controls);
    hand.press(KeyName::next, controls);
    REQUIRE(hand.focus.marked() == "film_play");
    CHECK_FALSE(hand.focus.settle(hidden));
    CHECK_FALSE(hand.press(KeyName::activate, hidden));
    hand.focus.settle(controls);
    CHECK(hand.focus.marked() == "film_play");
    hand.press(KeyName::next, controls);
    CHECK(hand.press(KeyName::activate, controls) == content::Action{content::QuickExit{}});
}

TEST_CASE("a touch hides the focus, the next key shows it where it was", "[focus]") {
    Hand hand;
    const View view = view_of({"a", "b"});
    hand.press(KeyName::next, view);
    hand.press(KeyName::next, view);
    hand.focus.hide();
    CHECK(hand.focus.marked().empty());
    CHECK_FALSE(hand.focus.settle(view_of({"c"})));
    CHECK_FALSE(hand.press(KeyName::activate, view));
    CHECK(hand.focus.marked() == "b");
}

TEST_CASE("with the visit its focus is forgotten", "[focus]") {
    Hand hand;
    const View view = view_of({"a", "b"});
    hand.press(KeyName::next, view);
    hand.press(KeyName::next, view);
    hand.focus.forget();
    hand.press(KeyName::next, view);
    CHECK(hand.focus.marked() == "a");
}

TEST_CASE("one of the two colours of the focus has 3:1 against any ground, in every theme", "[focus]") {
    const settings::Theme theme = settings::default_theme();
    for (const std::string name : {"standard", "light_on_dark", "dark_on_light"}) {
        const settings::Colours& colours = theme.colours(name);
        for (const settings::Palette* palette : {&colours.paper, &colours.petrol, &colours.plum})
            for (int level = 0; level < 256; ++level) {
                const auto grey = static_cast<std::uint8_t>(level);
                const Color below{grey, grey, grey, 255};
                INFO(name << " " << level);
                CHECK(std::max(settings::contrast(palette->highlight, below),
                               settings::contrast(palette->on_highlight, below)) >= 3);
            }
    }
}
