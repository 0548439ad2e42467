// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/glyph_check.hpp"

#include "kiosk/content/walk.hpp"
#include "kiosk/platform/fonts.hpp"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <set>
#include <string>

namespace kiosk::app {

namespace {

constexpr char32_t first_printable = 0x20;

// Characters that are never drawn: controls, joiners, soft hyphens, direction marks.
bool is_drawn(char32_t code_point) {
    return code_point > first_printable && code_point != 0xAD &&
           !(code_point >= 0x200B && code_point <= 0x200F) &&
           !(code_point >= 0x202A && code_point <= 0x202E) &&
           !(code_point >= 0x2060 && code_point <= 0x206F) && code_point != 0xFEFF;
}

std::set<char32_t> code_points_without_glyph(const std::string& text, const platform::Fonts& fonts) {
    std::set<char32_t> missing;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 code_point = 0;
        U8_NEXT(bytes, at, length, code_point);
        if (code_point < 0)
            continue; // no UTF-8: said by the reader
        const auto drawn = static_cast<char32_t>(code_point);
        if (is_drawn(drawn) && !fonts.has_glyph(drawn, {}))
            missing.insert(drawn);
    }
    return missing;
}

} // namespace

yaml::Diagnostics missing_glyphs(const content::Exhibition& exhibition, const settings::Theme& theme) {
    const auto fonts = platform::Fonts::open(theme.fonts);
    if (!fonts)
        return {};
    yaml::Diagnostics result;
    for (const auto& [id, scene] : exhibition.scenes) {
        std::set<char32_t> missing;
        content::for_each<content::LocalizedText>(
            scene, [&](const std::string&, const yaml::Field&, const content::LocalizedText& text) {
                for (const auto& [language, words] : text.by_language)
                    missing.merge(code_points_without_glyph(words, **fonts));
            });
        for (const char32_t code_point : missing)
            result.push_back(
                {.severity = yaml::Severity::warning,
                 .file = (exhibition.folder / (id + ".yaml")).string(),
                 .message = yaml::Message("No font has the character U+{0}.",
                                          {fmt::format("{:04X}", static_cast<std::uint32_t>(code_point))}),
                 .hint = yaml::Message(
                     "Write it with other characters, or name a font that has it in theme.yaml.")});
    }
    return result;
}

} // namespace kiosk::app
