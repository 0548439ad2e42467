// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/contrast.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::settings {
namespace {

/// Relative luminance of sRGB (WCAG 2.2).
double luminance(Color color) {
    const auto linear = [](std::uint8_t value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

} // namespace

double contrast(Color a, Color b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)}); // a list: by value
    return (lighter + 0.05) / (darker + 0.05);
}

std::vector<LowContrast> low_contrasts(const Palette& palette) {
    const std::vector<LowContrast> pairs{
        {"text", "ground", contrast(palette.text, palette.ground), text_contrast},
        {"quiet", "ground", contrast(palette.quiet, palette.ground), text_contrast},
        {"on_tile", "tile", contrast(palette.on_tile, palette.tile), text_contrast},
        {"on_accent", "accent", contrast(palette.on_accent, palette.accent), text_contrast},
        {"on_highlight", "highlight", contrast(palette.on_highlight, palette.highlight), text_contrast},
        {"accent", "ground", contrast(palette.accent, palette.ground), control_contrast},
        {"hairline", "ground", contrast(palette.hairline, palette.ground), control_contrast},
        {"highlight",
         "ground",
         std::max(contrast(palette.highlight, palette.ground),
                  contrast(palette.on_highlight, palette.ground)),
         control_contrast},
    };
    std::vector<LowContrast> low;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(low), [](const LowContrast& pair) {
        return pair.found < pair.needed;
    });
    return low;
}

} // namespace kiosk::settings
