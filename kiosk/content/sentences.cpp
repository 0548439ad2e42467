// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/sentences.hpp"

#include "kiosk/content/text_place.hpp"

#include <algorithm>
#include <array>

namespace kiosk::content {
namespace {

bool is_decimal(char c) {
    return c >= '0' && c <= '9';
}

/// The dot at `at` belongs to the word before it: „z. B.“, „Nr.“, „3. Mai“.
bool is_abbreviation(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 14> known{
        "bzw", "usw", "ca", "Nr", "Abs", "Art", "vgl", "Dr", "Prof", "Str", "inkl", "ggf", "etc", "St"};
    std::size_t start = at;
    while (start > 0 && std::string_view(" \n\t(„\xA0\xAF.").find(text[start - 1]) == std::string_view::npos)
        --start;
    const std::string_view word = text.substr(start, at - start);
    return word.size() == 1 || (!word.empty() && std::all_of(word.begin(), word.end(), is_decimal)) ||
           std::find(known.begin(), known.end(), word) != known.end();
}

/// Closing marks that belong to the sentence before them.
std::size_t skip_closing(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 6> closing{"“", "‘", "”", ")", "*", "\""};
    for (bool moved = true; moved;) {
        moved = false;
        for (const std::string_view mark : closing)
            if (text.substr(at).starts_with(mark)) {
                at += mark.size();
                moved = true;
            }
    }
    return at;
}

bool begins_line_of_its_own(std::string_view line) {
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return true;
    line.remove_prefix(first);
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("#") ||
           (digits > 0 && line.substr(digits).starts_with(". "));
}

/// Where the sentence that begins at `start` ends.
std::size_t end_of_sentence(std::string_view text, std::size_t start) {
    for (std::size_t at = start; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') {
            const bool heading = begins_line_of_its_own(text.substr(text.rfind('\n', at - 1) + 1)) &&
                                 text.substr(text.rfind('\n', at - 1) + 1).starts_with('#');
            const bool hard = at > 0 && text[at - 1] == '\\';
            if (heading || hard ||
                begins_line_of_its_own(text.substr(at + 1, text.find('\n', at + 1) - at - 1)))
                return at;
        }
        if (c != '.' && c != '!' && c != '?' && c != ':')
            continue;
        const std::size_t after = skip_closing(text, at + 1);
        const bool ends =
            after >= text.size() || text[after] == ' ' || text[after] == '\n' || text[after] == '\\';
        if (ends && c != ':' && (c != '.' || !is_abbreviation(text, at)))
            return after;
        if (ends && c == ':' && after < text.size() && text[after] == '\n')
            return after;
    }
    return text.size();
}

} // namespace

std::size_t most_words(const Language& language) {
    constexpr std::size_t german = 20;
    constexpr std::size_t easy = 12;
    if (language == "de-x-ls")
        return easy;
    return language == "de" ? german : 0;
}

std::vector<Sentence> sentences_in(std::string_view german) {
    std::vector<Sentence> found;
    for (std::size_t at = 0; (at = german.find_first_not_of(" \n\\", at)) != std::string_view::npos;) {
        const std::size_t end = std::max(at + 1, end_of_sentence(german, at));
        const std::string_view text = german.substr(at, end - at);
        found.push_back({at, text.size(), count_words(text)});
        at = end;
    }
    return found;
}

} // namespace kiosk::content
