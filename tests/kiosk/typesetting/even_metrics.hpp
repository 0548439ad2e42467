// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/text_block.hpp"
#include "kiosk/typesetting/typesetter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::typesetting {

/// A typewriter: each character is half an em wide, bold ones a tenth more. Counts how often it is asked.
class EvenMetrics : public FontMetrics {
public:
    int width(std::string_view text, const Font& font) const override {
        ++measured;
        int characters = 0;
        for (const char byte : text)
            characters += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
        return characters * (font.size_px / 2 + (font.weight == Weight::bold ? font.size_px / 10 : 0));
    }
    FontHeights heights(const Font& font) const override {
        return {font.size_px, font.size_px / 4, font.size_px * 7 / 10};
    }
    bool has_glyph(char32_t code_point, const Font& /*font*/) const override { return code_point != missing; }

    mutable int measured = 0;
    char32_t missing = 0;
};

inline constexpr int em = 20;
inline constexpr int character = em / 2; ///< width of a regular one in px

inline TextStyle german(bool hyphenate = false) {
    return {.font = {.size_px = em}, .language = "de", .hyphenate = hyphenate};
}

inline TextStyle balanced() {
    TextStyle style = german();
    style.balanced = true;
    return style;
}

inline std::string words_of(const Line& line) {
    std::string words;
    for (const GlyphRun& run : line.runs)
        words += run.text;
    return words;
}

inline std::vector<std::string> lines_of(const TextBlock& block) {
    std::vector<std::string> lines;
    for (const Line& line : block.lines)
        lines.push_back(words_of(line));
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace kiosk::typesetting
