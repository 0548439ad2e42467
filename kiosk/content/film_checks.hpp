// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/film_scene.hpp"
#include "kiosk/content/load.hpp"
#include "kiosk/content/named_files.hpp"

namespace kiosk::content {

/// Checks the files of a film and of its versions, and who is left without captions. Keeps the tracks that
/// were found in `draft.film_tracks`.
void check_film(Draft& draft, const NamedFiles& files, const FileChecks& checks, FilmScene& film);

} // namespace kiosk::content
