// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/field.hpp"

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

/// The film. Files are relative to `scenes/film/`.
struct FilmScene {
    static constexpr std::string_view kind_name = "film";

    std::string file;
    std::map<Language, std::string> captions; ///< .vtt or .srt by language
    std::optional<double> loop_seconds; ///< the part that the attract loop shows, muted; else to its end
    std::vector<Chapter> chapters;
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
void describe(Form& form, FilmScene& scene) {
    form.required(scene.file,
                  yaml::Field{.key = "file",
                              .title = "Datei",
                              .hint = "Die Filmdatei im Ordner film.",
                              .example = "menschenhandeln.mp4"});
    form.optional(scene.captions,
                  yaml::Field{.key = "captions",
                              .title = "Untertitel",
                              .hint = "Je Sprache eine Datei im Ordner film (.vtt oder .srt)."});
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
    form.optional(scene.stand_in,
                  yaml::Field{.key = "stand_in",
                              .title = "Platzhalter",
                              .hint = "true: steht für den echten Film und sagt das auch.",
                              .example = "true"});
}

} // namespace kiosk::content
