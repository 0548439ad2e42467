// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

/// Marks the target that has the focus of the keys: amber between two lines of ink, so that one of them has
/// 3:1 at least against whatever is below. Nothing without a focus. Last of all that is drawn.
void draw_focus_ring(ViewBuilder& builder);

} // namespace kiosk::ui
