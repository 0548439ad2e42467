// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/color.hpp"

#include <map>
#include <string>

namespace kiosk::settings {

/// The colours on one ground. Text and quiet text have at least 7:1 on it, accent and highlight 3:1.
struct Palette {
    Color ground;
    Color text;
    Color quiet;        ///< quieter text
    Color accent;       ///< lines, icons, the filled dots of the Kreis
    Color on_accent;    ///< text on a field of the accent colour
    Color tile;         ///< a tile that lies on the ground
    Color on_tile;      ///< text on such a tile
    Color hairline;     ///< thin lines, empty dots
    Color highlight;    ///< focus and the invitation
    Color on_highlight; ///< text and outline on the highlight

    bool operator==(const Palette&) const = default;
};

/// One theme: a palette for each ground that a scene may stand on.
struct Colours {
    Palette paper;
    Palette petrol;
    Palette plum;

    bool operator==(const Colours&) const = default;
};

/// Font files of the house's family, as absolute paths.
struct FontFiles {
    std::string regular = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";
    std::string bold = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf";

    bool operator==(const FontFiles&) const = default;
};

/// Sizes relative to the body's em (1), or as a share of the screen's shorter side.
struct Scale {
    double lead = 1.25;
    double title = 2.0;
    double statement_share = 0.09; ///< of the shorter side
    double figure_share = 0.22;    ///< of the shorter side
    double leading = 1.5;
    double title_leading = 1.15;

    bool operator==(const Scale&) const = default;
};

/// `config/theme.yaml`: how everything looks, so that another house's design fits in one file.
struct Theme {
    std::map<std::string, Colours> themes; ///< `standard`, `light_on_dark`, `dark_on_light`
    FontFiles fonts;
    Scale scale;

    bool operator==(const Theme&) const = default;

    /// The colours of that theme; those of `standard` if there is none of that name.
    const Colours& colours(const std::string& name) const;
};

/// The theme that is compiled in: look.md's colours.
Theme default_theme();

} // namespace kiosk::settings
