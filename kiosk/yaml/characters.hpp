// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kiosk::yaml {

/// The mark that some editors put before UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The number of characters (code points) of UTF-8 text.
int count_characters(std::string_view text);

/// The byte at which character number `index` (from 0) begins; the size of the text if it is shorter.
std::size_t byte_of_character(std::string_view text, int index);

/// What may not stand in a text file.
struct BadCharacter {
    std::size_t byte = 0;
    bool is_control =
        false; ///< well formed, but a control character or a mark that turns text around; else not UTF-8
};

/// The first of them. Tab and line ends are good, and so is a byte order mark at the very beginning.
std::optional<BadCharacter> find_bad_character(std::string_view text);

/// Where a text that begins with a double quotation mark has escapes that nobody uses: of YAML's, only line
/// end, tab, quotation mark, backslash, slash and code points are. Of others yaml-cpp makes bytes that are no
/// UTF-8, or control characters.
std::vector<std::size_t> unused_escapes(std::string_view quoted);

} // namespace kiosk::yaml
