// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace kiosk::platform {

/// A way in which a monitor can show pictures.
struct DisplayMode {
    Size size;        ///< px
    double hertz = 0; ///< pictures a second
};

/// Which of `modes` a machine without a GPU had better use than `current`: none if that has at most 2560 x
/// 1600 px, else the largest of the same shape with at most 1920 x 1200 px, at 60 Hz or next to it. A film of
/// 1080 lines scaled up to 2160 costs three times what showing it as it is does.
std::optional<std::size_t> modest_mode(const DisplayMode& current, std::span<const DisplayMode> modes);

/// Sets such a mode on the monitors of the X server, unless a window manager runs (then the screen is
/// somebody's desktop) or they show different parts of one picture. Call it before SDL opens its video: SDL
/// then finds the display as it is. Without an X server, or if the server refuses, everything stays.
void use_modest_mode();

} // namespace kiosk::platform
