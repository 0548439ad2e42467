// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <cmath>

namespace kiosk::ui {

/// A line of dots, one for each member, as everywhere in the house: how far something has come.
struct DotLine {
    Rect rect;     ///< of the row
    int dot = 0;   ///< px of a dot
    int begin = 0; ///< px of the middles of the first and last dot
    int end = 0;

    int x_at(double share) const { return begin + static_cast<int>(std::lround((end - begin) * share)); }
};

/// One for each member, two at least.
int dots_of(const ViewBuilder& builder);

/// A line in that row with dots as large as there is room for; where it begins and ends is still to be said.
DotLine dot_line_in(const ViewBuilder& builder, const Rect& row);

struct DotColours {
    Color come;
    Color to_come;
};

/// Draws it filled up to that share. The dots to come are smaller, so that nobody has to tell them by their
/// colour.
void draw_dot_line(ViewBuilder& builder, const DotLine& line, double share, const DotColours& colours);

} // namespace kiosk::ui
