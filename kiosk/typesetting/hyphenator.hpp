// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/hyphen_patterns.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::typesetting {

/// Finds where German words may be divided: our exceptions first, then the patterns of a libhyphen
/// dictionary. At least three letters stand before and after a hyphen; never at a gender star, colon or
/// underscore.
class Hyphenator {
public:
    /// `exceptions` has a word a line with its hyphens (`Auf-ent-halts-er-laub-nis`), `#` begins a comment. A
    /// word also counts inside longer ones; a hyphen at its begin or end divides it from the rest of them.
    /// The file `dictionary` is read when the first word is divided; without it only the exceptions are.
    Hyphenator(std::string dictionary, std::string_view exceptions);

    /// The places in `word` (its signs included) before which a hyphen may be put, ascending. None in words
    /// of six letters or less, and none in abbreviations (KOK, GRETA).
    const std::vector<std::size_t>& points(std::u16string_view word);

    /// The exceptions that are compiled in: config/hyphenation.de.txt.
    static std::string_view house_exceptions();

private:
    struct Exception {
        std::u16string word; // in small letters, without hyphens
        std::vector<std::size_t> points;
    };

    void read_exceptions(std::string_view text);
    std::vector<std::size_t> divided(std::u16string_view word);
    std::vector<std::size_t> divided_letters(std::u16string_view letters);
    std::vector<bool> dictionary_points(const std::u16string& small);

    std::string dictionary_;
    std::optional<HyphenPatterns> patterns_; // once they were needed
    std::vector<Exception> exceptions_;
    std::unordered_map<std::u16string, std::vector<std::size_t>> known_;
};

} // namespace kiosk::typesetting
