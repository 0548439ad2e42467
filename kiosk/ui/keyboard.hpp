// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

/// Height that the keyboard needs in px.
int keyboard_height(const Measures& m);

/// The keyboard at the lower edge of `room`, as wide as it: the letters of German where they are on every
/// keyboard, digits above, and the signs of addresses and times. Keys are 20 mm wide on a screen of 13 inches
/// that lies and of 24 inches that stands; on narrower ones they are narrower.
void draw_keyboard(ViewBuilder& builder, const Keyboard& keyboard, const Rect& room);

} // namespace kiosk::ui
