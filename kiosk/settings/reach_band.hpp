// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

namespace kiosk::settings {

/// The control bar at the lower edge of the panel: one row of it, and what a second one adds (look.md,
/// "Grid").
inline constexpr double bar_row_mm = 28;
inline constexpr double bar_second_row_mm = 24;

/// Heights above the floor, in mm, that people reach from a wheelchair as well as standing.
struct ReachBand {
    double lowest_mm = 0;
    double highest_mm = 0;

    bool contains(double height_mm) const { return height_mm >= lowest_mm && height_mm <= highest_mm; }
};

/// Forward reach without an obstacle (EN 301 549 V2.1.2, 8.3.2.1).
inline constexpr ReachBand usual_reach{380, 1220};
/// What reach mode keeps to (draft of EN 301 549 V4: parts that are operated at 800 to 1100 mm).
inline constexpr ReachBand low_reach{380, 1100};

/// How a panel hangs, judged by the middle of what is touched.
struct Mounting {
    double bar_mm = 0;             ///< the middle of the control bar above the floor
    bool bar_in_reach = true;      ///< in `usual_reach`
    bool controls_in_reach = true; ///< reach mode finds room for its controls in `low_reach`
};
Mounting mounting_of(double bottom_edge_mm);

/// The lowest and the highest lower edge of a panel, in mm above the floor, at which both are in reach.
ReachBand good_bottom_edges();

/// The px row, from the upper edge of a canvas, above which reach mode has no middle of a control: 0 if the
/// whole canvas is low enough.
int highest_row_in_reach(double bottom_edge_mm, Size canvas, double px_per_mm);

} // namespace kiosk::settings
