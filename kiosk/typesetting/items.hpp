// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/bidi.hpp"
#include "kiosk/typesetting/breaks.hpp"
#include "kiosk/typesetting/font_metrics.hpp"
#include "kiosk/typesetting/paragraph.hpp"

#include <unicode/uscript.h>

#include <cstddef>
#include <vector>

namespace kiosk::typesetting {

/// Characters of a paragraph that have one mark, level, script and font: a run if no line ends within.
struct Item {
    std::size_t begin = 0;
    std::size_t end = 0;
    UScriptCode script = USCRIPT_LATIN;
    Font font;
};

/// What font items are made with; borrowed.
struct FontChoice {
    const Font& font; ///< of words without a mark
    const FontMetrics& metrics;
    LineBreaks& breaks; ///< knows the characters that people see
};

/// Divides a whole paragraph, in the order in which it is written. Digits, spaces, punctuation and accents
/// follow the letters before them; a character that people see is never divided between fonts; Arabic script
/// is set larger.
std::vector<Item> items_of(const Paragraph& paragraph, const Bidi& bidi, const FontChoice& choice);

} // namespace kiosk::typesetting
