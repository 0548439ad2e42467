// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/field.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A large figure and what it counts.
struct Fact {
    LocalizedText figure;
    LocalizedText text;

    bool operator==(const Fact&) const = default;
};

/// One to three figures with a line each.
struct FactsScene {
    static constexpr std::string_view kind_name = "facts";
    static constexpr std::string_view purpose = "Eine bis drei große Zahlen.";

    std::vector<Fact> facts;

    bool operator==(const FactsScene&) const = default;
};

template <typename Form>
void describe(Form& form, Fact& fact) {
    form.required(fact.figure, yaml::Field{.key = "figure", .title = "Zahl", .hint = "Die große Zahl."});
    form.required(fact.text, yaml::Field{.key = "text", .title = "Text", .hint = "Was die Zahl zählt."});
}

template <typename Form>
void describe(Form& form, FactsScene& scene) {
    form.required(scene.facts,
                  yaml::Field{.key = "facts",
                              .title = "Zahlen",
                              .hint = "Eine bis drei große Zahlen mit je einer Zeile.",
                              .min_items = 1});
}

} // namespace kiosk::content
