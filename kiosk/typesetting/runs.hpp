// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/bidi.hpp"
#include "kiosk/typesetting/items.hpp"
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

/// Measures each text once; lives for one block.
class Widths {
public:
    explicit Widths(const FontMetrics& metrics) : metrics_(metrics) {}

    int width(const std::string& text, const Font& font);
    const FontMetrics& metrics() const { return metrics_; }

private:
    const FontMetrics& metrics_;
    std::unordered_map<std::string, int> widths_;
};

/// Turns stretches of one paragraph into glyph runs and knows how wide they are.
class Runs {
public:
    /// Borrows all but the direction.
    Runs(const Paragraph& paragraph,
         Direction base,
         const TextStyle& style,
         Widths& widths,
         LineBreaks& breaks);

    /// The runs of a line in the order in which they are seen, from left to right, `x` counted from 0: one
    /// for each change of mark, script, font and direction.
    std::vector<GlyphRun> line(const Stretch& stretch);

    /// The width in px of the same.
    int width(const Stretch& stretch);

private:
    std::string shown(const Stretch& stretch, const Font& font) const;

    template <typename Take>
    void each_item(const Stretch& stretch, Take&& take);

    const Paragraph& paragraph_;
    const TextStyle& style_;
    Widths& widths_;
    Bidi bidi_;
    std::vector<Item> items_;
};

/// The sum of their widths in px.
int width_of(const std::vector<GlyphRun>& runs);

} // namespace kiosk::typesetting
