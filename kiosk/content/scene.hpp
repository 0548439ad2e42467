// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/approval.hpp"
#include "kiosk/content/contact_scene.hpp"
#include "kiosk/content/document_scene.hpp"
#include "kiosk/content/facts_scene.hpp"
#include "kiosk/content/film_scene.hpp"
#include "kiosk/content/gallery_scene.hpp"
#include "kiosk/content/info_scene.hpp"
#include "kiosk/content/interview_scene.hpp"
#include "kiosk/content/list_scene.hpp"
#include "kiosk/content/local_scene.hpp"
#include "kiosk/content/menu_scene.hpp"
#include "kiosk/content/partners_scene.hpp"
#include "kiosk/content/picture.hpp"
#include "kiosk/content/statement_scene.hpp"
#include "kiosk/content/timeline_scene.hpp"
#include "kiosk/yaml/field.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <variant>

namespace kiosk::content {

/// The table of kinds: a view in `ui` for each, or it does not compile.
using Kind = std::variant<StatementScene,
                          InfoScene,
                          FactsScene,
                          TimelineScene,
                          ListScene,
                          MenuScene,
                          FilmScene,
                          ContactScene,
                          PartnersScene,
                          GalleryScene,
                          InterviewScene,
                          DocumentScene,
                          LocalScene>;

/// What a scene stands on: paper, or one of the two strong grounds.
enum class Ground { paper, petrol, plum };

constexpr std::array<yaml::Choice<Ground>, 3> choices(Ground /*tag*/) {
    return {{{"paper", Ground::paper}, {"petrol", Ground::petrol}, {"plum", Ground::plum}}};
}

/// One scene of the exhibition: what every scene may have, and what its kind has of its own.
struct Scene {
    std::string id; ///< its file name without `.yaml`
    LocalizedText title;
    Ground ground = Ground::paper;
    bool sensitive = false; ///< a content note stands before it, and it never stands in the loop
    bool beratung = false;  ///< a counselling scene: never counted, always complete in every language
    double dwell = 12;      ///< seconds in the attract loop
    bool hide = false;
    LocalizedText credit;
    std::optional<Picture> picture;
    std::map<Language, std::string> narration; ///< a recording that is heard in place of the voice
    Kind kind;
    std::map<Language, Approval> approved;           ///< who has confirmed the text of a language
    std::map<Language, Fingerprint> translated_from; ///< the original that a language's text was made from

    bool operator==(const Scene&) const = default;
};

/// What every scene may have, and the fields of its kind beside them.
template <typename Form>
void describe(Form& form, Scene& scene) {
    form.one_of(
        scene.kind,
        yaml::Field{.key = "kind", .title = "Art", .hint = "Was für eine Szene das ist.", .example = "info"});
    form.required(scene.title,
                  yaml::Field{.key = "title",
                              .title = "Titel",
                              .hint = "Die Überschrift; in Menüs der Text der Kachel."});
    form.optional(scene.ground,
                  yaml::Field{.key = "ground",
                              .title = "Grund",
                              .hint = "Worauf die Szene steht: paper (Papier), petrol oder plum (Pflaume).",
                              .example = "paper"});
    form.optional(
        scene.sensitive,
        yaml::Field{.key = "sensitive",
                    .title = "Belastend",
                    .hint = "true: Ein Hinweis steht davor, und die Szene läuft nie in der Schleife.",
                    .example = "true"});
    form.optional(scene.beratung,
                  yaml::Field{.key = "beratung",
                              .title = "Beratung",
                              .hint = "true: Die Szene, die der Knopf „Beratung“ öffnet.",
                              .example = "true"});
    form.optional(scene.dwell,
                  yaml::Field{.key = "dwell",
                              .title = "Standzeit",
                              .hint = "Sekunden in der Schleife.",
                              .example = "12",
                              .minimum = 3,
                              .maximum = 600});
    form.optional(scene.hide,
                  yaml::Field{.key = "hide",
                              .title = "Verborgen",
                              .hint = "true: Die Szene wird nicht gezeigt.",
                              .example = "true"});
    form.optional(scene.credit,
                  yaml::Field{.key = "credit", .title = "Quelle", .hint = "Woher der Inhalt stammt."});
    form.optional(scene.picture,
                  yaml::Field{.key = "picture", .title = "Bild", .hint = "Ein Bild neben dem Text."});
    form.optional(scene.narration,
                  yaml::Field{.key = "narration",
                              .title = "Aufnahme",
                              .hint = "Je Sprache eine Tondatei im Ordner narration: jemand liest die ganze "
                                      "Szene vor. Ohne Angabe liest die Stimme des Programms.",
                              .example = "de: aufgabe.de.mp3"});
    form.optional(scene.approved,
                  yaml::Field{.key = "approved",
                              .title = "Freigaben",
                              .hint = "Wer den Text einer Sprache freigegeben hat; schreibt ein Befehl."});
    form.optional(scene.translated_from,
                  yaml::Field{.key = "translated_from",
                              .title = "Übersetzt aus",
                              .hint =
                                  "Prüfsumme des Originals, aus dem übersetzt wurde; schreibt ein Befehl. "
                                  "Ändert sich das Original, warnt die Prüfung."});
}

} // namespace kiosk::content
