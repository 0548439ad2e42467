// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/reach_band.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::settings {

namespace {

constexpr double bar_middle_mm = bar_row_mm / 2;

// Reach mode needs above the lower edge, on a panel of 23.8 inch that stands upright: the bar, with large
// words in two rows, three rows of the film's buttons, and the middle of a fourth one; at most 10 mm below
// and 3 mm between them.
constexpr double button_mm = 20;
constexpr double gaps_mm = 19;
constexpr double controls_mm = bar_row_mm + bar_second_row_mm + gaps_mm + 3 * button_mm + button_mm / 2;

} // namespace

Mounting mounting_of(double bottom_edge_mm) {
    const double bar = bottom_edge_mm + bar_middle_mm;
    return {.bar_mm = bar,
            .bar_in_reach = usual_reach.contains(bar),
            .controls_in_reach = low_reach.contains(bar) && low_reach.contains(bottom_edge_mm + controls_mm)};
}

ReachBand good_bottom_edges() {
    return {low_reach.lowest_mm - bar_middle_mm, low_reach.highest_mm - controls_mm};
}

int highest_row_in_reach(double bottom_edge_mm, Size canvas, double px_per_mm) {
    const double reach_px = (low_reach.highest_mm - bottom_edge_mm) * px_per_mm;
    return std::clamp(canvas.height - static_cast<int>(std::floor(reach_px)), 0, canvas.height);
}

} // namespace kiosk::settings
