// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/geometry/geometry.hpp"
#include "kiosk/yaml/field.hpp"

#include <string>

namespace kiosk::content {

/// A picture of a scene. `file` is relative to `scenes/pictures/`; `name@2x.png` beside it is the sharper
/// one.
struct Picture {
    std::string file;
    LocalizedText alt;        ///< what it shows, for people who hear the scene
    LocalizedText credit;     ///< who made it
    std::string rights_until; ///< ISO date; empty: no end
    Size size;                ///< px of the file; zero: not known
    double focus = 50;        ///< % of the height, from the top: what stays if a low strip is cut out

    bool operator==(const Picture&) const = default;
};

template <typename Form>
void describe(Form& form, Picture& picture) {
    form.required(picture.file,
                  yaml::Field{.key = "file",
                              .title = "Datei",
                              .hint = "Die Bilddatei im Ordner pictures (PNG, JPEG oder WebP).",
                              .example = "kreis.png"});
    // Checked later: a picture without its description is still shown.
    form.optional(picture.alt,
                  yaml::Field{.key = "alt",
                              .title = "Beschreibung",
                              .hint = "Was auf dem Bild zu sehen ist, für alle, die es nicht sehen."});
    form.optional(picture.credit,
                  yaml::Field{.key = "credit",
                              .title = "Urheber*in",
                              .hint = "Wer das Bild gemacht hat. Ein Name ist in jeder Sprache derselbe.",
                              .stands_alone = true});
    form.optional(picture.rights_until,
                  yaml::Field{.key = "rights_until",
                              .title = "Rechte bis",
                              .hint = "Letzter Tag, an dem das Bild gezeigt werden darf.",
                              .example = "2030-12-31"});
    form.optional(picture.focus,
                  yaml::Field{.key = "focus",
                              .title = "Das Wichtige",
                              .hint = "Wie weit unten das Wichtige liegt, in Prozent der Höhe: 0 ist oben, "
                                      "50 die Mitte. Flache Kacheln zeigen diesen Streifen.",
                              .example = "30",
                              .minimum = 0,
                              .maximum = 100});
}

} // namespace kiosk::content
