// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/words.hpp"
#include "kiosk/settings/loudness.hpp"
#include "kiosk/ui/fill_in.hpp"

#include <string>

namespace kiosk::ui {

/// How loud it is, as a voice says it: "Lautstärke 3 von 5". `step` counts from 0.
inline std::string volume_level(const content::Words& words, int step) {
    return fill_in(
        words.volume_level,
        {{"level", std::to_string(step + 1)}, {"levels", std::to_string(settings::loudness_steps)}});
}

} // namespace kiosk::ui
