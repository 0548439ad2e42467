// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/yaml/diagnostic.hpp"

namespace kiosk::app {

/// A warning for each character that no font of the theme has, once a scene and language, with its code
/// point. Visitors see a box in its place. Nothing if no font can be opened: that is said elsewhere.
yaml::Diagnostics missing_glyphs(const content::Exhibition& exhibition, const settings::Theme& theme);

} // namespace kiosk::app
