// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"
#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

/// The two parts of a reading scene: words and picture (look.md, "Grid"). Landscape: words on seven of twelve
/// columns, the picture on five, bleeding off the edge. Portrait: the picture above, the words below.
struct ReadingRoom {
    Rect words;
    Rect picture; ///< empty if nothing stands beside the words
};
ReadingRoom reading_room(const ViewBuilder& builder, const Rect& room, bool with_picture);

/// The title of the scene at the top of `room`, below it the sentence about a missing translation if there is
/// one. Returns the room that is left.
Rect draw_title(ViewBuilder& builder, const content::Scene& scene, const Rect& room);

/// The scene's picture in its room; without one the Kreis, so that no half of a screen stays bare.
void draw_beside(ViewBuilder& builder, const content::Scene& scene, const Rect& room);

/// Both blocks as if they were set together, `gap` px between them.
typesetting::TextBlock joined(typesetting::TextBlock block, const typesetting::TextBlock& more, int gap);

/// A block of words over as many pages as it needs, the pager below it if there is more than one.
void draw_pages(ViewBuilder& builder, const typesetting::TextBlock& block, const Rect& room);

/// At most as wide as 70 characters of body text (look.md, "Type").
int line_width(const ViewBuilder& builder, int width);

} // namespace kiosk::ui
