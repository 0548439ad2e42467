// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/color.hpp"
#include "kiosk/yaml/field.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::settings {

/// The colours on one ground. Text and quiet text have at least 7:1 on it, accent and highlight 3:1.
struct Palette {
    Color ground;
    Color text;
    Color quiet;        ///< quieter text
    Color accent;       ///< lines, icons, the filled dots of the Kreis
    Color on_accent;    ///< text on a field of the accent colour
    Color tile;         ///< a tile that lies on the ground
    Color on_tile;      ///< text on such a tile
    Color hairline;     ///< thin lines, empty dots
    Color highlight;    ///< focus and the invitation
    Color on_highlight; ///< text and outline on the highlight

    bool operator==(const Palette&) const = default;
};

/// One theme: a palette for each ground that a scene may stand on.
struct Colours {
    Palette paper;
    Palette petrol;
    Palette plum;

    bool operator==(const Colours&) const = default;
};

/// Font files of the house's family, as absolute paths, and the families of other scripts.
struct FontFiles {
    std::string regular = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";
    std::string bold = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf";
    std::vector<std::string> fallbacks{"Noto Sans Arabic",
                                       "Noto Sans Hebrew",
                                       "Noto Sans Georgian",
                                       "Noto Sans Armenian",
                                       "Noto Sans Ethiopic",
                                       "Noto Sans Thai",
                                       "Noto Sans Devanagari",
                                       "Noto Sans Bengali",
                                       "Noto Sans Tamil",
                                       "Noto Sans Gurmukhi",
                                       "Noto Sans Sinhala",
                                       "Noto Sans Khmer",
                                       "Noto Sans Lao",
                                       "Noto Sans Myanmar",
                                       "Noto Sans Symbols",
                                       "Noto Sans Symbols2"};

    bool operator==(const FontFiles&) const = default;
};

/// Sizes relative to the body's em (1), or as a share of the screen's shorter side.
struct Scale {
    double lead = 1.25;
    double title = 2.0;
    double statement_share = 0.09; ///< of the shorter side
    double figure_share = 0.22;    ///< of the shorter side
    double leading = 1.5;
    double easy_leading = 1.7; ///< instead of it in Leichte Sprache
    double title_leading = 1.15;

    bool operator==(const Scale&) const = default;
};

/// `config/theme.yaml`: how everything looks, so that another house's design fits in one file.
struct Theme {
    std::map<std::string, Colours> themes; ///< `standard`, `light_on_dark`, `dark_on_light`
    FontFiles fonts;
    Scale scale;

    bool operator==(const Theme&) const = default;

    /// The colours of that theme; those of `standard` if there is none of that name.
    const Colours& colours(const std::string& name) const;
};

/// A role of a palette and where its colour is kept.
struct PaletteRole {
    std::string_view key;
    Color Palette::*member;
};

inline constexpr std::array palette_roles{
    PaletteRole{"ground", &Palette::ground},
    PaletteRole{"text", &Palette::text},
    PaletteRole{"quiet", &Palette::quiet},
    PaletteRole{"accent", &Palette::accent},
    PaletteRole{"on_accent", &Palette::on_accent},
    PaletteRole{"tile", &Palette::tile},
    PaletteRole{"on_tile", &Palette::on_tile},
    PaletteRole{"hairline", &Palette::hairline},
    PaletteRole{"highlight", &Palette::highlight},
    PaletteRole{"on_highlight", &Palette::on_highlight},
};

/// A palette is whole or not at all: colours of two designs do not go together.
template <typename Form>
void describe(Form& form, Palette& palette) {
    for (const PaletteRole& role : palette_roles)
        form.required(palette.*role.member,
                      yaml::Field{.key = role.key,
                                  .title = role.key,
                                  .hint = "Eine Farbe als \"#RRGGBB\".",
                                  .example = "\"#FAF7F2\""});
}

template <typename Form>
void describe(Form& form, Colours& colours) {
    form.required(colours.paper, yaml::Field{.key = "paper", .title = "Papier", .hint = "Der helle Grund."});
    form.required(colours.petrol,
                  yaml::Field{.key = "petrol", .title = "Petrol", .hint = "Der erste starke Grund."});
    form.required(colours.plum,
                  yaml::Field{.key = "plum", .title = "Pflaume", .hint = "Der zweite starke Grund."});
}

template <typename Form>
void describe(Form& form, FontFiles& fonts) {
    form.optional(
        fonts.regular,
        yaml::Field{.key = "regular", .title = "Normal", .hint = "Die Schriftdatei des normalen Schnitts."});
    form.optional(
        fonts.bold,
        yaml::Field{.key = "bold", .title = "Fett", .hint = "Die Schriftdatei des fetten Schnitts."});
    form.optional(fonts.fallbacks,
                  yaml::Field{.key = "fallbacks",
                              .title = "Andere Schriftsysteme",
                              .hint =
                                  "Schriftfamilien für Zeichen, die der eigenen fehlen; die erste, die ein "
                                  "Zeichen hat, gilt.",
                              .example = "Noto Sans Arabic"});
}

template <typename Form>
void describe(Form& form, Scale& scale) {
    form.optional(scale.lead,
                  yaml::Field{.key = "lead",
                              .title = "Erster Satz",
                              .hint = "Vielfaches des Fließtexts.",
                              .example = "1.25",
                              .minimum = 1,
                              .maximum = 3});
    form.optional(scale.title,
                  yaml::Field{.key = "title",
                              .title = "Überschriften",
                              .hint = "Vielfaches des Fließtexts.",
                              .example = "2.0",
                              .minimum = 1,
                              .maximum = 5});
    form.optional(scale.statement_share,
                  yaml::Field{.key = "statement_share",
                              .title = "Sätze der Schleife",
                              .hint = "Anteil an der kürzeren Bildschirmseite.",
                              .example = "0.09",
                              .minimum = 0.04,
                              .maximum = 0.2});
    form.optional(scale.figure_share,
                  yaml::Field{.key = "figure_share",
                              .title = "Große Zahlen",
                              .hint = "Anteil an der kürzeren Bildschirmseite.",
                              .example = "0.22",
                              .minimum = 0.05,
                              .maximum = 0.5});
    form.optional(scale.leading,
                  yaml::Field{.key = "leading",
                              .title = "Zeilenabstand",
                              .hint = "Vielfaches der Schriftgröße.",
                              .example = "1.5",
                              .minimum = 1,
                              .maximum = 3});
    form.optional(scale.easy_leading,
                  yaml::Field{.key = "easy_leading",
                              .title = "Zeilenabstand in Leichter Sprache",
                              .hint = "Vielfaches der Schriftgröße.",
                              .example = "1.7",
                              .minimum = 1,
                              .maximum = 3});
    form.optional(scale.title_leading,
                  yaml::Field{.key = "title_leading",
                              .title = "Zeilenabstand der Überschriften",
                              .hint = "Vielfaches der Schriftgröße.",
                              .example = "1.15",
                              .minimum = 0.9,
                              .maximum = 2});
}

template <typename Form>
void describe(Form& form, Theme& theme) {
    form.optional(theme.fonts,
                  yaml::Field{.key = "fonts", .title = "Schriften", .hint = "Die Schriftdateien."});
    form.optional(theme.scale,
                  yaml::Field{.key = "scale", .title = "Größen", .hint = "Die Größen der Schriften."});
    form.optional(theme.themes,
                  yaml::Field{.key = "themes",
                              .title = "Farben",
                              .hint = "Die Farben, nach Farbwelt, Grund und Rolle."});
}

/// The theme that is compiled in: look.md's colours.
Theme default_theme();

} // namespace kiosk::settings
