// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

#include <cstdint>

namespace kiosk::platform {

/// A rectangle with round corners and smooth edges: how much of each px it covers. A disc is one whose radius
/// is half its side.
class RoundedShape {
public:
    /// `radius` in px; cut to half the shorter side.
    RoundedShape(const Rect& rect, double radius);

    /// True if row `y` is covered wholly, from edge to edge of the rectangle.
    bool whole_row(int y) const;
    /// Writes the coverage of px `x`, `x + 1`, ... of row `y`; 0 outside the rectangle.
    void coverage(int x, int y, int count, std::uint8_t* out) const;

private:
    Rect rect_;
    double radius_;
};

} // namespace kiosk::platform
