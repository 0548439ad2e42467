// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

namespace kiosk::ui {

/// Where film and interpreter are seen. Each is fitted into its place and keeps its shape.
struct FilmPlaces {
    Rect film;
    Rect sign; ///< empty without an interpreter
};

/// The film has the whole screen, at whose own size a frame costs least. With an interpreter both stand side
/// by side (below one another in portrait), so that neither covers the other; an interpreter's picture of up
/// to 16:9 is at least a quarter of the screen high.
FilmPlaces film_places(Size screen, bool signs);

} // namespace kiosk::ui
