// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/words.hpp"
#include "kiosk/content/words_text.hpp"
#include "kiosk/yaml/reader.hpp"

#include <cassert>

namespace kiosk::content {
namespace {

/// The text is compiled in, so what is wrong with it is our own mistake; a test reads it, too.
Words parse(std::string_view text) {
    Words words;
    yaml::Diagnostics diagnostics;
    yaml::Places places;
    const auto document = yaml::Document::parse("words", text);
    [[maybe_unused]] const bool complete = yaml::read_document(document, words, diagnostics, places);
    assert(complete);
    return words;
}

} // namespace

const Words& built_in_words(std::string_view language) {
    // Read when they are first needed: the curator's files usually leave no gap.
    if (language == "de" || language.starts_with("de-")) {
        static const Words german = parse(words_text_de());
        return german;
    }
    static const Words english = parse(words_text_en());
    return english;
}

} // namespace kiosk::content
