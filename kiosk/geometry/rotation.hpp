// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

namespace kiosk {

/// How far the picture is turned clockwise on a panel that was mounted turned.
enum class Rotation { none = 0, quarter = 90, half = 180, three_quarters = 270 };

/// True if width and height change places.
inline bool turns_aside(Rotation rotation) {
    return rotation == Rotation::quarter || rotation == Rotation::three_quarters;
}

/// The size of the upright canvas on a panel of `panel` px, and the other way round.
inline Size rotated(Size panel, Rotation rotation) {
    return turns_aside(rotation) ? Size{panel.height, panel.width} : panel;
}

/// A point of the upright canvas (of `canvas` px) on the panel. One transform serves picture and touch.
inline Point to_panel(Point point, Size canvas, Rotation rotation) {
    switch (rotation) {
    case Rotation::quarter:
        return {canvas.height - 1 - point.y, point.x};
    case Rotation::half:
        return {canvas.width - 1 - point.x, canvas.height - 1 - point.y};
    case Rotation::three_quarters:
        return {point.y, canvas.width - 1 - point.x};
    case Rotation::none:
        break;
    }
    return point;
}

/// A point of the panel on the upright canvas (of `canvas` px): the inverse of to_panel.
inline Point to_canvas(Point point, Size canvas, Rotation rotation) {
    switch (rotation) {
    case Rotation::quarter:
        return {point.y, canvas.height - 1 - point.x};
    case Rotation::half:
        return {canvas.width - 1 - point.x, canvas.height - 1 - point.y};
    case Rotation::three_quarters:
        return {canvas.width - 1 - point.y, point.x};
    case Rotation::none:
        break;
    }
    return point;
}

/// A rectangle of the upright canvas on the panel.
inline Rect to_panel(const Rect& rect, Size canvas, Rotation rotation) {
    if (rect.empty())
        return {};
    const Point a = to_panel(Point{rect.x, rect.y}, canvas, rotation);
    const Point b = to_panel(Point{rect.right() - 1, rect.bottom() - 1}, canvas, rotation);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x) + 1, std::abs(a.y - b.y) + 1};
}

} // namespace kiosk
