// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"
#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

/// Keeps room at the lower edge of `room` for the button that opens the sheet, and draws it; nothing for a
/// scene without contacts. Returns the room that is left.
Rect draw_take_along_button(ViewBuilder& builder, const content::Scene& scene, const Rect& room);

/// Whether the sheet stands in the place of the scene: one of its contacts is opened.
bool takes_along(const Stage& stage, const content::Scene& scene);

/// "Zum Mitnehmen": a contact as a code for the phone, under a neutral name that the visitor picks, and what
/// it holds. One page or more for each contact.
void draw_take_along(ViewBuilder& builder, const content::Scene& scene, const Rect& room);

} // namespace kiosk::ui
