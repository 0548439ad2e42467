// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

/// What is asked of the letters of ASCII. The locale changes nothing, and bytes beyond ASCII are no letters.
namespace media {

constexpr bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

constexpr bool is_letter(char c) {
    return is_small_letter(c) || is_capital(c);
}

/// The small letter of a capital; every other byte as it is.
constexpr char small_letter(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), small_letter);
    return small;
}

} // namespace media
