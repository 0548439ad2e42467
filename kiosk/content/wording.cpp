// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/wording.hpp"

#include "media/base/ascii.hpp"

namespace kiosk::content {

namespace {

bool is_german_letter(char c) {
    constexpr unsigned char first_of_latin = 0xC3; // lead byte of ä, ö, ü, ß
    return media::is_letter(c) || static_cast<unsigned char>(c) == first_of_latin;
}

// What may follow for the word still to be itself and no compound.
bool ends_word(std::string_view rest) {
    if (rest.starts_with('n') || rest.starts_with('s'))
        rest.remove_prefix(1);
    return rest.empty() || !is_german_letter(rest.front());
}

} // namespace

std::vector<std::size_t> victims_in(std::string_view german) {
    constexpr std::string_view quote = "„";
    std::vector<std::size_t> found;
    for (std::size_t at = german.find(victim); at != std::string_view::npos;
         at = german.find(victim, at + 1)) {
        const std::string_view before = german.substr(0, at);
        const bool begins = before.empty() || !is_german_letter(before.back());
        if (begins && !before.ends_with(quote) && ends_word(german.substr(at + victim.size())))
            found.push_back(at);
    }
    return found;
}

} // namespace kiosk::content
