// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/test_picture.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kiosk::ui {

namespace {

constexpr Color white{255, 255, 255, 255};
constexpr Color black{0, 0, 0, 255};

// SMPTE colour bars at full strength: white, yellow, cyan, green, magenta, red, blue, black.
constexpr std::array<Color, 8> bars{{white,
                                     {255, 255, 0, 255},
                                     {0, 255, 255, 255},
                                     {0, 255, 0, 255},
                                     {255, 0, 255, 255},
                                     {255, 0, 0, 255},
                                     {0, 0, 255, 255},
                                     black}};
constexpr int greys = 11;

// `count` fields of equal width, without gaps whatever the rounding.
Rect field(const Rect& row, int index, int count) {
    const int left = row.x + row.width * index / count;
    const int right = row.x + row.width * (index + 1) / count;
    return {left, row.y, right - left, row.height};
}

} // namespace

void draw_test_picture(ViewBuilder& builder, const std::vector<Point>& touched) {
    const Measures& m = builder.m();
    const Rect screen{0, 0, m.size.width, m.size.height};
    const Rect upper{0, 0, m.size.width, m.size.height / 2};
    const Rect lower{0, upper.bottom(), m.size.width, m.size.height / 4};
    for (std::size_t index = 0; index < bars.size(); ++index)
        builder.fill(field(upper, static_cast<int>(index), static_cast<int>(bars.size())), bars.at(index));
    for (int index = 0; index < greys; ++index) {
        const auto level = static_cast<std::uint8_t>(255 * index / (greys - 1));
        builder.fill(field(lower, index, greys), {level, level, level, 255});
    }
    const int line = std::max(1, m.em / 10);
    builder.add(Outline{screen, black, 3 * line, 0});
    builder.add(Outline{screen.inset(line), white, line, 0});
    const int spot = m.mm(6);
    for (const Point& point : touched) {
        const Rect disc{point.x - spot / 2, point.y - spot / 2, spot, spot};
        builder.add(Disc{disc, black});
        builder.add(Disc{disc.inset(spot / 5), white});
    }
}

} // namespace kiosk::ui
