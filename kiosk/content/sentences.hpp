// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A sentence of a text, as bytes of it.
struct Sentence {
    std::size_t offset = 0;
    std::size_t bytes = 0;
    std::size_t words = 0;
};

/// So many words a sentence has at most where it is read while standing: 20, in Leichte Sprache 12
/// (BITV 2.0, annex 2). Zero: there is no such rule for that language.
std::size_t most_words(const Language& language);

/// The sentences of a German text in the small Markdown. A heading, an item of a list and a line that ends
/// with a backslash end one, too; an abbreviation does not.
std::vector<Sentence> sentences_in(std::string_view german);

} // namespace kiosk::content
