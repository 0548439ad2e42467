// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/content/film_track.hpp"
#include "kiosk/content/utterance.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/typesetting/typesetter.hpp"

#include <set>

namespace kiosk::app {

/// What the views of an exhibition are made from.
struct SpokenSource {
    const content::Exhibition& exhibition;
    const content::FilmTracks& film_tracks; ///< as far as they are known
    const settings::Theme& theme;
    typesetting::Typesetter& typesetter;
};

/// Everything that may be read aloud to a visitor of that language, found by composing every view that there
/// is: all scenes with their pages, entries and sheets, each switch on and off. What counts up by itself (the
/// seconds of a film) is not among it. Looks into the films for their lengths.
std::set<content::Utterance> spoken_texts(const SpokenSource& source, const content::Language& language);

} // namespace kiosk::app
