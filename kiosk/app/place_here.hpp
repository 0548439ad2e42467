// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/filled_place.hpp"
#include "kiosk/app/journey.hpp"
#include "kiosk/content/place.hpp"
#include "kiosk/settings/venue.hpp"

#include <filesystem>
#include <optional>

namespace kiosk::app {

/// Where the exhibition stands: what was filled in on the screen, else what the venue's file says; the stops
/// before are those of the journey.
content::Place place_of(const settings::Venue& venue, const FilledPlace& filled, const Journey& journey);

/// The same for the player that begins: what it has not seen yet it notes in the state folder, if there is
/// one.
content::Place arrive_at(const settings::Venue& venue, const std::optional<std::filesystem::path>& state);

/// The same for commands that look at an exhibition; they note nothing.
content::Place place_here(const std::optional<std::filesystem::path>& config);

} // namespace kiosk::app
