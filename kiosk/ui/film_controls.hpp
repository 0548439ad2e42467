// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/film_scene.hpp"
#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

/// Draws the controls over the foot of the film: the progress line with its preview, and the buttons below
/// it. Returns the upper edge of what they take, without the preview.
int draw_film_controls(ViewBuilder& builder,
                       const content::FilmScene& kind,
                       const FilmMoment& film,
                       const Rect& room);

/// The line on which the film's progress is seen and chosen, in a row of a target's height.
void draw_film_progress(ViewBuilder& builder,
                        const content::FilmScene& kind,
                        const FilmMoment& film,
                        const Rect& row);

} // namespace kiosk::ui
