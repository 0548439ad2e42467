// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/shelter.hpp"

#include "media/base/ascii.hpp"

#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <vector>

namespace kiosk::content {

namespace {

// Small letters of the Latin and Cyrillic alphabets, as far as the words below need them.
std::string in_small_letters(std::string_view text) {
    std::string result = media::in_small_letters(text);
    for (std::size_t at = 1; at < result.size(); ++at) {
        char& letter = result[at];
        const bool latin = result[at - 1] == '\xC3' && letter <= '\x9E';                        // À–Þ
        const bool cyrillic = result[at - 1] == '\xD0' && letter >= '\x90' && letter <= '\x9F'; // А–П
        if (latin || cyrillic)
            letter = static_cast<char>(letter + 0x20);
    }
    return result;
}

constexpr std::array shelter_words{"frauenhaus",
                                   "frauenhäus",
                                   "mädchenhaus",
                                   "mädchenhäus",
                                   "zuflucht",
                                   "schutzhaus",
                                   "schutzhäus",
                                   "schutzwohnung",
                                   "schutzunterkun",
                                   "schutzraum",
                                   "schutzeinrichtung",
                                   "geschützte unterk",
                                   "anonyme unterk",
                                   "shelter",
                                   "safe house",
                                   "safehouse",
                                   "притулок",
                                   "притулк",
                                   "приют",
                                   "убежищ",
                                   "Убежищ",
                                   "مأوى",
                                   "ملجأ",
                                   "ملاجئ",
                                   "adăpost"};

// The head office of the shelters has an address that everybody may know.
constexpr std::string_view no_shelter = "frauenhauskoordinierung";

// "refuge", not "refugee": the counsel of refugees has addresses.
bool names_refuge(const std::string& small) {
    constexpr std::string_view refuge = "refuge";
    for (std::size_t at = small.find(refuge); at != std::string::npos; at = small.find(refuge, at + 1)) {
        const std::size_t end = at + refuge.size();
        if (end == small.size() || small[end] != 'e')
            return true;
    }
    return false;
}

std::vector<std::string_view> paragraphs_of(std::string_view text) {
    std::vector<std::string_view> result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", at), text.size());
        result.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return result;
}

} // namespace

bool names_shelter(std::string_view text) {
    std::string small = in_small_letters(text);
    for (std::size_t at = small.find(no_shelter); at != std::string::npos; at = small.find(no_shelter))
        small.erase(at, no_shelter.size());
    return names_refuge(small) ||
           std::any_of(shelter_words.begin(), shelter_words.end(), [&](const char* word) {
               return small.find(word) != std::string::npos;
           });
}

bool names_place(std::string_view text) {
    static const std::regex street(
        "(stra\xC3\x9F"
        "e|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt|steig|pfad|"
        "promenade|hof|berg|tor|street|road|avenue|lane|square)[ \t\n]*[0-9]{1,4}",
        std::regex::icase | std::regex::optimize);
    static const std::regex number_first("[0-9]{1,4}[a-z]?,? [^ \t\n]+ (street|road|avenue|lane|square)",
                                         std::regex::icase | std::regex::optimize);
    static const std::regex postcode("(^|[,;·\n][ \t]*|d-)[0-9]{5}[ \t]+[^0-9 \t\n]",
                                     std::regex::icase | std::regex::optimize);
    const std::string words(text);
    return std::regex_search(words, street) || std::regex_search(words, number_first) ||
           std::regex_search(words, postcode);
}

bool reveals_shelter(std::string_view text, bool of_shelter) {
    bool below_heading = of_shelter;
    for (const std::string_view paragraph : paragraphs_of(text)) {
        if (paragraph.starts_with('#'))
            below_heading = of_shelter || names_shelter(paragraph.substr(0, paragraph.find('\n')));
        if ((below_heading || names_shelter(paragraph)) && names_place(paragraph))
            return true;
    }
    return false;
}

} // namespace kiosk::content
