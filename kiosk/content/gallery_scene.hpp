// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"
#include "kiosk/yaml/field.hpp"

#include <string_view>
#include <vector>

namespace kiosk::content {

/// One picture of a gallery, and what stands beside it.
struct GalleryEntry {
    Picture picture;
    LocalizedText text;

    bool operator==(const GalleryEntry&) const = default;
};

/// Pictures to leaf through, each shown whole: photographs, the panels of an exhibition, the pages of a
/// leaflet.
struct GalleryScene {
    static constexpr std::string_view kind_name = "gallery";
    static constexpr std::string_view purpose =
        "Bilder zum Blättern, jedes ganz zu sehen: Fotos, Tafeln, die Seiten eines Hefts.";

    std::vector<GalleryEntry> pictures;

    bool operator==(const GalleryScene&) const = default;
};

template <typename Form>
void describe(Form& form, GalleryEntry& entry) {
    form.required(entry.picture,
                  yaml::Field{.key = "picture", .title = "Bild", .hint = "Ein Bild im Ordner pictures."});
    form.optional(entry.text,
                  yaml::Field{.key = "text", .title = "Text", .hint = "Was neben dem Bild steht."});
}

template <typename Form>
void describe(Form& form, GalleryScene& scene) {
    form.required(scene.pictures,
                  yaml::Field{.key = "pictures",
                              .title = "Bilder",
                              .hint = "Die Bilder, in dieser Reihenfolge.",
                              .min_items = 1});
}

} // namespace kiosk::content
