// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/posters.hpp"

#include "kiosk/content/take_along.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

using content::Language;

std::vector<PrintedText> texts_in(const content::LocalizedText& text,
                                  const std::vector<Language>& languages) {
    std::vector<PrintedText> texts;
    for (const Language& language : languages)
        if (!text.in(language).empty())
            texts.push_back({language, text.in(language)});
    return texts;
}

void add_line(std::vector<std::string>& lines, const std::string& line) {
    if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end())
        lines.push_back(line);
}

// Under this name a telephone keeps a contact.
const std::string& neutral_name(const content::Exhibition& exhibition, const Language& language) {
    return exhibition.words_in(language).contact_name_1;
}

Poster contact_poster(const content::Exhibition& exhibition,
                      const content::Scene& scene,
                      const content::ContactScene& contact,
                      const std::vector<Language>& languages) {
    Poster poster{.titles = texts_in(scene.title, languages), .codes = {}, .lines = {}};
    for (const content::Code& code : contact.codes)
        poster.codes.push_back({code.url, texts_in(code.text, languages), url_in_words(code.url)});
    // Post goes by the original, whatever language somebody reads.
    poster.lines = content::address_lines(contact.address.in(exhibition.languages.front()));
    add_line(poster.lines, contact.phone);
    add_line(poster.lines, contact.mail);
    // What stands large beside its code is not said again.
    if (poster.codes.empty() || poster.codes.front().in_words != contact.web)
        add_line(poster.lines, contact.web);
    return poster;
}

Poster counsel_poster(const content::Exhibition& exhibition,
                      const content::Scene& scene,
                      const std::vector<Language>& languages) {
    const Language& original = exhibition.languages.front();
    Poster poster{.titles = texts_in(scene.title, languages), .codes = {}, .lines = {}};
    for (const content::Contact& contact : content::contacts_of(exhibition, scene))
        poster.codes.push_back({content::vcard(contact, neutral_name(exhibition, original)),
                                texts_in(contact.name, languages),
                                contact.phone});
    return poster;
}

} // namespace

std::string url_in_words(const std::string& url) {
    constexpr std::array<std::string_view, 3> schemes{"https://", "mailto:", "tel:"};
    std::string_view words = url;
    for (const std::string_view scheme : schemes)
        if (words.starts_with(scheme)) {
            words.remove_prefix(scheme.size());
            break;
        }
    if (words.ends_with('/') && words.find('/') == words.size() - 1)
        words.remove_suffix(1);
    return std::string(words);
}

std::vector<Poster> posters_of(const content::Exhibition& exhibition,
                               const std::vector<Language>& languages) {
    std::vector<Poster> posters;
    for (const auto& [id, scene] : exhibition.scenes) {
        if (scene.hide)
            continue;
        if (const auto* contact = std::get_if<content::ContactScene>(&scene.kind))
            posters.push_back(contact_poster(exhibition, scene, *contact, languages));
        else if (scene.beratung)
            posters.push_back(counsel_poster(exhibition, scene, languages));
    }
    std::erase_if(posters, [](const Poster& poster) { return poster.codes.empty() && poster.lines.empty(); });
    return posters;
}

std::vector<AddressCard> cards_of(const content::Exhibition& exhibition,
                                  const std::vector<Language>& languages) {
    std::vector<content::Contact> contacts;
    for (const auto& [id, scene] : exhibition.scenes) {
        if (scene.hide)
            continue;
        for (content::Contact& contact : content::contacts_of(exhibition, scene)) {
            const auto known = std::find_if(contacts.begin(), contacts.end(), [&](const auto& other) {
                return content::dialled(other.phone) == content::dialled(contact.phone);
            });
            if (known == contacts.end())
                contacts.push_back(std::move(contact));
            else if (known->place.empty())
                known->place = contact.place;
        }
    }
    std::vector<AddressCard> cards;
    for (const Language& language : languages)
        for (const content::Contact& contact : contacts) {
            const std::string& name = neutral_name(exhibition, language);
            cards.push_back({{language, name},
                             contact.phone,
                             content::address_lines(contact.place),
                             content::vcard(contact, name)});
        }
    return cards;
}

} // namespace kiosk::app
