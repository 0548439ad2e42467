// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/runs.hpp"

#include "kiosk/typesetting/utf.hpp"

#include <unicode/uscript.h>
#include <unicode/utf16.h>

namespace kiosk::typesetting {

namespace {

constexpr char16_t narrow_no_break_space = u'\u202F';

// Signs that steer the setting and have no shape: soft hyphen, zero-width space, word joiner, direction
// marks.
bool is_invisible(char16_t character) {
    return character == u'\u00AD' || character == u'\u200B' || character == u'\u2060' ||
           character == u'\u200E' || character == u'\u200F' ||
           (character >= u'\u202A' && character <= u'\u202E') ||
           (character >= u'\u2066' && character <= u'\u2069') || character == u'\uFEFF';
}

UScriptCode script_at(std::u16string_view text, std::size_t at) {
    UChar32 code_point = text[at];
    if (U16_IS_LEAD(text[at]) && at + 1 < text.size())
        code_point = U16_GET_SUPPLEMENTARY(text[at], text[at + 1]);
    else if (U16_IS_TRAIL(text[at]) && at > 0)
        code_point = U16_GET_SUPPLEMENTARY(text[at - 1], text[at]);
    else if (code_point < 0x80)
        return (code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z' ? USCRIPT_LATIN : USCRIPT_COMMON;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(code_point, &status);
}

// Digits, spaces and accents belong to the script beside them.
bool follows_neighbour(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

// The script of the first letter at or after `at`; Latin if there is none.
UScriptCode next_script(std::u16string_view text, std::size_t at, std::size_t end) {
    for (; at < end; ++at) {
        if (const UScriptCode script = script_at(text, at); !follows_neighbour(script))
            return script;
    }
    return USCRIPT_LATIN;
}

} // namespace

std::string Runs::shown(std::u16string_view text, const Font& font) const {
    std::u16string visible;
    visible.reserve(text.size());
    for (const char16_t character : text) {
        if (character == narrow_no_break_space && !metrics_.has_glyph(character, font))
            visible += u'\u00A0';
        else if (character == u'\n' || character == u'\t')
            visible += u' ';
        else if (!is_invisible(character))
            visible += character;
    }
    return to_utf8(visible);
}

int Runs::width(const std::string& text, const Font& font) {
    if (text.empty())
        return 0;
    const std::string key = (font.weight == Weight::bold ? 'b' : 'r') + text;
    if (const auto found = widths_.find(key); found != widths_.end())
        return found->second;
    return widths_.emplace(key, metrics_.width(text, font)).first->second;
}

std::vector<GlyphRun> Runs::split_runs(const Paragraph& paragraph, const Stretch& stretch) {
    const std::u16string_view text = paragraph.text();
    std::vector<GlyphRun> runs;
    int x = 0;
    UScriptCode script = next_script(text, stretch.begin, stretch.end);
    std::size_t end = stretch.begin;
    for (std::size_t begin = end; begin < stretch.end; begin = end) {
        if (const UScriptCode own = script_at(text, begin); !follows_neighbour(own))
            script = own;
        for (end = begin + 1; end < stretch.end && paragraph.same_mark(begin, end); ++end) {
            const UScriptCode next = script_at(text, end);
            if (!follows_neighbour(next) && next != script)
                break;
        }
        const Mark& mark = paragraph.mark(begin);
        Font font = style_.font;
        font.weight = mark.bold ? Weight::bold : font.weight;
        std::string words = shown(text.substr(begin, end - begin), font);
        if (stretch.hyphen && end == stretch.end)
            words += '-';
        if (words.empty())
            continue;
        const int run_width = width(words, font);
        runs.push_back({.text = std::move(words),
                        .font = font,
                        .direction = uscript_isRightToLeft(script) != 0 ? Direction::right_to_left
                                                                        : Direction::left_to_right,
                        .script = uscript_getShortName(script),
                        .language = style_.language,
                        .x = x,
                        .width = run_width,
                        .link = mark.link});
        x += run_width;
    }
    return runs;
}

int Runs::width(const Paragraph& paragraph, const Stretch& stretch) {
    const std::vector<GlyphRun> runs = split_runs(paragraph, stretch);
    return runs.empty() ? 0 : runs.back().x + runs.back().width;
}

} // namespace kiosk::typesetting
