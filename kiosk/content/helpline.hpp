// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/yaml/field.hpp"

#include <string>

namespace kiosk::content {

/// A place that gives counsel, as the Beratung scenes name it.
struct Helpline {
    LocalizedText name;
    std::string phone;
    std::string mail;
    std::string
        address; ///< lines divided by line breaks, the same in every language; never that of a shelter
    LocalizedText hours;
    LocalizedText languages;
    LocalizedText region;
    std::string venue;    ///< shown only while the exhibition stands there; empty: everywhere
    bool shelter = false; ///< no address of it may be shown

    bool operator==(const Helpline&) const = default;
};

template <typename Form>
void describe(Form& form, Helpline& line) {
    form.required(line.name, yaml::Field{.key = "name", .title = "Name", .hint = "Der Name der Stelle."});
    form.required(
        line.phone,
        yaml::Field{
            .key = "phone", .title = "Telefon", .hint = "Die Telefonnummer.", .example = "030 / 263 911 76"});
    form.optional(
        line.mail,
        yaml::Field{
            .key = "mail", .title = "E-Mail", .hint = "Die E-Mail-Adresse.", .example = "info@kok-buero.de"});
    form.optional(line.address,
                  yaml::Field{.key = "address",
                              .title = "Anschrift",
                              .hint = "Straße und Ort, in Zeilen. Nie die eines Frauenhauses oder einer "
                                      "anderen Schutzunterkunft."});
    form.optional(line.hours,
                  yaml::Field{.key = "hours", .title = "Sprechzeiten", .hint = "Wann jemand abnimmt."});
    form.optional(line.languages,
                  yaml::Field{.key = "languages",
                              .title = "Sprachen",
                              .hint = "Welche Sprachen dort gesprochen werden."});
    form.optional(
        line.region,
        yaml::Field{.key = "region",
                    .title = "Region",
                    .hint = "Wofür die Stelle zuständig ist. Stellen einer Region stehen beisammen."});
    form.optional(
        line.venue,
        yaml::Field{.key = "venue",
                    .title = "Ort der Ausstellung",
                    .hint = "Nur solange venue weiter oben denselben Ort nennt, steht die Stelle da.",
                    .example = "Rathaus Musterstadt"});
    form.optional(line.shelter,
                  yaml::Field{.key = "shelter",
                              .title = "Schutzunterkunft",
                              .hint =
                                  "true: ein Frauenhaus oder eine andere Schutzunterkunft. Eine Anschrift "
                                  "wird dann nie gezeigt.",
                              .example = "true"});
}

} // namespace kiosk::content
