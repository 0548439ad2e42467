// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace kiosk::yaml {

/// A line of YAML, taken apart without understanding its neighbours. All positions are bytes of the line.
struct LineParts {
    std::size_t indent = 0; ///< of the key or item
    std::string_view key;   ///< as written, with quotes; empty if there is none
    std::string_view value; ///< after the key or dash, without spaces before and after
    std::size_t value_start = 0;
    bool item = false; ///< begins with a dash
};

LineParts split_line(std::string_view line);

/// The text without spaces and tabs at its end.
std::string_view trimmed_end(std::string_view text);

/// The position after the closing quote of the text that begins with one; npos if it stays open.
std::size_t end_of_quoted(std::string_view text);

/// Letters, digits, `_` and `-`.
bool is_key_character(char c);

/// As all keys of the format are. Words of a text, which may end in a colon too, mostly begin with a capital
/// or are more than one.
bool looks_like_key(std::string_view key);

/// Where the colon of a key stands: one that is followed by a space or ends the line; npos if there is none.
std::size_t find_key_colon(std::string_view text);

} // namespace kiosk::yaml
