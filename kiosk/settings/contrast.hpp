// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/color.hpp"
#include "kiosk/settings/theme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::settings {

inline constexpr double text_contrast = 7.0;    ///< WCAG 2.2, 1.4.6 (AAA)
inline constexpr double control_contrast = 3.0; ///< WCAG 2.2, 1.4.11

/// The contrast ratio of two opaque colours by WCAG 2.2: 1 (equal) to 21.
double contrast(Color a, Color b);

/// Two roles of a palette that are too much alike.
struct LowContrast {
    std::string_view front;
    std::string_view back;
    double found = 0;
    double needed = 0;
};

/// What does not hold in a palette: text and quiet text on the ground, text on tiles, accents and highlights
/// 7:1; accent and lines against the ground 3:1; the highlight or its outline against the ground 3:1.
std::vector<LowContrast> low_contrasts(const Palette& palette);

} // namespace kiosk::settings
