// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/text_block.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::typesetting {

namespace {

// Lines of a block from right to left stand at its right edge.
void widen(TextBlock& block, int width) {
    const int shift = block.direction == Direction::right_to_left ? width - block.width : 0;
    for (Line& line : block.lines) {
        for (GlyphRun& run : line.runs)
            run.x += shift;
    }
    block.width = width;
}

} // namespace

TextBlock joined(TextBlock above, TextBlock below, int gap) {
    if (above.lines.empty())
        return below;
    const int width = std::max(above.width, below.width);
    widen(above, width);
    widen(below, width);
    above.lines.back().ends_paragraph = true;
    const int shift = above.height + gap;
    for (Line& line : below.lines) {
        line.top += shift;
        line.baseline += shift;
        above.lines.push_back(std::move(line));
    }
    above.height = shift + below.height;
    above.overflows = above.overflows || below.overflows;
    above.divides = above.divides || below.divides;
    return above;
}

} // namespace kiosk::typesetting
