// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/unfolding.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace kiosk::ui {

namespace {

using namespace std::chrono_literals;

constexpr media::Duration fade = 300ms; // the scene fades in first
constexpr media::Duration length = 600ms;
constexpr media::Duration step = 16'666'667ns;

} // namespace

double unfolded(ViewBuilder& builder) {
    const Moment& moment = builder.stage().moment;
    const media::Duration elapsed = moment.now - moment.since;
    if (builder.stage().visitor.calm_motion || elapsed >= fade + length)
        return 1;
    builder.change_at(elapsed < fade ? moment.since + fade : moment.now + step);
    const double rest = 1 - std::clamp(std::chrono::duration<double>(elapsed - fade) / length, 0.0, 1.0);
    return 1 - rest * rest * rest;
}

double part_of(double share, int index, int count) {
    return std::clamp(share * count - index, 0.0, 1.0);
}

Color appearing(Color color, double share) {
    return color.with_alpha(static_cast<std::uint8_t>(std::lround(color.alpha * share)));
}

} // namespace kiosk::ui
