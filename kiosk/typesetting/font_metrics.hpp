// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::typesetting {

enum class Weight { regular, bold };

/// One face at one size. `family` is empty for the house's own; a fallback family names another script's.
struct Font {
    Weight weight = Weight::regular;
    int size_px = 16; ///< em in px
    std::string family;

    // clang-tidy 14 takes the 0 that <=> compares with for a pointer.
    auto operator<=>(const Font&) const = default; // NOLINT(modernize-use-nullptr)
};

/// Vertical measures of a font in px.
struct FontHeights {
    int ascent = 0;     ///< above the baseline
    int descent = 0;    ///< below the baseline, positive
    int cap_height = 0; ///< of a capital H
};

/// How wide words are. The platform implements it with real fonts, tests with simple rules.
class FontMetrics {
public:
    FontMetrics() = default;
    FontMetrics(const FontMetrics&) = delete;
    FontMetrics& operator=(const FontMetrics&) = delete;
    virtual ~FontMetrics() = default;

    /// Advance width in px of UTF-8 text of one script and direction, kerning and joining included.
    virtual int width(std::string_view text, const Font& font) const = 0;
    virtual FontHeights heights(const Font& font) const = 0;
    /// False if this very font has no glyph for the code point.
    virtual bool has_glyph(char32_t code_point, const Font& font) const = 0;
    /// The family that draws all of these characters: the font's own, else the first of its fallbacks.
    /// Nothing if none has them all. Without fallbacks unless overridden.
    virtual std::optional<std::string> family_for(std::u32string_view characters, const Font& font) const {
        const bool has_all = std::all_of(characters.begin(), characters.end(), [&](char32_t character) {
            return has_glyph(character, font);
        });
        return has_all ? std::optional(font.family) : std::nullopt;
    }
};

} // namespace kiosk::typesetting
