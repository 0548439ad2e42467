// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/typesetting/even_metrics.hpp"

#include <string>

namespace test {

/// What a view needs besides its scene: the exhibition that is compiled in, and letters of one width.
struct EvenRoom {
    kiosk::content::Exhibition exhibition = kiosk::content::built_in_exhibition();
    kiosk::settings::Theme theme = kiosk::settings::default_theme();
    kiosk::typesetting::EvenMetrics metrics;
    kiosk::typesetting::Typesetter typesetter{metrics};
};

/// Words of a scene in German alone.
inline kiosk::content::LocalizedText in_german(const std::string& words) {
    kiosk::content::LocalizedText text;
    text.by_language["de"] = words;
    return text;
}

} // namespace test
