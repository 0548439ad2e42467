// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_tracks.hpp"

namespace kiosk::app {

std::vector<content::FilmTrack> tracks_of(const std::vector<media::Track>& found) {
    using Kind = content::FilmTrack::Kind;
    std::vector<content::FilmTrack> tracks;
    tracks.reserve(found.size());
    for (const media::Track& track : found)
        tracks.push_back({.kind = track.kind == media::Track::Kind::sound ? Kind::sound : Kind::subtitles,
                          .index = track.index,
                          .language = track.language,
                          .description = track.description,
                          .hearing_impaired = track.hearing_impaired,
                          .is_default = track.is_default});
    return tracks;
}

} // namespace kiosk::app
