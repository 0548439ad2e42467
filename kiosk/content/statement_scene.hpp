// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/field.hpp"

#include <string_view>

namespace kiosk::content {

/// One sentence of at most twelve words, read from three metres: the scene of the loop.
struct StatementScene {
    static constexpr std::string_view kind_name = "statement";
    static constexpr std::string_view purpose = "Ein Satz für die Schleife, aus drei Metern zu lesen.";

    LocalizedText statement;

    bool operator==(const StatementScene&) const = default;
};

template <typename Form>
void describe(Form& form, StatementScene& scene) {
    form.required(
        scene.statement,
        yaml::Field{.key = "statement",
                    .title = "Satz",
                    .hint = "Ein Satz mit höchstens zwölf Wörtern; er wird aus drei Metern gelesen.",
                    .max_words = 12});
}

} // namespace kiosk::content
