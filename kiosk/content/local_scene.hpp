// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/field.hpp"

#include <string_view>

namespace kiosk::content {

/// "Hier bei uns": where the exhibition stands now, whom one can ask there, and where it stood before. The
/// curators write its headings; the rest comes from the place, and without one the scene is not shown.
struct LocalScene {
    static constexpr std::string_view kind_name = "local";
    static constexpr std::string_view purpose =
        "„Hier bei uns“: der Ort, an dem die Ausstellung steht, Beratung in der Nähe, die Eröffnung und die "
        "Orte davor als Ring. Was dort steht, füllt das Team am Ort aus; solange es fehlt, wird die Szene "
        "nicht gezeigt.";

    LocalizedText text;
    LocalizedText counselling;
    LocalizedText opening;
    LocalizedText journey;

    bool operator==(const LocalScene&) const = default;
};

template <typename Form>
void describe(Form& form, LocalScene& scene) {
    form.optional(scene.text,
                  yaml::Field{.key = "text",
                              .title = "Text",
                              .hint = "Ein, zwei Sätze, die an jedem Ort stimmen.",
                              .max_words = 40});
    form.required(scene.counselling,
                  yaml::Field{.key = "counselling",
                              .title = "Überschrift der Beratung",
                              .hint = "Steht über den Beratungsstellen des Ortes, wenn es welche gibt.",
                              .max_words = 8});
    form.required(scene.opening,
                  yaml::Field{.key = "opening",
                              .title = "Überschrift der Eröffnung",
                              .hint = "Steht über der Eröffnung am Ort, wenn eine eingetragen ist.",
                              .max_words = 8});
    form.required(scene.journey,
                  yaml::Field{.key = "journey",
                              .title = "Überschrift der Reise",
                              .hint = "Steht über dem Ring der Orte, an denen die Ausstellung schon war.",
                              .max_words = 8});
}

} // namespace kiosk::content
