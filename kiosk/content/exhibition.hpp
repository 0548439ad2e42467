// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/helpline.hpp"
#include "kiosk/content/localized_text.hpp"
#include "kiosk/content/place.hpp"
#include "kiosk/content/scene.hpp"
#include "kiosk/content/spoken_form.hpp"
#include "kiosk/content/words.hpp"
#include "kiosk/yaml/field.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kiosk::content {

/// Everything the curators wrote, checked: what it names exists, or it is not in here.
struct Exhibition {
    std::filesystem::path folder; ///< where `pictures/` and `film/` are; empty for the built-in one
    LocalizedText title;
    std::vector<Language> languages; ///< offered to visitors; the first is the original
    std::vector<Language> drafts;
    std::map<Language, std::vector<Language>> fallback;
    std::vector<std::string> loop;   ///< scene ids, in order, at least one
    std::string start;               ///< scene id of the start menu
    std::string accessibility;       ///< scene id of the accessibility statement; empty if there is none
    std::string venue;               ///< where the exhibition stands; empty if nobody says so
    std::vector<Helpline> helplines; ///< of all venues
    Place place;                     ///< where it stands, as those say who put it up
    int ring = 43;                   ///< dots of the Kreis
    Pronunciations pronounce;        ///< how words are read out
    std::map<std::string, Scene> scenes;
    std::map<Language, Words> words;

    bool operator==(const Exhibition&) const = default;

    /// The scene of that id; null if there is none.
    const Scene* scene(const std::string& id) const;

    /// The helplines for where the exhibition stands, those of a region beside each other.
    std::vector<Helpline> helplines_here() const;

    /// The words of the controls in that language, or in the nearest that has them.
    const Words& words_in(const Language& language) const;

    /// The language in which a visitor who chose `language` sees the scene: the first of `language` and its
    /// fallbacks in which the scene is complete. Whole scenes fall back, never single fields.
    Language shown_language(const Scene& scene, const Language& language) const;

    /// The language, then those that stand in for it, nearest first: its `fallback` or the usual one, then
    /// all that visitors are offered. Each once.
    std::vector<Language> language_chain(const Language& language) const;
};

/// `exhibition.yaml`; the scenes and words have files of their own.
template <typename Form>
void describe(Form& form, Exhibition& exhibition) {
    form.required(exhibition.title,
                  yaml::Field{.key = "title", .title = "Titel", .hint = "Der Name der Ausstellung."});
    form.required(exhibition.languages,
                  yaml::Field{.key = "languages",
                              .title = "Sprachen",
                              .hint = "Was Besucher*innen wählen können; die erste ist das Original.",
                              .example = "[de, en]",
                              .min_items = 1});
    form.optional(exhibition.drafts,
                  yaml::Field{.key = "drafts",
                              .title = "Entwürfe",
                              .hint = "Sprachen, die nur in der Vorschau zu sehen sind.",
                              .example = "[fr]"});
    form.optional(exhibition.fallback,
                  yaml::Field{.key = "fallback",
                              .title = "Ersatzsprachen",
                              .hint = "Was gezeigt wird, wenn eine Szene in einer Sprache fehlt."});
    form.required(exhibition.loop,
                  yaml::Field{.key = "loop",
                              .title = "Schleife",
                              .hint = "Die Szenen der Schleife, in dieser Reihenfolge.",
                              .example = "[kreis, film]",
                              .min_items = 1});
    form.required(
        exhibition.start,
        yaml::Field{
            .key = "start", .title = "Start", .hint = "Die Szene mit dem Startmenü.", .example = "start"});
    form.optional(exhibition.accessibility,
                  yaml::Field{.key = "accessibility",
                              .title = "Barrierefreiheit",
                              .hint = "Die Szene mit der Erklärung zur Barrierefreiheit; „Sprache & Zugang“ "
                                      "führt zu ihr.",
                              .example = "barrierefreiheit"});
    form.optional(exhibition.venue,
                  yaml::Field{.key = "venue",
                              .title = "Ort der Ausstellung",
                              .hint = "Wo die Ausstellung gerade steht; davon hängt ab, welche "
                                      "Beratungstelefone zu sehen sind.",
                              .example = "Rathaus Musterstadt"});
    form.optional(
        exhibition.helplines,
        yaml::Field{.key = "helplines", .title = "Beratungstelefone", .hint = "Wer am Telefon berät."});
    form.optional(exhibition.ring,
                  yaml::Field{.key = "ring",
                              .title = "Punkte des Kreises",
                              .hint = "Einer je Mitglied.",
                              .example = "43",
                              .minimum = 3,
                              .maximum = 200});
    form.optional(exhibition.pronounce,
                  yaml::Field{.key = "pronounce",
                              .title = "Aussprache",
                              .hint = "Je Sprache: wie ein Wort vorgelesen wird, das anders gesprochen als "
                                      "geschrieben wird.",
                              .example = "de: { KOK: Kock }"});
}

} // namespace kiosk::content
