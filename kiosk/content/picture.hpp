// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

#include <string>

namespace kiosk::content {

/// A picture of a scene. `file` is relative to `scenes/pictures/`; `name@2x.png` beside it is the sharper one.
struct Picture {
    std::string file;
    LocalizedText alt;        ///< what it shows, for people who hear the scene
    LocalizedText credit;     ///< who made it
    std::string rights_until; ///< ISO date; empty: no end

    bool operator==(const Picture&) const = default;
};

} // namespace kiosk::content
