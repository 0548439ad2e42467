// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/film_track.hpp"
#include "media/ffmpeg/track.hpp"

#include <vector>

namespace kiosk::app {

/// The tracks of a film as a choice among them sees them.
std::vector<content::FilmTrack> tracks_of(const std::vector<media::Track>& found);

} // namespace kiosk::app
