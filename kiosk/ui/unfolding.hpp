// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

/// How much of a scene that draws itself has been drawn: 0 while it fades in, then growing to 1 in 600 ms
/// (look.md, "Motion"). 1 at once for visitors who chose calm motion. While it grows the view asks for its
/// next change.
double unfolded(ViewBuilder& builder);

/// The share of the part `index` of `count` parts that follow each other, when the whole is at `share`; 0
/// to 1.
double part_of(double share, int index, int count);

/// The colour as far as the thing has come: 0 is invisible.
Color appearing(Color color, double share);

} // namespace kiosk::ui
