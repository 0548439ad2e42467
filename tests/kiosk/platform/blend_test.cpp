// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/blend.hpp"
#include "kiosk/platform/rounded_shape.hpp"
#include "kiosk/platform/scaling.hpp"
#include "kiosk/platform/turn.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <numeric>

using namespace kiosk;
using namespace kiosk::platform;

TEST_CASE("a see-through colour is mixed as the formula says, to a rounding", "[platform][blend]") {
    for (int alpha = 0; alpha <= 255; alpha += 5) {
        std::uint32_t pixel = 0xFF102030U;
        fill_row(&pixel, 1, Color{200, 100, 50, static_cast<std::uint8_t>(alpha)});
        const auto expected = [&](int source, int below) {
            return (source * alpha + below * (255 - alpha)) / 255.0;
        };
        CHECK(static_cast<int>(pixel >> 16U & 255U) == Approx(expected(200, 0x10)).margin(1.01));
        CHECK(static_cast<int>(pixel >> 8U & 255U) == Approx(expected(100, 0x20)).margin(1.01));
        CHECK(static_cast<int>(pixel & 255U) == Approx(expected(50, 0x30)).margin(1.01));
        CHECK(pixel >> 24U == 255U);
    }
}

TEST_CASE("nothing is changed where a mask is empty, all where it is full", "[platform][blend]") {
    std::uint32_t row[] = {0xFF111111U, 0xFF111111U, 0xFF111111U};
    const std::uint8_t coverage[] = {0, 255, 128};
    fill_row_masked(row, coverage, 3, Color{255, 255, 255, 255});
    CHECK(row[0] == 0xFF111111U);
    CHECK(row[1] == 0xFFFFFFFFU);
    CHECK((row[2] & 255U) == 0x88U);
}

TEST_CASE("a layer laid over a ground looks as if drawn on it at once", "[platform][blend]") {
    const Color first{200, 30, 90, 140};
    const Color second{10, 220, 40, 90};
    std::uint32_t direct = 0xFF506070U;
    fill_row(&direct, 1, first);
    fill_row(&direct, 1, second);
    std::uint32_t layer = 0;
    fill_row(&layer, 1, first);
    fill_row(&layer, 1, second);
    std::uint32_t ground = 0xFF506070U;
    image_row(&ground, &layer, 1);
    for (unsigned shift = 0; shift < 24; shift += 8)
        CHECK(std::abs(static_cast<int>(ground >> shift & 255U) - static_cast<int>(direct >> shift & 255U)) <=
              2);
}

TEST_CASE("a mixture of two rows begins with one and ends on exactly the other", "[platform][blend]") {
    std::vector<std::uint32_t> from(37);
    std::vector<std::uint32_t> to(37);
    std::iota(from.begin(), from.end(), 0xFF000000U);
    std::iota(to.begin(), to.end(), 0xFFABCDEFU);
    std::vector<std::uint32_t> row(37);
    mix_row(row.data(), from.data(), to.data(), 37, 0);
    CHECK(row == from);
    mix_row(row.data(), from.data(), to.data(), 37, 256);
    CHECK(row == to);
    mix_row(row.data(), from.data(), to.data(), 37, 128);
    CHECK((row[0] >> 16U & 255U) == 0xABU / 2);
}

TEST_CASE("a disc covers the area of a circle and is the same from every side", "[platform][shape]") {
    for (const int side : {1, 2, 7, 30, 61}) {
        const RoundedShape disc({3, 5, side, side}, side / 2.0);
        std::vector<std::vector<std::uint8_t>> rows;
        double area = 0;
        for (int y = 0; y < side; ++y) {
            rows.emplace_back(static_cast<std::size_t>(side));
            disc.coverage(3, 5 + y, side, rows.back().data());
            area += std::accumulate(rows.back().begin(), rows.back().end(), 0.0) / 255;
        }
        INFO("side " << side);
        const double circle = 3.14159265 * side * side / 4;
        CHECK(area == Approx(circle).epsilon(0.02).margin(0.5));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(rows[i] == rows[rows.size() - 1 - i]);
            CHECK(std::equal(rows[i].begin(), rows[i].end(), rows[i].rbegin()));
        }
    }
}

TEST_CASE("a rectangle without round corners is covered to its edges and not beyond", "[platform][shape]") {
    const RoundedShape shape({2, 2, 3, 3}, 0);
    std::vector<std::uint8_t> row(7);
    shape.coverage(0, 2, 7, row.data());
    CHECK(row == std::vector<std::uint8_t>{0, 0, 255, 255, 255, 0, 0});
    shape.coverage(0, 5, 7, row.data());
    CHECK(row == std::vector<std::uint8_t>(7, 0));
}

TEST_CASE("a picture turns the way a touch does", "[platform][turn]") {
    const auto rotation =
        GENERATE(Rotation::none, Rotation::quarter, Rotation::half, Rotation::three_quarters);
    Image canvas = blank_image({70, 45});
    std::iota(canvas.pixels.begin(), canvas.pixels.end(), 1U);
    Image panel = blank_image(rotated(canvas.size, rotation));
    turn_onto(pixels_of(panel), pixels_of(canvas), {0, 0, 70, 45}, rotation);
    for (int y = 0; y < panel.size.height; ++y) {
        for (int x = 0; x < panel.size.width; ++x) {
            const Point touched = to_canvas(Point{x, y}, canvas.size, rotation);
            REQUIRE(panel.row(y)[x] == canvas.row(touched.y)[touched.x]);
        }
    }
}

TEST_CASE("a picture that becomes smaller keeps its mean, and a fine pattern becomes grey",
          "[platform][scaling]") {
    Image fine{{64, 64}, {}, true};
    for (int i = 0; i < 64 * 64; ++i)
        fine.pixels.push_back((i + i / 64) % 2 == 0 ? 0xFFFFFFFFU : 0xFF000000U);
    const Image small = scaled(pixels_of(fine), {0, 0, 64, 64}, {16, 16});
    CHECK(small.opaque);
    for (const std::uint32_t pixel : small.pixels)
        CHECK((pixel & 255U) == Approx(128).margin(1));
}

TEST_CASE("a picture at its own size stays as it is", "[platform][scaling]") {
    Image image{{5, 3}, {}, true};
    for (unsigned i = 0; i < 15; ++i)
        image.pixels.push_back(0xFF000000U | i * 1117U);
    CHECK(scaled(pixels_of(image), {0, 0, 5, 3}, {5, 3}).pixels == image.pixels);
}

TEST_CASE("what is cut off a picture lies away from its focus", "[platform][scaling]") {
    const SourceArea left = covering_area({200, 100}, {50, 50}, 0, 0.5);
    CHECK(left.x == 0);
    CHECK(left.width == 100);
    CHECK(left.height == 100);
    CHECK(covering_area({200, 100}, {50, 50}, 1, 0.5).x == 100);
    CHECK(covering_area({200, 100}, {50, 50}, 0.5, 0.5).x == 50);
    CHECK(covering_area({100, 200}, {400, 400}, 0.5, 1).y == 100);
}
