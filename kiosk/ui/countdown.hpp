// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

/// The Kreis that empties within the square `circle`, with the seconds in it, and the voice that says them.
void draw_countdown(ViewBuilder& builder, const Rect& circle);

} // namespace kiosk::ui
