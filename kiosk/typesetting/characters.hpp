// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace kiosk::typesetting {

inline constexpr char16_t soft_hyphen = u'\u00AD';
inline constexpr char16_t no_break_space = u'\u00A0';
inline constexpr char16_t narrow_no_break_space = u'\u202F';

bool is_letter(char16_t character);
/// A space between words, one at which no line ends, or the end of a line.
bool is_space(char16_t character);

/// What a character means to the direction of the words around it.
enum class Strength {
    neutral,       ///< spaces, punctuation, symbols
    digit,         ///< European or Arabic-Indic
    left_to_right, ///< a letter
    right_to_left, ///< a letter
    control,       ///< sets or isolates directions by hand
};

/// The code point at `at`, which may be either half of a pair.
char32_t code_point_at(std::u16string_view text, std::size_t at);

/// Where the next code point begins.
std::size_t next_code_point(std::u16string_view text, std::size_t at);

Strength strength_at(std::u16string_view text, std::size_t at);

/// Signs that steer the setting and have no shape: soft hyphen, zero-width space, word joiner, marks of
/// direction. Joiners are none of them: they change the letters beside them.
bool is_invisible(char16_t character);

} // namespace kiosk::typesetting
