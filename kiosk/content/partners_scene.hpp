// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"
#include "kiosk/yaml/field.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// Somebody who supports the organisation, or whom it belongs to.
struct Partner {
    LocalizedText sentence; ///< what the logo stands for, such as "Gefördert vom"
    LocalizedText name;     ///< read out; seen as long as there is no logo
    std::optional<Picture> logo;

    bool operator==(const Partner&) const = default;
};

/// Logos on white fields, each with its sentence.
struct PartnersScene {
    static constexpr std::string_view kind_name = "partners";
    static constexpr std::string_view purpose = "Wer fördert und wozu man gehört: Logos auf weißen Feldern.";

    std::vector<Partner> partners;
    LocalizedText text; ///< small Markdown

    bool operator==(const PartnersScene&) const = default;
};

template <typename Form>
void describe(Form& form, Partner& partner) {
    form.required(partner.sentence,
                  yaml::Field{.key = "sentence",
                              .title = "Satz",
                              .hint = "Wofür das Logo steht; der Satz steht darüber.",
                              .example = "Gefördert vom"});
    form.required(partner.name,
                  yaml::Field{.key = "name",
                              .title = "Name",
                              .hint = "Der ganze Name. Er wird vorgelesen, und solange das Logo fehlt, "
                                      "steht er an seiner Stelle."});
    form.optional(partner.logo,
                  yaml::Field{.key = "logo",
                              .title = "Logo",
                              .hint = "Das Logo, ein Bild im Ordner pictures. Es erscheint ganz, auf Weiß."});
}

template <typename Form>
void describe(Form& form, PartnersScene& scene) {
    form.required(scene.partners,
                  yaml::Field{.key = "partners",
                              .title = "Partner",
                              .hint = "Die weißen Felder, in dieser Reihenfolge.",
                              .min_items = 1});
    form.optional(
        scene.text,
        yaml::Field{.key = "text", .title = "Text", .hint = "Was dazu zu sagen ist.", .markdown = true});
}

} // namespace kiosk::content
