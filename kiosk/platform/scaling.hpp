// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/image.hpp"
#include "kiosk/platform/pixels.hpp"

namespace kiosk::platform {

/// A part of a picture, in fractions of px.
struct SourceArea {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// The largest part of a picture of `size` px that has the shape of `target`; `focus_x` and `focus_y` (0..1)
/// say where it lies in the direction in which something is cut off.
SourceArea covering_area(Size size, Size target, double focus_x, double focus_y);

/// Scales a part of `source` to `target` px. Each px is the mean of the area it covers, which loses no thin
/// line when a picture becomes smaller; enlarging is linear.
Image scaled(const Pixels& source, const SourceArea& area, Size target);

} // namespace kiosk::platform
