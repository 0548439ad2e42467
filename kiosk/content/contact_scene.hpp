// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/field.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A QR code and the words that say what it opens.
struct Code {
    LocalizedText text;
    std::string url;

    bool operator==(const Code&) const = default;
};

/// How to reach the organisation. Address, phone, mail and web are the same in every language.
struct ContactScene {
    static constexpr std::string_view kind_name = "contact";
    static constexpr std::string_view purpose = "Anschrift, Telefon und QR-Codes.";

    LocalizedText address; ///< lines divided by line breaks
    std::string phone;
    std::string mail;
    std::string web;
    std::vector<Code> codes;
    bool shelter = false; ///< no address of it may be shown

    bool operator==(const ContactScene&) const = default;
};

template <typename Form>
void describe(Form& form, Code& code) {
    form.required(code.text, yaml::Field{.key = "text", .title = "Text", .hint = "Was sich öffnet."});
    form.required(code.url,
                  yaml::Field{.key = "url",
                              .title = "Adresse",
                              .hint = "Beginnt mit https://, mailto: oder tel: und ist kurz.",
                              .example = "https://www.kok-gegen-menschenhandel.de"});
}

template <typename Form>
void describe(Form& form, ContactScene& scene) {
    form.optional(scene.address,
                  yaml::Field{.key = "address", .title = "Anschrift", .hint = "Die Anschrift, in Zeilen."});
    form.optional(
        scene.phone,
        yaml::Field{
            .key = "phone", .title = "Telefon", .hint = "Die Telefonnummer.", .example = "030 / 263 911 76"});
    form.optional(
        scene.mail,
        yaml::Field{
            .key = "mail", .title = "E-Mail", .hint = "Die E-Mail-Adresse.", .example = "info@kok-buero.de"});
    form.optional(scene.web,
                  yaml::Field{.key = "web",
                              .title = "Internet",
                              .hint = "Die Adresse im Internet, wie man sie liest.",
                              .example = "www.kok-gegen-menschenhandel.de"});
    form.optional(scene.codes,
                  yaml::Field{.key = "codes", .title = "QR-Codes", .hint = "QR-Codes mit je einem Text."});
    form.optional(scene.shelter,
                  yaml::Field{.key = "shelter",
                              .title = "Schutzunterkunft",
                              .hint =
                                  "true: ein Frauenhaus oder eine andere Schutzunterkunft. Eine Anschrift "
                                  "wird dann nie gezeigt.",
                              .example = "true"});
}

} // namespace kiosk::content
