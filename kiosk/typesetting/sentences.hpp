// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/text_block.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::typesetting {

/// The sentences of plain text, each trimmed; the end of a line ends one. "z. B.", "12. März" and "e. V." do
/// not. The same text always gives the same sentences, whatever the screen is like.
std::vector<std::string> sentences_of(std::string_view plain);

/// The sentences of the small Markdown, without its signs; the number of a list's item stays.
std::vector<std::string> sentences_of_markdown(std::string_view markdown);

/// How many letters and digits of any script there are. Setting a text changes its quotes, spaces and
/// hyphens, but never their number: so it is known which sentences stand on a page.
std::size_t letters_in(std::string_view text);
std::size_t letters_in(const TextBlock& block);

} // namespace kiosk::typesetting
