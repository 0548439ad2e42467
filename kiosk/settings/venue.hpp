// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/settings/device.hpp"
#include "kiosk/settings/opening_hours.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::settings {

/// A counselling centre near the venue. No address: nobody here could tell whether it is that of a shelter.
struct LocalHelpline {
    std::string name;
    std::string phone;
    std::string hours;

    bool operator==(const LocalHelpline&) const = default;
};

/// A town where the exhibition stood before.
struct PastStop {
    std::string town;
    int year = 0;
    std::optional<int> month;

    bool operator==(const PastStop&) const = default;
};

/// Hours in which the kiosk is quieter, every day.
struct QuietHours {
    DayHours hours;
    int volume = 0; ///< percent, instead of the usual one

    bool operator==(const QuietHours&) const = default;
};

/// `venues/NAME.yaml`: what is so at one place where the exhibition stands. What it says goes before
/// device.yaml.
struct Venue {
    std::string name;
    std::string town; ///< empty: no scene shows where the exhibition stands
    std::optional<Rotation> rotation;
    std::optional<SoundOutput> output;
    std::optional<int> volume;     ///< percent
    std::optional<int> max_volume; ///< percent
    OpeningHours hours;
    std::vector<QuietHours> quiet;
    std::vector<LocalHelpline> helplines;
    std::string opening;           ///< when and how the exhibition is opened here, in one line
    std::vector<PastStop> journey; ///< oldest first; the player adds the stops that it sees itself

    bool operator==(const Venue&) const = default;
};

template <typename Form>
void describe(Form& form, LocalHelpline& line) {
    form.required(line.name, yaml::Field{.key = "name", .title = "Name", .hint = "Der Name der Stelle."});
    form.required(
        line.phone,
        yaml::Field{
            .key = "phone", .title = "Telefon", .hint = "Die Telefonnummer.", .example = "030 / 263 911 76"});
    form.optional(line.hours,
                  yaml::Field{.key = "hours", .title = "Sprechzeiten", .hint = "Wann jemand abnimmt."});
}

template <typename Form>
void describe(Form& form, PastStop& stop) {
    form.required(
        stop.town,
        yaml::Field{.key = "town", .title = "Ort", .hint = "Der Name der Stadt.", .example = "Beispielheim"});
    form.required(stop.year,
                  yaml::Field{.key = "year",
                              .title = "Jahr",
                              .hint = "Wann die Ausstellung dort stand.",
                              .example = "2026",
                              .minimum = 2000,
                              .maximum = 2099});
    form.optional(stop.month,
                  yaml::Field{.key = "month",
                              .title = "Monat",
                              .hint = "1 bis 12.",
                              .example = "5",
                              .minimum = 1,
                              .maximum = 12});
}

template <typename Form>
void describe(Form& form, QuietHours& quiet) {
    form.required(quiet.hours,
                  yaml::Field{.key = "hours",
                              .title = "Wann",
                              .hint = "Von wann bis wann, jeden Tag.",
                              .example = "20:00-8:00"});
    form.required(quiet.volume,
                  yaml::Field{.key = "volume",
                              .title = "Lautstärke",
                              .hint = "In Prozent.",
                              .example = "30",
                              .minimum = 0,
                              .maximum = 100});
}

template <typename Form>
void describe_sound(Form& sound, Venue& venue) {
    sound.optional(venue.output,
                   yaml::Field{.key = "output",
                               .title = "Womit man hört",
                               .hint = "headphones, speaker oder none.",
                               .example = "speaker"});
    sound.optional(venue.volume,
                   yaml::Field{.key = "volume",
                               .title = "Lautstärke",
                               .hint = "Zu Beginn jedes Besuchs, in Prozent.",
                               .example = "50",
                               .minimum = 0,
                               .maximum = 100});
    sound.optional(venue.max_volume,
                   yaml::Field{.key = "max_volume",
                               .title = "Höchste Lautstärke",
                               .hint = "In Prozent.",
                               .example = "80",
                               .minimum = 0,
                               .maximum = 100});
}

template <typename Form>
void describe(Form& form, Venue& venue) {
    form.required(venue.name,
                  yaml::Field{.key = "name",
                              .title = "Name des Ortes",
                              .hint = "Wie in exhibition.yaml unter venue.",
                              .example = "Rathaus Musterstadt"});
    form.optional(venue.town,
                  yaml::Field{.key = "town",
                              .title = "Stadt",
                              .hint =
                                  "Der Ort, wie Besucher*innen ihn nennen. Erst damit erscheint die Szene "
                                  "„Hier bei uns“.",
                              .example = "Musterstadt"});
    form.optional(venue.rotation,
                  yaml::Field{.key = "rotation",
                              .title = "Drehung",
                              .hint = "Wie der Bildschirm hier hängt: 0, 90, 180, 270.",
                              .example = "0"});
    form.group(yaml::Field{.key = "sound", .title = "Ton", .hint = "Wie laut es hier ist."},
               [&](auto& sound) { describe_sound(sound, venue); });
    form.optional(
        venue.hours,
        yaml::Field{.key = "hours",
                    .title = "Öffnungszeiten",
                    .hint =
                        "Außerhalb ist der Bildschirm dunkel. Eine Berührung öffnet ihn für zehn Minuten."});
    form.optional(venue.quiet,
                  yaml::Field{.key = "quiet", .title = "Ruhezeiten", .hint = "Wann es leiser ist."});
    form.optional(venue.helplines,
                  yaml::Field{.key = "helplines",
                              .title = "Beratung vor Ort",
                              .hint = "Stellen in der Nähe; sie stehen vor denen der Ausstellung."});
    form.optional(venue.opening,
                  yaml::Field{.key = "opening",
                              .title = "Eröffnung",
                              .hint = "Wann und wie die Ausstellung hier eröffnet wird, in einer Zeile.",
                              .example = "Freitag, 4. September, 18 Uhr"});
    form.optional(venue.journey,
                  yaml::Field{.key = "journey",
                              .title = "Orte davor",
                              .hint = "Wo die Ausstellung schon war, ältester Ort zuerst. Das Programm merkt "
                                      "sich von da an selbst, wo es stand."});
}

/// The device as it is at that venue.
Device at_venue(Device device, const Venue& venue);

/// The sound of a device at that time: quieter in quiet hours. A clock that cannot be right quietens nothing.
Sound sound_at(const Sound& usual, const std::vector<QuietHours>& quiet, const LocalTime& time);

} // namespace kiosk::settings
