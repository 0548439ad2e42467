// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace kiosk::typesetting {

namespace {

bool is_direction_control(char32_t code_point) {
    return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069) ||
           code_point == 0x200E || code_point == 0x200F || code_point == 0x061C;
}

} // namespace

bool is_letter(char16_t character) {
    return u_isalpha(character) != 0;
}

bool is_space(char16_t character) {
    return character == u' ' || character == u'\n' || character == no_break_space ||
           character == narrow_no_break_space;
}

char32_t code_point_at(std::u16string_view text, std::size_t at) {
    if (U16_IS_LEAD(text[at]) && at + 1 < text.size())
        return static_cast<char32_t>(U16_GET_SUPPLEMENTARY(text[at], text[at + 1]));
    if (U16_IS_TRAIL(text[at]) && at > 0)
        return static_cast<char32_t>(U16_GET_SUPPLEMENTARY(text[at - 1], text[at]));
    return text[at];
}

std::size_t next_code_point(std::u16string_view text, std::size_t at) {
    const bool pair = U16_IS_LEAD(text[at]) && at + 1 < text.size() && U16_IS_TRAIL(text[at + 1]);
    return at + (pair ? 2 : 1);
}

Strength strength_at(std::u16string_view text, std::size_t at) {
    const char32_t code_point = code_point_at(text, at);
    if (is_direction_control(code_point))
        return Strength::control;
    switch (u_charDirection(static_cast<UChar32>(code_point))) {
    case U_LEFT_TO_RIGHT:
        return Strength::left_to_right;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
        return Strength::right_to_left;
    case U_EUROPEAN_NUMBER:
    case U_ARABIC_NUMBER:
        return Strength::digit;
    default:
        return Strength::neutral;
    }
}

bool is_invisible(char16_t character) {
    return character == u'\u00AD' || character == u'\u200B' || character == u'\u2060' ||
           character == u'\uFEFF' || is_direction_control(character);
}

} // namespace kiosk::typesetting
