// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"
#include "kiosk/yaml/field.hpp"

#include <string_view>
#include <vector>

namespace kiosk::content {

/// One page of a document: its picture, and what stands on it.
struct DocumentPage {
    Picture picture;
    LocalizedText text; ///< read out; a document may exist in one language alone

    bool operator==(const DocumentPage&) const = default;
};

/// A document to leaf through: its pages as pictures, shown large and looked at more closely.
struct DocumentScene {
    static constexpr std::string_view kind_name = "document";
    static constexpr std::string_view purpose =
        "Ein Heft oder Schriftstück zum Blättern und Vergrößern; sein Text wird vorgelesen.";

    std::vector<DocumentPage> pages;

    bool operator==(const DocumentScene&) const = default;
};

template <typename Form>
void describe(Form& form, DocumentPage& page) {
    form.required(page.picture,
                  yaml::Field{.key = "picture",
                              .title = "Seite",
                              .hint = "Die Seite als Bild im Ordner pictures; der Befehl import macht Bilder "
                                      "aus einem PDF."});
    form.optional(page.text,
                  yaml::Field{.key = "text",
                              .title = "Text der Seite",
                              .hint =
                                  "Was auf der Seite steht; es wird vorgelesen. Fehlt eine Sprache, liest "
                                  "die Stimme den Text in der Sprache des Hefts.",
                              .stands_alone = true});
}

template <typename Form>
void describe(Form& form, DocumentScene& scene) {
    form.required(
        scene.pages,
        yaml::Field{
            .key = "pages", .title = "Seiten", .hint = "Die Seiten, in dieser Reihenfolge.", .min_items = 1});
}

} // namespace kiosk::content
