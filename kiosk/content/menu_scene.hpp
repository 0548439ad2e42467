// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"
#include "kiosk/yaml/field.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A tile that leads to a scene; its title is the scene's title.
struct MenuItem {
    std::string scene;
    LocalizedText line; ///< one line below the title
    std::optional<Picture> picture;
    bool large = false; ///< twice the size

    bool operator==(const MenuItem&) const = default;
};

/// Three to six large tiles.
struct MenuScene {
    static constexpr std::string_view kind_name = "menu";
    static constexpr std::string_view purpose = "Große Kacheln, die zu Szenen führen.";

    std::vector<MenuItem> items;

    bool operator==(const MenuScene&) const = default;
};

template <typename Form>
void describe(Form& form, MenuItem& item) {
    form.required(item.scene,
                  yaml::Field{.key = "scene",
                              .title = "Szene",
                              .hint = "Der Name der Szene, die sich öffnet: ihr Dateiname ohne .yaml.",
                              .example = "kontakt"});
    form.optional(item.line,
                  yaml::Field{.key = "line", .title = "Zeile", .hint = "Eine Zeile unter dem Titel."});
    form.optional(item.picture,
                  yaml::Field{.key = "picture", .title = "Bild", .hint = "Ein Bild auf der Kachel."});
    form.optional(
        item.large,
        yaml::Field{.key = "large", .title = "Groß", .hint = "true: doppelt so groß.", .example = "true"});
}

template <typename Form>
void describe(Form& form, MenuScene& scene) {
    form.required(scene.items,
                  yaml::Field{.key = "items",
                              .title = "Kacheln",
                              .hint = "Drei bis sechs Kacheln, in dieser Reihenfolge.",
                              .min_items = 1});
}

} // namespace kiosk::content
