// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/color.hpp"
#include "kiosk/yaml/input.hpp"

#include <optional>
#include <string_view>

namespace kiosk {

/// A colour written as `#RRGGBB`; nothing if it is not one.
std::optional<Color> parse_color(std::string_view text);

/// Reads such a colour. In the namespace of Color, where it is found by its argument.
bool read_value(const yaml::Input& input, Color& value);

} // namespace kiosk
