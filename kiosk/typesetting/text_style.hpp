// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/font_metrics.hpp"

#include <string>

namespace kiosk::typesetting {

enum class Alignment { start, centre };

/// How words are set.
struct TextStyle {
    Font font;
    double leading = 1.5;        ///< distance of baselines in em
    std::string language;        ///< BCP 47: chooses breaks, hyphens and typography
    bool hyphenate = false;      ///< never in headings, buttons and Leichte Sprache
    bool balanced = false;       ///< lines of about the same length, no last line of one word
    double paragraph_gap = 0.75; ///< em between paragraphs
    Alignment alignment = Alignment::start;

    // clang-tidy 14 takes the 0 that <=> compares with for a pointer.
    auto operator<=>(const TextStyle&) const = default; // NOLINT(modernize-use-nullptr)
};

} // namespace kiosk::typesetting
