// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/rotation.hpp"
#include "kiosk/yaml/field.hpp"
#include "media/base/time.hpp"

#include <array>
#include <optional>
#include <string>

namespace kiosk {

/// How a rotation is written. Beside its enumeration's namespace, where it is found by its argument.
constexpr std::array<yaml::Choice<Rotation>, 4> choices(Rotation /*tag*/) {
    return {{{"0", Rotation::none},
             {"90", Rotation::quarter},
             {"180", Rotation::half},
             {"270", Rotation::three_quarters}}};
}

} // namespace kiosk

namespace kiosk::settings {

using media::Duration;

enum class PresenterChoice { automatic, gpu, cpu };
enum class SoundOutput { headphones, speaker, none };

constexpr std::array<yaml::Choice<PresenterChoice>, 3> choices(PresenterChoice /*tag*/) {
    return {
        {{"auto", PresenterChoice::automatic}, {"gpu", PresenterChoice::gpu}, {"cpu", PresenterChoice::cpu}}};
}
constexpr std::array<yaml::Choice<SoundOutput>, 3> choices(SoundOutput /*tag*/) {
    return {{{"headphones", SoundOutput::headphones},
             {"speaker", SoundOutput::speaker},
             {"none", SoundOutput::none}}};
}

/// The panel that the exhibition is shown on.
struct Display {
    bool fullscreen = true;
    Rotation rotation = Rotation::none;
    std::optional<double> px_per_mm;     ///< measured; else from the diagonal
    std::optional<double> diagonal_inch; ///< else from EDID if plausible, else 23.8
    std::optional<double>
        viewing_distance_mm;              ///< else 600 up to 27 inches, then 0.9 x diagonal, at most 1200
    std::optional<double> bottom_edge_mm; ///< height of the lowest row of px above the floor
    PresenterChoice presenter = PresenterChoice::automatic;

    bool operator==(const Display&) const = default;
};

struct Sound {
    std::string device;   ///< empty: the system's default
    int volume = 70;      ///< percent
    int max_volume = 100; ///< percent
    int latency_ms = 0;   ///< what the television adds
    SoundOutput output = SoundOutput::speaker;

    bool operator==(const Sound&) const = default;
};

struct VisitTimes {
    Duration idle = std::chrono::seconds(60);
    Duration countdown = std::chrono::seconds(20);

    bool operator==(const VisitTimes&) const = default;
};

/// `config/device.yaml`: what technicians say about this machine.
struct Device {
    Display display;
    Sound sound;
    VisitTimes visit;
    bool allow_stand_in = true; ///< film.allow_stand_in: show the film's tile although the film is a stand-in
    std::string content_folder; ///< content.folder; empty: the one of the command line
    std::string venue;          ///< name of a file in `venues/`; empty: nowhere in particular
    bool counts_visits = false; ///< statistics.count

