// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace kiosk::platform {

/// An SVG file of `config/icons/`, as text.
struct BuiltInIcon {
    std::string_view name; ///< the file's name without its ending
    std::string_view svg;
};

/// All icons, by name. Written by CMake from `config/icons/`.
std::span<const BuiltInIcon> built_in_icons();

} // namespace kiosk::platform
