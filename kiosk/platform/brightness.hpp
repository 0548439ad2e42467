// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk::platform {

/// A gamma table of `size` values for a display at that share of its brightness: each value is shown as so
/// much of itself, black stays black. `share` lies between 0 and 1.
std::vector<std::uint16_t> brightness_ramp(std::size_t size, double share);

/// Dims all monitors of the X server to that share, by the tables of the graphics card: films cost no more.
/// False if there is no X server, it has no such tables, or a window manager runs (then the screen is
/// somebody's desktop).
bool set_brightness(double share);

} // namespace kiosk::platform
