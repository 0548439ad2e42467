// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/kreis.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::ui {

namespace {

constexpr double empty_share = 0.6; // smaller, so that nobody has to tell them by their colour

} // namespace

void draw_kreis(ViewBuilder& builder, const Kreis& kreis) {
    if (kreis.dots <= 0)
        return;
    // A clock turns the same way everywhere.
    const Flow flow(builder, typesetting::Direction::left_to_right, kreis.rect);
    const double outer = std::min(kreis.rect.width, kreis.rect.height) / 2.0;
    // Gaps as wide as seven tenths of a dot: close enough to read as a line, far enough to count.
    const double share = std::numbers::pi / kreis.dots;
    const double radius = std::max(2.0, outer * share / (1.7 + share) * 1.0);
    const double track = outer - radius;
    const Point centre = kreis.rect.centre();
    for (int dot = 0; dot < kreis.dots; ++dot) {
        const double angle = 2 * share * dot - std::numbers::pi / 2;
        const bool full = dot < kreis.filled;
        const double own = full ? radius : std::max(1.5, radius * empty_share);
        const int x = static_cast<int>(std::lround(centre.x + track * std::cos(angle) - own));
        const int y = static_cast<int>(std::lround(centre.y + track * std::sin(angle) - own));
        const int size = static_cast<int>(std::lround(2 * own));
        builder.add(Disc{{x, y, size, size}, full ? kreis.full : kreis.empty});
    }
}

} // namespace kiosk::ui
