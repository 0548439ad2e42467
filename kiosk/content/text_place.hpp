// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/input.hpp"

#include <string_view>

namespace kiosk::content {

/// Where the `bytes` at `offset` of a text stand in its file. If the file writes them otherwise (escapes,
/// folded lines), the line, or at least the start of the text.
yaml::Span
span_in_file(const yaml::Location& location, std::string_view text, std::size_t offset, std::size_t bytes);

/// The number of words, as a reader counts them: divided by spaces; a dash that stands alone is none.
std::size_t count_words(std::string_view text);

} // namespace kiosk::content
