// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

/// The Kreis: dots in a ring, one for each member. `filled` of them, clockwise from the top, are in `full`.
struct Kreis {
    Rect rect; ///< the square around the ring
    int dots = 43;
    int filled = 43;
    Color full;
    Color empty;
};

void draw_kreis(ViewBuilder& builder, const Kreis& kreis);

} // namespace kiosk::ui
