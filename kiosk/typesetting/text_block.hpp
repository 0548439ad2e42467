// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/direction.hpp"
#include "kiosk/typesetting/font_metrics.hpp"

#include <string>
#include <vector>

namespace kiosk::typesetting {

/// Text of one font, one direction, one script: what the rasteriser takes.
struct GlyphRun {
    std::string text; ///< UTF-8, in the order in which it is read; a hyphen of ours at its end included
    Font font;
    Direction direction = Direction::left_to_right;
    std::string script = "Latn"; ///< ISO 15924
    std::string language;        ///< BCP 47
    int x = 0;                   ///< px from the block's left edge
    int width = 0;               ///< px
    std::string link;            ///< scene id if these words lead to a scene

    bool operator==(const GlyphRun&) const = default;
};

/// One line of a block; `top` and `baseline` are px from the block's upper edge.
struct Line {
    std::vector<GlyphRun> runs; ///< in the order in which they are seen, from left to right
    int width = 0;              ///< its indent included
    int top = 0;
    int height = 0;
    int baseline = 0;
    bool ends_paragraph = false;
    bool heading = false;      ///< never the last line of a page
    bool announces = false;    ///< ends in a colon: neither is this one, if a list follows
    bool parts_a_word = false; ///< ends in a hyphen

    bool operator==(const Line&) const = default;
};

/// Words that were set into a width. From right to left its lines end at its right edge unless they are
/// centred.
struct TextBlock {
    std::vector<Line> lines;
    Direction direction = Direction::left_to_right;
    int width = 0;          ///< of the widest line
    int height = 0;         ///< to the lower edge of the last line
    bool overflows = false; ///< a word was wider than the width
    bool divides = false;   ///< the same in Leichte Sprache, but the word has a hyphen where it was divided

    bool operator==(const TextBlock&) const = default;
};

/// Puts a block below another, as if they were set together, with `gap` px between them.
TextBlock joined(TextBlock above, TextBlock below, int gap);

} // namespace kiosk::typesetting
