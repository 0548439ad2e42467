// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/paragraph.hpp"
#include "kiosk/typesetting/text_block.hpp"
#include "kiosk/typesetting/text_style.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace kiosk::typesetting {

/// A stretch of a paragraph's characters, perhaps with a hyphen of ours at its end.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool hyphen = false;

    bool operator==(const Stretch&) const = default;
};

/// Turns stretches into glyph runs and knows how wide they are. Measures each text once; lives for one call.
class Runs {
public:
    Runs(const FontMetrics& metrics, const TextStyle& style) : metrics_(metrics), style_(style) {}

    /// One run for each change of mark, script and direction, from left to right, `x` counted from 0. This is
    /// the seam for right-to-left text and for fonts of other scripts: reordering by levels and the choice of
    /// a fallback family belong in here and nowhere else.
    std::vector<GlyphRun> split_runs(const Paragraph& paragraph, const Stretch& stretch);

    /// The width in px of the same.
    int width(const Paragraph& paragraph, const Stretch& stretch);

    int width(const std::string& text, const Font& font);

private:
    std::string shown(std::u16string_view text, const Font& font) const;

    const FontMetrics& metrics_;
    const TextStyle& style_;
    std::unordered_map<std::string, int> widths_;
};

} // namespace kiosk::typesetting
