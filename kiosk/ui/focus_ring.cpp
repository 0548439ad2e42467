// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/focus_ring.hpp"

#include <algorithm>

namespace kiosk::ui {

namespace {

// Together less than the 3 mm between two targets: the ring never lies on a neighbour.
constexpr double amber_mm = 1.3;
constexpr double ink_mm = 0.6;

} // namespace

void draw_focus_ring(ViewBuilder& builder) {
    const Target* target = builder.target_of(builder.stage().moment.focus);
    if (target == nullptr)
        return;
    const Measures& m = builder.m();
    const int ink = std::max(2, m.mm(ink_mm));
    const int amber = std::max(3, m.mm(amber_mm));
    const Rect screen{0, 0, m.size.width, m.size.height};
    const Rect outer = intersection(target->rect.inset(-(ink + amber)), screen);
    const settings::Palette& palette = builder.palette();
    builder.add(Outline{outer, palette.on_highlight, amber + 2 * ink, m.radius + amber});
    builder.add(Outline{outer.inset(ink), palette.highlight, amber, m.radius + amber - ink});
}

} // namespace kiosk::ui
