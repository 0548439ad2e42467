// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/settings/theme.hpp"

#include <functional>
#include <string_view>

namespace kiosk::app {

/// Says of a character (a letter with its accents) whether one font of the theme has all of it, as the
/// typesetter asks; visitors see a box in the place of one that none has. Empty if no font can be opened:
/// that is said elsewhere.
std::function<bool(std::u32string_view)> glyph_check(const settings::Theme& theme);

} // namespace kiosk::app
