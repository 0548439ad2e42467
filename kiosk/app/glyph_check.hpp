// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/settings/theme.hpp"

#include <functional>

namespace kiosk::app {

/// Says of a character whether any font of the theme has it; visitors see a box in the place of one that none
/// has. Empty if no font can be opened: that is said elsewhere.
std::function<bool(char32_t)> glyph_check(const settings::Theme& theme);

} // namespace kiosk::app