    bool operator==(const Device&) const = default;
};

inline constexpr double least_px_per_mm = 0.5;
inline constexpr double most_px_per_mm = 40;

template <typename Form>
void describe(Form& form, Display& display) {
    form.optional(display.fullscreen,
                  yaml::Field{.key = "fullscreen",
                              .title = "Ganzes Bild",
                              .hint = "true: das ganze Bild, false: ein Fenster.",
                              .example = "true"});
    form.optional(display.rotation,
                  yaml::Field{.key = "rotation",
                              .title = "Drehung",
                              .hint = "Wie der Bildschirm hängt, im Uhrzeigersinn: 0, 90, 180, 270.",
                              .example = "0"});
    form.optional(display.px_per_mm,
                  yaml::Field{.key = "px_per_mm",
                              .title = "Pixel je Millimeter",
                              .hint = "Am Bildschirm gemessen.",
                              .example = "3.64",
                              .minimum = least_px_per_mm,
                              .maximum = most_px_per_mm});
    form.optional(display.diagonal_inch,
                  yaml::Field{.key = "diagonal_inch",
                              .title = "Bilddiagonale",
                              .hint = "In Zoll.",
                              .example = "23.8",
                              .minimum = 5,
                              .maximum = 200});
    form.optional(display.viewing_distance_mm,
                  yaml::Field{.key = "viewing_distance_mm",
                              .title = "Abstand der Augen",
                              .hint = "In Millimetern.",
                              .example = "600",
                              .minimum = 200,
                              .maximum = 5000});
    form.optional(
        display.bottom_edge_mm,
        yaml::Field{.key = "bottom_edge_mm",
                    .title = "Höhe der Unterkante",
                    .hint = "Über dem Boden, in Millimetern. Davon hängt ab, was man im Sitzen erreicht.",
                    .example = "800",
                    .minimum = 0,
                    .maximum = 3000});
    form.optional(
        display.presenter,
        yaml::Field{
            .key = "presenter", .title = "Wer zeichnet", .hint = "auto, gpu oder cpu.", .example = "auto"});
}

template <typename Form>
void describe(Form& form, Sound& sound) {
    form.optional(sound.device,
                  yaml::Field{.key = "device", .title = "Ausgang", .hint = "Der Name des Ausgangs."});
    form.optional(sound.volume,
                  yaml::Field{.key = "volume",
                              .title = "Lautstärke",
                              .hint = "Zu Beginn jedes Besuchs, in Prozent.",
                              .example = "70",
                              .minimum = 0,
                              .maximum = 100});
    form.optional(sound.max_volume,
                  yaml::Field{.key = "max_volume",
                              .title = "Höchste Lautstärke",
                              .hint = "In Prozent.",
                              .example = "100",
                              .minimum = 0,
                              .maximum = 100});
    form.optional(sound.latency_ms,
                  yaml::Field{.key = "latency_ms",
                              .title = "Verzögerung",
                              .hint = "Um so viele Millisekunden kommt der Ton zu spät.",
                              .example = "0",
                              .minimum = -1000,
                              .maximum = 1000});
    form.optional(sound.output,
                  yaml::Field{.key = "output",
                              .title = "Womit man hört",
                              .hint = "headphones, speaker oder none.",
                              .example = "speaker"});
}

template <typename Form>
void describe(Form& form, VisitTimes& visit) {
    form.optional(visit.idle,
                  yaml::Field{.key = "idle_seconds",
                              .title = "Wartezeit",
                              .hint = "Sekunden ohne Berührung bis zur Frage.",
                              .example = "60",
                              .minimum = 1,
                              .maximum = 600});
    form.optional(visit.countdown,
                  yaml::Field{.key = "countdown_seconds",
                              .title = "Countdown",
                              .hint = "Sekunden bis zum Löschen des Besuchs.",
                              .example = "20",
                              .minimum = 1,
                              .maximum = 120});
}

template <typename Form>
void describe(Form& form, Device& device) {
    form.optional(device.display,
                  yaml::Field{.key = "display", .title = "Bildschirm", .hint = "Bildschirm und Abstand."});
    form.optional(device.sound,
                  yaml::Field{.key = "sound", .title = "Ton", .hint = "Ausgang und Lautstärke."});
    form.optional(device.visit,
                  yaml::Field{.key = "visit", .title = "Besuch", .hint = "Zeiten eines Besuchs."});
    form.group(yaml::Field{.key = "film", .title = "Film", .hint = "Was als Film laufen darf."},
               [&](auto& film) {
                   film.optional(device.allow_stand_in,
                                 yaml::Field{.key = "allow_stand_in",
                                             .title = "Platzhalter",
                                             .hint = "true: Der Platzhalter darf statt des Films laufen.",
                                             .example = "false"});
               });
    form.group(yaml::Field{.key = "content", .title = "Inhalt", .hint = "Wo die Ausstellung liegt."},
               [&](auto& content) {
                   content.optional(device.content_folder,
                                    yaml::Field{.key = "folder",
                                                .title = "Ordner",
                                                .hint = "Der Ordner der Ausstellung.",
                                                .example = "/var/lib/kok-kiosk/exhibition"});
               });
    form.optional(device.venue,
                  yaml::Field{.key = "venue",
                              .title = "Ort",
                              .hint = "Der Name einer Datei in venues, ohne .yaml.",
                              .example = "beispiel"});
    form.group(
        yaml::Field{.key = "statistics", .title = "Statistik", .hint = "Was gezählt wird."},
        [&](auto& statistics) {
            statistics.optional(
                device.counts_visits,
                yaml::Field{
                    .key = "count",
                    .title = "Zählen",
                    .hint = "true: Besuche, Szenen, Sprachen und Filme werden je Tag gezählt; Beratung nie.",
                    .example = "true"});
        });
}

} // namespace kiosk::settings
