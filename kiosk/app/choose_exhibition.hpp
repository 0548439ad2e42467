// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"
#include "kiosk/upkeep/start_record.hpp"

#include <filesystem>
#include <optional>

namespace kiosk::app {

/// The exhibition that a start shows.
struct ChosenExhibition {
    content::Exhibition exhibition;
    int faults = 0;               ///< errors in the files of the folder
    bool nothing_to_show = false; ///< in that folder; this one is another
    bool faultless = false;       ///< it is the curators' own, as a whole: worth keeping
};

/// The exhibition in `folder`, its findings said in the log. In safe mode it has no films; the last good one
/// is the newest that was kept, else the one that the package brings, else the built-in one. The installed
/// player also shows it in place of an exhibition of which nothing can be shown. With `stand_ins`, a film
/// that only stands in for the real one is shown. Scenes that show the place are there if it has a town.
ChosenExhibition choose_exhibition(const std::filesystem::path& folder,
                                   upkeep::Mode mode,
                                   bool stand_ins,
                                   const content::Place& place = {});

/// The exhibition in `folder` for a player that shows another already; nothing if it has an error, which is
/// said in the log. Its films are looked into.
std::optional<ChosenExhibition>
read_faultless(const std::filesystem::path& folder, bool stand_ins, const content::Place& place);

/// Puts the exhibition up at that place: its helplines come first, and those that the exhibition has for it.
void settle_at(content::Exhibition& exhibition, const content::Place& place);

} // namespace kiosk::app
