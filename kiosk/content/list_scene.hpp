// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"
#include "kiosk/yaml/field.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// One tile that opens a sentence.
struct ListItem {
    LocalizedText title;
    LocalizedText text;
    std::optional<Picture> picture;

    bool operator==(const ListItem&) const = default;
};

/// Tiles that open one sentence each; `as_ring` sets them around the Kreis.
struct ListScene {
    static constexpr std::string_view kind_name = "list";
    static constexpr std::string_view purpose = "Einträge, die beim Tippen je einen Text öffnen.";

    std::vector<ListItem> items;
    bool as_ring = false;

    bool operator==(const ListScene&) const = default;
};

template <typename Form>
void describe(Form& form, ListItem& item) {
    form.required(item.title,
                  yaml::Field{.key = "title", .title = "Titel", .hint = "Was auf der Kachel steht."});
    form.required(item.text, yaml::Field{.key = "text", .title = "Text", .hint = "Was die Kachel öffnet."});
    form.optional(item.picture,
                  yaml::Field{.key = "picture", .title = "Bild", .hint = "Ein Bild zu diesem Eintrag."});
}

template <typename Form>
void describe(Form& form, ListScene& scene) {
    form.required(scene.items,
                  yaml::Field{.key = "items",
                              .title = "Einträge",
                              .hint = "Die Kacheln, in dieser Reihenfolge.",
                              .min_items = 1});
    form.optional(scene.as_ring,
                  yaml::Field{.key = "as_ring",
                              .title = "Als Kreis",
                              .hint = "true: Die Kacheln stehen um den Kreis.",
                              .example = "true"});
}

} // namespace kiosk::content
