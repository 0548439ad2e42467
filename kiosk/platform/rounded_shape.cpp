// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/rounded_shape.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace kiosk::platform {

RoundedShape::RoundedShape(const Rect& rect, double radius)
    : rect_(rect), radius_(std::clamp(radius, 0.0, rect.size().shorter() / 2.0)) {}

bool RoundedShape::whole_row(int y) const {
    const double centre = y + 0.5;
    return centre >= rect_.y + radius_ && centre <= rect_.bottom() - radius_;
}

void RoundedShape::coverage(int x, int y, int count, std::uint8_t* out) const {
    std::memset(out, 0, static_cast<std::size_t>(count));
    const int left = std::max(x, rect_.x);
    const int right = std::min(x + count, rect_.right());
    if (y < rect_.y || y >= rect_.bottom() || left >= right)
        return;
    std::memset(out + (left - x), 255, static_cast<std::size_t>(right - left));
    if (whole_row(y))
        return;

    // The edge is a px wide ramp at distance `radius` from the corner's centre; only the px it runs through
    // need a square root each.
    const double centre_y = y + 0.5 < rect_.y + radius_ ? rect_.y + radius_ : rect_.bottom() - radius_;
    const double dy = y + 0.5 - centre_y;
    const auto reach = [&](double r) { return r > std::abs(dy) ? std::sqrt(r * r - dy * dy) : 0.0; };
    const double inside = reach(radius_ - 0.5);
    const auto shade = [&](int column, double centre_x) {
        const double dx = column + 0.5 - centre_x;
        const double cover = std::clamp(radius_ + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
        auto& value = out[column - x];
        value = std::min(value, static_cast<std::uint8_t>(std::lround(cover * 255)));
    };
    const double left_centre = rect_.x + radius_;
    const double right_centre = rect_.right() - radius_;
    for (int column = left; column < right && column + 0.5 < left_centre - inside; ++column)
        shade(column, left_centre);
    for (int column = right - 1; column >= left && column + 0.5 > right_centre + inside; --column)
        shade(column, right_centre);
}

} // namespace kiosk::platform
