// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

// What stands in the place of everything for those who look after the kiosk.

/// The choice: clean the screen, the fault code, the technicians, close.
void draw_staff_choice(ViewBuilder& builder);

/// The screen may be wiped: nothing to touch, and the Kreis that empties.
void draw_cleaning(ViewBuilder& builder);

/// The fault code, large enough to be read out.
void draw_fault_code(ViewBuilder& builder);

} // namespace kiosk::ui
