// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/examinations.hpp"
#include "kiosk/upkeep/player_status.hpp"

namespace kiosk::upkeep {

namespace {

using yaml::Message;

Finding content(const Readings& readings) {
    const Message subject("Exhibition");
    const Message check("Look at the mistakes: kok-kiosk check {0}", {readings.exhibition});
    if (readings.exhibition_built_in)
        return {Light::red, subject, Message("Nothing in {0} can be shown.", {readings.exhibition}), check};
    if (readings.content_errors > 0)
        return {
            Light::red,
            subject,
            Message("{0} mistakes in {1}", {std::to_string(readings.content_errors), readings.exhibition}),
            check};
    if (readings.content_warnings > 0)
        return {Light::amber,
                subject,
                Message("{0} hints on {1}", {std::to_string(readings.content_warnings), readings.exhibition}),
                check};
    return {Light::green, subject, Message("no mistakes in {0}", {readings.exhibition}), {}};
}

Finding film(const Readings& readings) {
    const Message subject("Film");
    const Message bring("Copy the film of KOK into the folder {0}/film and enter its name in film.yaml.",
                        {readings.exhibition});
    switch (readings.film) {
    case FilmOnDisk::missing:
        return {Light::red, subject, Message("The film is missing."), bring};
    case FilmOnDisk::stand_in:
        return {
            Light::red, subject, Message("Only the stand-in is there; visitors do not see the film."), bring};
    case FilmOnDisk::none_wanted:
        return {Light::green, subject, Message("the exhibition has none"), {}};
    case FilmOnDisk::real:
        break;
    }
    return {Light::green, subject, Message("there"), {}};
}

Finding settings_files(const Readings& readings) {
    const Message subject("Settings");
    if (readings.settings_faults == 0)
        return {Light::green, subject, Message("no mistakes in /etc/kok-kiosk"), {}};
    return {Light::amber,
            subject,
            Message("{0} mistakes in /etc/kok-kiosk; the usual values are taken instead.",
                    {std::to_string(readings.settings_faults)}),
            Message("They are named with line and way out: journalctl -b -u kok-kiosk")};
}

Finding services(const Readings& readings) {
    const Message subject("Services");
    if (readings.other_desktop)
        return {Light::red,
                subject,
                Message("A desktop with a login also wants the screen."),
                Message("Switch it off: sudo systemctl disable --now display-manager")};
    for (const UnitState& unit : readings.units) {
        if (unit.active.empty())
            return {Light::amber,
                    subject,
                    Message("systemd does not answer."),
                    Message("Ask again on the kiosk itself, as root.")};
        if (unit.file != "enabled" && unit.file != "enabled-runtime")
            return {Light::red,
                    subject,
                    Message("{0} does not start when the computer is switched on.", {unit.name}),
                    Message("sudo systemctl enable {0}", {unit.name})};
        if (unit.active != "active")
            return {
                Light::red,
                subject,
                Message("{0} does not run ({1}).", {unit.name, unit.active}),
                Message("What it says: journalctl -b -u {0}. Then: sudo systemctl restart {0}", {unit.name})};
    }
    return {Light::green, subject, Message("all run, also after switching on"), {}};
}

Finding player(const Readings& readings) {
    const Message subject("Player");
    if (!readings.player_runs)
        return {
            Light::red,
            subject,
            Message("The exhibition is not running."),
            Message("What it says: journalctl -b -u {0}. Then: sudo systemctl restart {0}", {"kok-kiosk"})};
    if (readings.player_mode != Mode::full)
        return {Light::red,
                subject,
                words_for(readings.player_mode),
                Message("Try again: sudo systemctl restart kok-kiosk. If it comes back: kok-kiosk doctor "
                        "--report report.txt, and send that file.")};
    return {Light::green, subject, Message("runs, complete"), {}};
}

} // namespace

Findings examine_exhibition(const Readings& readings) {
    return {
        content(readings), film(readings), settings_files(readings), services(readings), player(readings)};
}

} // namespace kiosk::upkeep
