// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/geometry/geometry.hpp"
#include "kiosk/geometry/rotation.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;

TEST_CASE("the right and lower edges do not belong to a rectangle", "[geometry]") {
    const Rect rect{10, 20, 30, 40};
    CHECK(rect.contains({10, 20}));
    CHECK(rect.contains({39, 59}));
    CHECK_FALSE(rect.contains({40, 59}));
    CHECK_FALSE(rect.contains({39, 60}));
    CHECK_FALSE(Rect{}.contains({0, 0}));
}

TEST_CASE("rectangles that do not meet have no intersection", "[geometry]") {
    CHECK(intersection({0, 0, 10, 10}, {5, 5, 10, 10}) == Rect{5, 5, 5, 5});
    CHECK(intersection({0, 0, 10, 10}, {10, 0, 10, 10}).empty());
    CHECK(intersection({0, 0, 10, 10}, {50, 50, 1, 1}) == Rect{});
}

TEST_CASE("an empty rectangle adds nothing to a union", "[geometry]") {
    CHECK(united({0, 0, 10, 10}, {20, 5, 10, 10}) == Rect{0, 0, 30, 15});
    CHECK(united({}, {20, 5, 10, 10}) == Rect{20, 5, 10, 10});
    CHECK(united({20, 5, 10, 10}, {0, 0, 0, 50}) == Rect{20, 5, 10, 10});
}

TEST_CASE("a picture is fitted into a frame without changing its shape", "[geometry]") {
    CHECK(fitted(16.0 / 9, {0, 0, 1920, 1080}) == Rect{0, 0, 1920, 1080});
    CHECK(fitted(16.0 / 9, {0, 0, 1080, 1920}) == Rect{0, 656, 1080, 608});
    CHECK(fitted(1, {100, 0, 200, 100}) == Rect{150, 0, 100, 100});
}

TEST_CASE("the upper left corner of the canvas goes round the corners of the panel", "[geometry]") {
    const Size canvas{1080, 1920}; // an upright panel is 1920 x 1080 px
    CHECK(rotated({1920, 1080}, Rotation::quarter) == canvas);
    CHECK(to_panel(Point{0, 0}, canvas, Rotation::none) == Point{0, 0});
    CHECK(to_panel(Point{0, 0}, canvas, Rotation::quarter) == Point{1919, 0});
    CHECK(to_panel(Point{0, 0}, canvas, Rotation::half) == Point{1079, 1919});
    CHECK(to_panel(Point{0, 0}, canvas, Rotation::three_quarters) == Point{0, 1079});
}

TEST_CASE("a touch lands where its picture is, however the panel is turned", "[geometry]") {
    const Size canvas{7, 5};
    for (const Rotation rotation :
         {Rotation::none, Rotation::quarter, Rotation::half, Rotation::three_quarters}) {
        const Size panel = rotated(canvas, rotation);
        const Rect target{1, 2, 3, 2};
        const Rect on_panel = to_panel(target, canvas, rotation);
        for (int y = 0; y < canvas.height; ++y) {
            for (int x = 0; x < canvas.width; ++x) {
                const Point there = to_panel(Point{x, y}, canvas, rotation);
                CHECK(Rect{0, 0, panel.width, panel.height}.contains(there));
                CHECK(to_canvas(there, canvas, rotation) == Point{x, y});
                CHECK(on_panel.contains(there) == target.contains({x, y}));
            }
        }
    }
}
