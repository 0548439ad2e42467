// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/turn.hpp"

#include <algorithm>
#include <cstring>

namespace kiosk::platform {
namespace {

// A block of 32 x 32 px is 4 KiB on each side: both fit into the first-level cache, while whole columns would
// touch a new cache line for every px.
constexpr int block = 32;

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

void turn_block(const Pixels& panel, const Pixels& canvas, const Rect& rect, Rotation rotation) {
    const Steps steps = steps_of(rotation, panel.pitch);
    const Point corner = to_panel(Point{rect.x, rect.y}, canvas.size, rotation);
    std::uint32_t* out = panel.at(corner.x, corner.y);
    // Runs along the panel's rows, because writes suffer more than reads from jumping.
    for (int x = 0; x < rect.width; ++x) {
        for (int y = 0; y < rect.height; ++y)
            out[x * steps.x + y * steps.y] = *canvas.at(rect.x + x, rect.y + y);
    }
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
    for (int y = area.y; y < area.bottom(); y += block) {
        for (int x = area.x; x < area.right(); x += block)
            turn_block(panel, canvas, intersection({x, y, block, block}, area), rotation);
    }
}

} // namespace kiosk::platform
