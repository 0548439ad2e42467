// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/display_mode.hpp"

#include <cmath>
#include <cstdint>

namespace kiosk::platform {
namespace {

constexpr std::int64_t too_many_px = std::int64_t{2560} * 1600;
constexpr std::int64_t modest_px = std::int64_t{1920} * 1200;
constexpr double usual_hertz = 60;

std::int64_t px(const Size& size) {
    return std::int64_t{size.width} * size.height;
}

bool same_shape(const Size& left, const Size& right) {
    return std::abs(std::int64_t{left.width} * right.height - std::int64_t{right.width} * left.height) *
               100 <=
           std::int64_t{left.width} * right.height;
}

bool is_better(const DisplayMode& mode, const DisplayMode& than) {
    if (px(mode.size) != px(than.size))
        return px(mode.size) > px(than.size);
    return std::abs(mode.hertz - usual_hertz) < std::abs(than.hertz - usual_hertz);
}

} // namespace

std::optional<std::size_t> modest_mode(const DisplayMode& current, std::span<const DisplayMode> modes) {
    if (px(current.size) <= too_many_px)
        return std::nullopt;
    std::optional<std::size_t> best;
    for (std::size_t index = 0; index < modes.size(); ++index) {
        const DisplayMode& mode = modes[index];
        const bool fits =
            !mode.size.empty() && px(mode.size) <= modest_px && same_shape(mode.size, current.size);
        if (fits && (!best || is_better(mode, modes[*best])))
            best = index;
    }
    return best;
}

} // namespace kiosk::platform
