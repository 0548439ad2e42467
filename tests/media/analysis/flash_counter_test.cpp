// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/flash_counter.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <functional>

using namespace media;
using namespace std::chrono_literals;

namespace {

constexpr CellColour black{0, 0, 0};
constexpr CellColour white{255, 255, 255};
constexpr CellColour red{255, 0, 0};

FlashGrid all_of(CellColour colour) {
    FlashGrid grid;
    grid.fill(colour);
    return grid;
}

// A rectangle of `colour` on `ground`.
FlashGrid rectangle(int columns, int rows, CellColour colour, CellColour ground) {
    FlashGrid grid = all_of(ground);
    for (int row = 4; row < 4 + rows; ++row)
        for (int column = 7; column < 7 + columns; ++column)
            grid[static_cast<std::size_t>(row * flash_grid::columns + column)] = colour;
    return grid;
}

struct Strobe {
    FlashGrid one;
    FlashGrid other;
    double hertz = 4;
    double seconds = 3;
    double pictures_per_second = 25;
    double begin = 0; ///< seconds at which the flashing begins; before it, `one` stands
};

// Where the counter finds flashes in a film that jumps between two pictures.
std::vector<Duration> findings_of(const Strobe& strobe) {
    FlashCounter counter;
    const int count = static_cast<int>((strobe.begin + strobe.seconds) * strobe.pictures_per_second);
    for (int i = 0; i < count; ++i) {
        const double time = i / strobe.pictures_per_second;
        const double phase = (time - strobe.begin) * strobe.hertz;
        const bool is_other = time >= strobe.begin && phase - std::floor(phase) >= 0.5;
        counter.take(is_other ? strobe.other : strobe.one, Duration(std::llround(time * 1e9)));
    }
    return counter.findings();
}

bool flashes(const Strobe& strobe) {
    return !findings_of(strobe).empty();
}

CellColour grey(int value) {
    const auto byte = static_cast<std::uint8_t>(value);
    return {byte, byte, byte};
}

} // namespace

TEST_CASE("a whole screen that flashes twice a second passes, four times a second fails", "[flashes]") {
    for (const double pictures : {24.0, 25.0, 29.97, 30.0, 50.0, 60.0}) {
        INFO(pictures << " pictures a second");
        CHECK_FALSE(flashes({all_of(black), all_of(white), 2, 5, pictures}));
        CHECK_FALSE(flashes({all_of(black), all_of(white), 3, 5, pictures}));
        CHECK(flashes({all_of(black), all_of(white), 4, 5, pictures}));
        CHECK(flashes({all_of(white), all_of(black), 10, 5, pictures}));
    }
}

TEST_CASE("three flashes pass and four within a second fail, wherever they are", "[flashes]") {
    for (const double begin : {0.0, 0.36, 7.2}) {
        CHECK_FALSE(flashes({all_of(black), all_of(white), 5, 0.6, 50, begin}));
        CHECK(flashes({all_of(black), all_of(white), 5, 0.9, 50, begin}));
    }
}

TEST_CASE("a change of less than a tenth of full luminance is no flash, nor one between bright pictures",
          "[flashes]") {
    // Relative luminance of sRGB greys: 0x00 0.000, 0x55 0.091, 0x5c 0.107, 0xe6 0.791, 0xe9 0.815,
    // 0xff 1.000.
    CHECK_FALSE(flashes({all_of(black), all_of(grey(0x55))}));
    CHECK(flashes({all_of(black), all_of(grey(0x5c))}));
    CHECK_FALSE(flashes({all_of(grey(0xe9)), all_of(white)}));
    CHECK(flashes({all_of(grey(0xe6)), all_of(white)}));
}

TEST_CASE("a small area may flash, a quarter of a visual field may not", "[flashes]") {
    CHECK_FALSE(flashes({all_of(black), rectangle(2, 2, white, black)}));
    CHECK_FALSE(flashes({all_of(black), rectangle(3, 3, white, black)}));
    CHECK(flashes({all_of(black), rectangle(5, 2, white, black)}));
    CHECK(flashes({all_of(black), rectangle(4, 4, white, black)}));
    // As much as that in all, but never close together.
    FlashGrid scattered = all_of(black);
    for (int row = 0; row < flash_grid::rows; row += 6)
        for (int column = 0; column < flash_grid::columns; column += 6)
            scattered[static_cast<std::size_t>(row * flash_grid::columns + column)] = white;
    CHECK_FALSE(flashes({all_of(black), scattered}));
}

TEST_CASE("saturated red flashes although its luminance changes little", "[flashes]") {
    constexpr CellColour grey_of_equal_luminance{127, 127, 127}; // 0.212, as red has
    CHECK(flashes({all_of(grey_of_equal_luminance), all_of(red)}));
    CHECK_FALSE(flashes({all_of(grey_of_equal_luminance), all_of(red), 2}));
    // Dark red on black: R - G - B changes by 0.07, the luminance by 0.015.
    CHECK(flashes({all_of(black), all_of({76, 0, 0})}));
    CHECK_FALSE(flashes({all_of(black), all_of({66, 0, 0})}));
    // Skin against blue of equal luminance is not saturated.
    CHECK_FALSE(flashes({all_of({198, 134, 110}), all_of({120, 150, 200})}));
}

TEST_CASE("gradual changes count by their extremes", "[flashes]") {
    const auto pulsing = [](double hertz, double low, double high) {
        FlashCounter counter;
        for (int i = 0; i < 150; ++i) {
            const double time = i / 50.0;
            const double share = 0.5 - 0.5 * std::cos(2 * 3.14159265358979 * hertz * time);
            counter.take(all_of(grey(static_cast<int>(low + (high - low) * share))),
                         Duration(std::llround(time * 1e9)));
        }
        return !counter.findings().empty();
    };
    CHECK(pulsing(4, 0, 255));
    CHECK_FALSE(pulsing(2, 0, 255));
    CHECK_FALSE(pulsing(8, 100, 110));
}

TEST_CASE("a slow fade with grain in it is one change", "[flashes]") {
    FlashCounter counter;
    for (int i = 0; i < 250; ++i)
        counter.take(all_of(grey(i + (i % 2 == 0 ? 4 : 0))), Duration(i * 40ms));
    CHECK(counter.findings().empty());
}

TEST_CASE("each place is reported once, by its beginning", "[flashes]") {
    FlashCounter counter;
    const auto play = [&](Duration begin, Duration end, bool strobing) {
        for (Duration time = begin; time < end; time += 40ms)
            counter.take(all_of(strobing && time / 120ms % 2 != 0 ? white : black), time);
    };
    play(0s, 10s, false);
    play(10s, 14s, true);
    play(14s, 30s, false);
    play(30s, 31s, true);
    play(31s, 40s, false);
    REQUIRE(counter.findings().size() == 2);
    CHECK(std::chrono::abs(counter.findings()[0] - 10s) <= 250ms);
    CHECK(std::chrono::abs(counter.findings()[1] - 30s) <= 250ms);
}
