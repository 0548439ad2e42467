// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/turn.hpp"

#include <algorithm>
#include <cstring>

namespace kiosk::platform {
namespace {

// A block of the canvas is 4 KiB on each side: both fit into the first-level cache, while whole columns would
// touch a new cache line for every px. It is higher than wide, so that the panel is written in runs of 256
// bytes.
constexpr int block_width = 16;
constexpr int block_height = 64;

// `step_x` and `step_y` are the distances on the panel (in px) of neighbours on the canvas.
struct Steps {
    std::ptrdiff_t x;
    std::ptrdiff_t y;
};

Steps steps_of(Rotation rotation, int pitch) {
    switch (rotation) {
    case Rotation::quarter:
        return {pitch, -1};
    case Rotation::half:
        return {-1, -pitch};
    case Rotation::three_quarters:
        return {-pitch, 1};
    case Rotation::none:
        break;
    }
    return {1, pitch};
}

using FourPx = std::uint32_t __attribute__((vector_size(16)));

FourPx load(const std::uint32_t* pixels) {
    FourPx four;
    std::memcpy(&four, pixels, sizeof(four));
    return four;
}

// Turns 4 x 4 px aside: rows `a` to `d` become the columns, from left to right, of four rows at `out`.
void store_as_columns(FourPx a, FourPx b, FourPx c, FourPx d, std::uint32_t* out, std::ptrdiff_t next_row) {
    const FourPx ac_low = __builtin_shufflevector(a, c, 0, 4, 1, 5);
    const FourPx ac_high = __builtin_shufflevector(a, c, 2, 6, 3, 7);
    const FourPx bd_low = __builtin_shufflevector(b, d, 0, 4, 1, 5);
    const FourPx bd_high = __builtin_shufflevector(b, d, 2, 6, 3, 7);
    const FourPx rows[] = {__builtin_shufflevector(ac_low, bd_low, 0, 4, 1, 5),
                           __builtin_shufflevector(ac_low, bd_low, 2, 6, 3, 7),
                           __builtin_shufflevector(ac_high, bd_high, 0, 4, 1, 5),
                           __builtin_shufflevector(ac_high, bd_high, 2, 6, 3, 7)};
    for (const FourPx& row : rows) {
        std::memcpy(out, &row, sizeof(row));
        out += next_row;
    }
}

// Any rectangle, px by px, along the panel's rows, because writes suffer more than reads from jumping.
void turn_slowly(const Pixels& panel, const Pixels& canvas, const Rect& rect, Rotation rotation) {
    if (rect.empty())
        return;
    const Steps steps = steps_of(rotation, panel.pitch);
    const Point corner = to_panel(Point{rect.x, rect.y}, canvas.size, rotation);
    std::uint32_t* out = panel.at(corner.x, corner.y);
    for (int x = 0; x < rect.width; ++x) {
        for (int y = 0; y < rect.height; ++y)
            out[x * steps.x + y * steps.y] = *canvas.at(rect.x + x, rect.y + y);
    }
}

// Upside down: each row backwards.
void turn_over(const Pixels& panel, const Pixels& canvas, const Rect& rect) {
    for (int y = rect.y; y < rect.bottom(); ++y) {
        const Point last = to_panel(Point{rect.right() - 1, y}, canvas.size, Rotation::half);
        std::reverse_copy(canvas.at(rect.x, y), canvas.at(rect.right(), y), panel.at(last.x, last.y));
    }
}

void turn_block(const Pixels& panel, const Pixels& canvas, const Rect& rect, Rotation rotation) {
    const Rect fours{rect.x, rect.y, rect.width / 4 * 4, rect.height / 4 * 4};
    const std::ptrdiff_t next_row = steps_of(rotation, panel.pitch).x;
    const bool quarter = rotation == Rotation::quarter;
    for (int x = fours.x; x < fours.right(); x += 4) {
        for (int y = fours.y; y < fours.bottom(); y += 4) {
            // At a quarter turn the lowest row of the canvas is the leftmost column of the panel.
            const int left = quarter ? y + 3 : y;
            const int step = quarter ? -1 : 1;
            const Point corner = to_panel(Point{x, left}, canvas.size, rotation);
            store_as_columns(load(canvas.at(x, left)),
                             load(canvas.at(x, left + step)),
                             load(canvas.at(x, left + 2 * step)),
                             load(canvas.at(x, left + 3 * step)),
                             panel.at(corner.x, corner.y),
                             next_row);
        }
    }
    turn_slowly(panel, canvas, {fours.right(), rect.y, rect.width - fours.width, rect.height}, rotation);
    turn_slowly(panel, canvas, {rect.x, fours.bottom(), fours.width, rect.height - fours.height}, rotation);
}

} // namespace

void turn_onto(const Pixels& panel, const Pixels& canvas, const Rect& rect, Rotation rotation) {
    const Rect area = intersection(rect, canvas.rect());
    if (rotation == Rotation::none) {
        for (int y = area.y; y < area.bottom(); ++y)
            std::memcpy(panel.at(area.x, y),
                        canvas.at(area.x, y),
                        static_cast<std::size_t>(area.width) * sizeof(std::uint32_t));
        return;
    }
    if (rotation == Rotation::half)
        return turn_over(panel, canvas, area);
    for (int y = area.y; y < area.bottom(); y += block_height) {
        for (int x = area.x; x < area.right(); x += block_width)
            turn_block(panel, canvas, intersection({x, y, block_width, block_height}, area), rotation);
    }
}

} // namespace kiosk::platform
