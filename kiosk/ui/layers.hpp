// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"
#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

// What stands in the place of a scene or over it.

/// "Sprache & Zugang": languages, size of the words, contrast, calm motion, and what films offer.
void draw_access_sheet(ViewBuilder& builder, const Rect& room);

/// The chapters of the film, the current one marked; with pages where they find no room on one.
void draw_chapters(ViewBuilder& builder, const content::FilmScene& film, const Rect& room);

/// "Ton & Untertitel": the language that is heard, size and colours of the captions with a sample.
void draw_film_settings(ViewBuilder& builder, const content::FilmScene& film, const Rect& room);

/// The text of the film, over as many pages as it needs.
void draw_transcript(ViewBuilder& builder, const content::Scene& scene, const Rect& room);

/// The note before a sensitive scene: see it, or something else; both buttons weigh the same.
void draw_content_note(ViewBuilder& builder, const Rect& room);

/// "Sind Sie noch da?" over the scene, with the Kreis that empties; its panel stands in `room`. What lies
/// below cannot be touched.
void draw_still_there(ViewBuilder& builder, const Rect& room);

/// The quiet scene after that film: Beratung, more about the subject, the film again, its text.
void draw_film_ended(ViewBuilder& builder, const content::FilmScene* film, const Rect& room);

/// Closed, or nothing to show: words alone.
void draw_notice(ViewBuilder& builder, const std::string& title, const std::string& text);

} // namespace kiosk::ui
