// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace kiosk {

/// A place in px; y grows downwards.
struct Point {
    int x = 0;
    int y = 0;

    bool operator==(const Point&) const = default;
};

/// A width and a height in px.
struct Size {
    int width = 0;
    int height = 0;

    bool operator==(const Size&) const = default;
    bool empty() const { return width <= 0 || height <= 0; }
    bool portrait() const { return height > width; }
    int shorter() const { return std::min(width, height); }
};

/// A rectangle in px; the right and lower edges do not belong to it.
struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool operator==(const Rect&) const = default;
    bool empty() const { return width <= 0 || height <= 0; }
    int right() const { return x + width; }
    int bottom() const { return y + height; }
    Size size() const { return {width, height}; }
    Point centre() const { return {x + width / 2, y + height / 2}; }

    bool contains(Point point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }

    /// Smaller by `margin` px on each side (larger if it is negative).
    Rect inset(int margin) const { return {x + margin, y + margin, width - 2 * margin, height - 2 * margin}; }
    Rect moved(int dx, int dy) const { return {x + dx, y + dy, width, height}; }
};

/// What both cover; empty if they do not meet.
inline Rect intersection(const Rect& a, const Rect& b) {
    const int left = std::max(a.x, b.x);
    const int top = std::max(a.y, b.y);
    const Rect both{left, top, std::min(a.right(), b.right()) - left, std::min(a.bottom(), b.bottom()) - top};
    return both.empty() ? Rect{} : both;
}

/// The smallest rectangle around both; an empty one adds nothing.
inline Rect united(const Rect& a, const Rect& b) {
    if (a.empty())
        return b;
    if (b.empty())
        return a;
    const int left = std::min(a.x, b.x);
    const int top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

/// The largest rectangle of the given shape inside `frame`, centred.
inline Rect fitted(double aspect, const Rect& frame) {
    const int width = std::min(frame.width, static_cast<int>(std::lround(frame.height * aspect)));
    const int height = std::min(frame.height, static_cast<int>(std::lround(frame.width / aspect)));
    return {frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2, width, height};
}

} // namespace kiosk
