// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"

#include <string>
#include <vector>

namespace kiosk::app {

// What is printed for the place where the exhibition stands, decided purely. `poster_page.hpp` makes a page
// of it.

/// A text in one language.
struct PrintedText {
    content::Language language;
    std::string text;

    bool operator==(const PrintedText&) const = default;
};

/// A code that a telephone opens, and what stands beside it.
struct PosterCode {
    std::string data;
    std::vector<PrintedText> texts; ///< what it opens
    std::string in_words;           ///< the same without a telephone; empty: the poster says it below

    bool operator==(const PosterCode&) const = default;
};

/// A sheet to hang up for one scene: its first code is the large one.
struct Poster {
    std::vector<PrintedText> titles;
    std::vector<PosterCode> codes;
    std::vector<std::string> lines; ///< address, telephone, mail and website

    bool operator==(const Poster&) const = default;
};

/// A card that nobody has to hide: no word on it says whose number it is.
struct AddressCard {
    PrintedText name;
    std::string phone;
    std::vector<std::string> place; ///< street and town
    std::string data;               ///< of its code: the contact as telephones save it

    bool operator==(const AddressCard&) const = default;
};

/// The scenes with somebody to reach (contact and Beratung), one poster each; what is hidden hangs nowhere.
/// The titles are in `languages`, as far as a scene has them.
std::vector<Poster> posters_of(const content::Exhibition& exhibition,
                               const std::vector<content::Language>& languages);

/// Everybody who can be taken along, once in each language.
std::vector<AddressCard> cards_of(const content::Exhibition& exhibition,
                                  const std::vector<content::Language>& languages);

/// What an address of a code looks like to people: "https://www.kok.de/" is "www.kok.de".
std::string url_in_words(const std::string& url);

} // namespace kiosk::app
