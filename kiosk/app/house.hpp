// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/choose_exhibition.hpp"
#include "kiosk/app/command_line.hpp"
#include "kiosk/app/film_levels.hpp"
#include "kiosk/app/film_session.hpp"
#include "kiosk/content/place.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/platform/window.hpp"
#include "kiosk/settings/device.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/settings/venue.hpp"
#include "kiosk/upkeep/start_record.hpp"
#include "media/base/result.hpp"

#include <memory>
#include <optional>

namespace kiosk::app {

/// What the player stands on, in the order in which it is made.
struct House {
    settings::Device device; ///< as the venue and the technicians at this machine want it
    settings::Theme theme;
    settings::Venue venue;
    content::Place place;
    ChosenExhibition chosen;
    int settings_faults = 0;                   ///< in the files of the technicians
    std::optional<FilmSession::Prepared> film; ///< that is shown first
    std::unique_ptr<FilmLevels> levels;        ///< of the films of `chosen`
    std::unique_ptr<platform::Window> window;
    std::unique_ptr<platform::Fonts> fonts;
};

/// Reads settings and exhibition, notes where the exhibition stands, and opens window and fonts; what is
/// wrong with the files is logged. In any mode but the full one, without graphics card and film. Fails
/// without a display or fonts.
media::Result<House> build_house(const RunOptions& options, upkeep::Mode mode);

/// How loud the films of that exhibition are; nothing is measured if nobody hears them.
std::unique_ptr<FilmLevels> levels_of(const content::Exhibition& exhibition, const settings::Sound& sound);

} // namespace kiosk::app
