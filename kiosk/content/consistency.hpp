// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/draft.hpp"

#include <set>
#include <string>

namespace kiosk::content {

/// Takes out names that lead nowhere, which `check_structure` has reported: afterwards each entry of the loop
/// and of a menu, and the start, is a scene that is shown. Scenes that are hidden disappear from menus and
/// loop. If the loop or the start is left empty, others take their place. False if there is no scene left to
/// show.
bool make_consistent(Draft& draft);

/// Hides film scenes that only stand in for the real film, with the tiles and loop entries that lead to them.
/// If nothing else is left to show, the built-in exhibition takes its place.
void hide_stand_ins(Exhibition& exhibition);

/// The same with all films.
void hide_films(Exhibition& exhibition);

/// The same with the scenes of those ids.
void hide_scenes(Exhibition& exhibition, const std::set<std::string>& ids);

} // namespace kiosk::content
