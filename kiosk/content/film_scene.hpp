// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/field.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// Where a part of the film begins.
struct Chapter {
    double at = 0; ///< seconds from the start
    LocalizedText title;

    bool operator==(const Chapter&) const = default;
};

/// Where the interpreter is seen: in a film beside this one, or in a whole film in place of it.
enum class SignPlacement { corner, instead };

constexpr std::array<yaml::Choice<SignPlacement>, 2> choices(SignPlacement /*tag*/) {
    return {{{"corner", SignPlacement::corner}, {"instead", SignPlacement::instead}}};
}

/// The film in sign language. It keeps time with the film: both begin together and are equally long.
struct SignFilm {
    std::string file;
    std::string language = "dgs"; ///< which sign language, by its usual short name
    SignPlacement placement = SignPlacement::corner;

    bool operator==(const SignFilm&) const = default;
};

/// The film. Files are relative to `scenes/film/`; `film_version.hpp` says who gets which of them.
struct FilmScene {
    static constexpr std::string_view kind_name = "film";
    static constexpr std::string_view purpose = "Ein Film, mit allem, was zu ihm gehört.";

    std::string file;
    std::map<Language, std::string> captions; ///< .vtt or .srt by language; else subtitle tracks of the film
    std::map<Language, std::string> audio;    ///< sound in place of the film's own; else its sound tracks
    std::map<Language, std::string>
        audio_description; ///< the full mix with description; else tracks so marked
    std::optional<SignFilm> sign_language;
    std::map<Language, std::string> versions; ///< a whole film in place of this one
    LocalizedText transcript;                 ///< Markdown; else the words of the captions
    std::optional<double> loop_seconds; ///< the part that the attract loop shows, muted; else to its end
    std::vector<Chapter> chapters;
    std::string more;      ///< scene id: where "Mehr erfahren" leads when it is over; empty: the start menu
    bool stand_in = false; ///< stands in for the real film, and says so

    bool operator==(const FilmScene&) const = default;
};

template <typename Form>
void describe(Form& form, Chapter& chapter) {
    form.required(chapter.at,
                  yaml::Field{.key = "at",
                              .title = "Beginn",
                              .hint = "Sekunden vom Anfang des Films.",
                              .example = "95",
                              .minimum = 0});
    form.required(chapter.title,
                  yaml::Field{.key = "title", .title = "Titel", .hint = "Wie das Kapitel heißt."});
}

template <typename Form>
void describe(Form& form, SignFilm& film) {
    form.required(film.file,
                  yaml::Field{.key = "file",
                              .title = "Datei",
                              .hint = "Der Film mit Gebärdensprache im Ordner film, so lang wie der Film.",
                              .example = "menschenhandeln.dgs.mp4"});
    form.optional(film.language,
                  yaml::Field{.key = "language",
                              .title = "Gebärdensprache",
                              .hint = "Welche: dgs (deutsche), bsl (britische), is (internationale) …",
                              .example = "dgs"});
    form.optional(film.placement,
                  yaml::Field{.key = "placement",
                              .title = "Platz",
                              .hint = "corner: steht neben dem Film. instead: läuft statt des Films.",
                              .example = "corner"});
}

template <typename Form>
void describe(Form& form, FilmScene& scene) {
    form.required(scene.file,
                  yaml::Field{.key = "file",
                              .title = "Datei",
                              .hint = "Die Filmdatei im Ordner film.",
                              .example = "menschenhandeln.mp4"});
    form.optional(scene.captions,
                  yaml::Field{.key = "captions",
                              .title = "Untertitel",
                              .hint = "Je Sprache eine Datei im Ordner film (.vtt oder .srt). Ohne Angabe: "
                                      "die Untertitelspuren des Films."});
    form.optional(scene.audio,
                  yaml::Field{.key = "audio",
                              .title = "Ton",
                              .hint = "Je Sprache eine Tondatei im Ordner film, so lang wie der Film. Ohne "
                                      "Angabe: die Tonspuren des Films."});
    form.optional(scene.audio_description,
                  yaml::Field{.key = "audio_description",
                              .title = "Audiodeskription",
                              .hint = "Je Sprache eine Tondatei im Ordner film: der ganze Ton mit "
                                      "Bildbeschreibung. Ohne Angabe: so markierte Tonspuren des Films."});
    form.optional(scene.sign_language,
                  yaml::Field{.key = "sign_language",
                              .title = "Gebärdensprache",
                              .hint = "Der Film mit Gebärdensprache, neben dem Film oder statt seiner."});
    form.optional(scene.versions,
                  yaml::Field{.key = "versions",
                              .title = "Fassungen",
                              .hint = "Je Sprache ein ganzer Film, der statt dieses Films läuft, etwa in "
                                      "Leichter Sprache (de-x-ls)."});
    form.optional(scene.transcript,
                  yaml::Field{.key = "transcript",
                              .title = "Text zum Film",
                              .hint =
                                  "Was gesagt wird und zu sehen ist, in Markdown. Ohne Angabe: die Wörter "
                                  "der Untertitel.",
                              .markdown = true,
                              .stands_alone = true});
    form.optional(scene.loop_seconds,
                  yaml::Field{.key = "loop_seconds",
                              .title = "Sekunden in der Schleife",
                              .hint = "So lange läuft der Film stumm in der Schleife; sonst bis zum Ende.",
                              .example = "14",
                              .minimum = 1,
                              .maximum = 3600});
    form.optional(
        scene.chapters,
        yaml::Field{.key = "chapters", .title = "Kapitel", .hint = "Wo die Teile des Films beginnen."});
    form.optional(scene.more,
                  yaml::Field{.key = "more",
                              .title = "Mehr erfahren",
                              .hint =
                                  "Die Szene, zu der „Mehr erfahren“ führt, wenn der Film zu Ende ist; sonst "
                                  "das Startmenü.",
                              .example = "themen"});
    form.optional(scene.stand_in,
                  yaml::Field{.key = "stand_in",
                              .title = "Platzhalter",
                              .hint = "true: steht für den echten Film und sagt das auch.",
                              .example = "true"});
}

} // namespace kiosk::content
