// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/earlier_exhibitions.hpp"
#include "kiosk/app/filled_place.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/stick_watch.hpp"
#include "kiosk/app/wishes.hpp"
#include "kiosk/content/exhibition.hpp"
#include "kiosk/settings/device.hpp"
#include "kiosk/show/clock_entry.hpp"
#include "kiosk/show/pin_entry.hpp"
#include "kiosk/show/text_entry.hpp"
#include "kiosk/ui/staff_sheet.hpp"
#include "kiosk/upkeep/doctor.hpp"

#include <ctime>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::app {

// The pages behind the corner that are for technicians, in German: what stands on them. Pure.

/// The PIN is typed.
ui::StaffSheet pin_sheet(const show::PinEntry& pin, media::TimePoint now);

/// What the system does for the player, which may not do it itself.
struct SystemHelp {
    bool heard = false;            ///< wishes are
    bool keeps_exhibition = false; ///< in the folder of the package, where it may exchange it
};

/// What can be done: with the lights in a word.
ui::StaffSheet technician_sheet(const upkeep::Findings& findings, const SystemHelp& help);

/// All lights, with the way out of each that is not green; those first.
ui::StaffSheet health_sheet(const upkeep::Findings& findings);

ui::StaffSheet picture_test_sheet(const std::vector<Point>& touched);

/// How loud every visit begins and where it is heard, with a tone to try.
ui::StaffSheet sound_sheet(const settings::Sound& sound);

ui::StaffSheet orientation_sheet(Rotation rotation);

/// A bank card to compare with one that is held against the screen, which has so many pixels.
ui::StaffSheet screen_size_sheet(double px_per_mm, Size screen);

/// Whether the machine shall really be switched off, and what became of that.
ui::StaffSheet power_sheet(Wishes::Answer answer);

/// How bright the display is, in percent; `can_dim`: as far as is known it can be changed from here.
ui::StaffSheet brightness_sheet(int percent, bool can_dim);

/// Where the exhibition may stand, and where it does; `leaf` as above.
ui::StaffSheet venues_sheet(const std::vector<VenueFile>& venues, const std::string& chosen, int leaf);

/// What was filled in about the place, line by line; `stop` is the last town before it, empty if there is
/// none.
ui::StaffSheet place_sheet(const FilledPlace& filled, const std::string& stop);

/// A line of it is typed, counted from 0 in the order of `place_lines()`.
ui::StaffSheet place_line_sheet(std::size_t line, const show::TextEntry& entry);

/// That page as one of the set-up: it leads on.
ui::StaffSheet as_step(ui::StaffSheet sheet, std::size_t step, std::size_t steps);

/// What the page of the clock shows.
struct ClockPage {
    const show::ClockEntry& entry;
    std::time_t now = 0; ///< as the machine has it
    std::string zone;    ///< that the machine keeps, or is about to
    Wishes::Answer set = Wishes::Answer::none;
    Wishes::Answer zone_set = Wishes::Answer::none;
};
ui::StaffSheet clock_sheet(const ClockPage& page);

/// What the page of earlier exhibitions shows.
struct EarlierPage {
    std::optional<std::vector<EarlierExhibition>> states; ///< nothing while they are looked for
    std::string asked;                                    ///< when the one was kept that is brought back
    enum class Outcome { none, waiting, back, not_back, unheard } outcome = Outcome::none;
};
ui::StaffSheet earlier_sheet(const EarlierPage& page);

/// The exhibition on a stick: how to make one, how far it is, what became of it.
ui::StaffSheet stick_sheet(const StickPage& page);

/// A page of the exhibition that was read from the stick, as visitors would see it; `leaf` as below.
ui::StaffSheet staged_sheet(const StickPage& page, int leaf);

/// The scenes, to hide and to show again; `leaf` is the page of them, counted from 0.
ui::StaffSheet
scenes_sheet(const content::Exhibition& exhibition, const std::set<std::string>& hidden, int leaf);

} // namespace kiosk::app
