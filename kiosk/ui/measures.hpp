// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"
#include "kiosk/ui/stage.hpp"

namespace kiosk::ui {

/// All sizes of a view in px, derived once from panel, theme and text step (look.md, "Grid" and "Type").
struct Measures {
    Size size;
    double px_per_mm = 1;
    bool portrait = false;
    bool low =
        false;    ///< less than 200 mm high (below 15 inches): one row of controls, whose words do not grow
    int em = 0;   ///< body at step 1.0: the unit of the grid
    int text = 0; ///< body at the chosen step
    int lead = 0;
    int title = 0;       ///< grows slower than the text
    int label = 0;       ///< words of the bar: stop growing at 1.4
    int least_label = 0; ///< of titles on tiles, where long words find no room
    int statement = 0;
    int figure = 0;
    int margin = 0;
    int gap = 0;
    int target = 0;     ///< 20 mm
    int target_gap = 0; ///< 3 mm
    int radius = 0;
    int line = 0;
    double title_growth = 1;

    /// Larger words on a low screen: there is nothing but room for them.
    bool crowded() const { return low && text > em; }
    int mm(double length) const;
};

Measures measure(const Stage& stage);

} // namespace kiosk::ui
