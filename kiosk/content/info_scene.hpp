// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/field.hpp"

#include <string_view>

namespace kiosk::content {

/// A page of words (or several), with the scene's picture beside them.
struct InfoScene {
    static constexpr std::string_view kind_name = "info";
    static constexpr std::string_view purpose =
        "Eine Seite zum Lesen; was nicht auf eine passt, verteilt das Programm auf mehrere.";

    LocalizedText lead; ///< the first sentence, larger
    LocalizedText body; ///< small Markdown

    bool operator==(const InfoScene&) const = default;
};

template <typename Form>
void describe(Form& form, InfoScene& scene) {
    form.optional(
        scene.lead,
        yaml::Field{.key = "lead", .title = "Erster Satz", .hint = "Der erste Satz, größer gesetzt."});
    form.required(
        scene.body,
        yaml::Field{.key = "body",
                    .title = "Text",
                    .hint = "Der Text der Szene: Absätze, Listen, **wichtig**, Überschriften mit ##.",
                    .markdown = true});
}

} // namespace kiosk::content
