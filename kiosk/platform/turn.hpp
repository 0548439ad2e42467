// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/rotation.hpp"
#include "kiosk/platform/pixels.hpp"

namespace kiosk::platform {

/// Copies `rect` of the upright canvas to where it lies on the panel (`panel.size == rotated(canvas.size)`),
/// turned.
void turn_onto(const Pixels& panel, const Pixels& canvas, const Rect& rect, Rotation rotation);

} // namespace kiosk::platform
