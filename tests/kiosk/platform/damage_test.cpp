// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/damage.hpp"
#include "kiosk/platform/differences.hpp"
#include "kiosk/platform/pixels.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;
using namespace kiosk::platform;

namespace {

ui::Fill fill(int x, std::uint8_t red = 1) {
    return {{x, 0, 10, 10}, {red, 0, 0, 255}, 0};
}

} // namespace

TEST_CASE("equal lists have no damage", "[platform][damage]") {
    const ui::DrawList list{fill(0), fill(20), fill(40)};
    CHECK(damage(list, list).empty());
    CHECK(damage({}, {}).empty());
}

TEST_CASE("an inserted item damages its own place alone", "[platform][damage]") {
    const ui::DrawList before{fill(0), fill(20), fill(40)};
    const ui::DrawList after{fill(0), fill(60), fill(20), fill(40)};
    CHECK(damage(before, after) == std::vector<Rect>{{60, 0, 10, 10}});
    CHECK(damage(after, before) == std::vector<Rect>{{60, 0, 10, 10}});
}

TEST_CASE("a changed item damages where it was and where it is", "[platform][damage]") {
    const ui::DrawList before{fill(0), fill(20), fill(40)};
    const ui::DrawList after{fill(0), fill(100), fill(40)};
    auto rects = damage(before, after);
    CHECK(coalesced(rects, {0, 0, 200, 200}).size() == 2);
    CHECK(united(rects[0], rects[1]) == Rect{20, 0, 90, 10});
}

TEST_CASE("items that change their order are damaged", "[platform][damage]") {
    const ui::DrawList before{fill(0, 1), fill(5, 2)};
    const ui::DrawList after{fill(5, 2), fill(0, 1)};
    CHECK_FALSE(damage(before, after).empty());
}

TEST_CASE("words damage more than their box, for what stands over", "[platform][damage]") {
    ui::Words words;
    words.run.text = "fj";
    words.run.font.size_px = 40;
    words.rect = {100, 100, 30, 50};
    words.baseline = 140;
    const Rect place = damage({}, {words}).front();
    CHECK(place.x <= 80);
    CHECK(place.right() >= 150);
    CHECK(place.y < 100);
    CHECK(place.bottom() > 150);
}

TEST_CASE("rectangles that overlap become one, distant ones stay, none leaves the canvas",
          "[platform][damage]") {
    const Rect canvas{0, 0, 1000, 1000};
    CHECK(coalesced({{0, 0, 10, 10}, {5, 5, 10, 10}}, canvas) == std::vector<Rect>{{0, 0, 15, 15}});
    CHECK(coalesced({{0, 0, 10, 10}, {900, 900, 10, 10}}, canvas).size() == 2);
    CHECK(coalesced({{-50, -50, 60, 60}, {2000, 0, 5, 5}}, canvas) == std::vector<Rect>{{0, 0, 10, 10}});
    std::vector<Rect> many;
    for (int i = 0; i < 180; ++i)
        many.push_back({(i % 14) * 70, (i / 14) * 70, 5, 5});
    const auto few = coalesced(many, canvas);
    CHECK(few.size() <= 24);
    for (const Rect& rect : many)
        CHECK(std::any_of(
            few.begin(), few.end(), [&](const Rect& r) { return intersection(r, rect) == rect; }));
}

TEST_CASE("lists with thousands of changes are still compared at once", "[platform][damage]") {
    ui::DrawList before;
    ui::DrawList after;
    for (int i = 0; i < 3000; ++i) {
        before.push_back(fill(i, 1));
        after.push_back(fill(i, 2));
    }
    CHECK(damage(before, after).size() == 6000);
}

TEST_CASE("two pictures differ in exactly the bands in which px differ", "[platform][damage]") {
    Image a = blank_image({300, 200});
    Image b = a;
    CHECK(differences(a, b).empty());
    b.row(100)[150] = 0xFFFFFFFFU;
    const auto rects = differences(a, b);
    REQUIRE(rects.size() == 1);
    CHECK(rects[0].contains({150, 100}));
    CHECK(rects[0].width * rects[0].height <= 64 * 16);
}
