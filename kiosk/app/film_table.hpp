// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/content/film_track.hpp"
#include "kiosk/yaml/message.hpp"

#include <string>

namespace kiosk::app {

/// For each film that is shown, in the words of `check`: what a visitor of each language gets of it, by the
/// fallback chains of the exhibition. Empty without films.
std::string film_tables(const content::Exhibition& exhibition,
                        const content::FilmTracks& tracks,
                        yaml::MessageLanguage language);

} // namespace kiosk::app
