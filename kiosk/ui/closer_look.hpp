// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/page_zoom.hpp"
#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

/// "Vergrößern", which looks there; after the closest look, "Ganz zeigen".
Button zoom_button(const ViewBuilder& builder, const PageZoom& zoom, const content::Action& closer);

/// One step closer to the middle of what is seen of a picture of that size in that room.
content::Action closer_to_middle(const PageZoom& zoom, Size picture, Size room);

/// All of it, small, at the upper left of that room, with the part that is seen.
void draw_overview(ViewBuilder& builder, const PageZoom& zoom, const Rect& room);

/// What two fingers do on a picture of that size in that room: the steps of the button, towards what lies
/// between them and back from it.
Pinch pinch_on(const PageZoom& zoom, Size picture, Size room);

} // namespace kiosk::ui
