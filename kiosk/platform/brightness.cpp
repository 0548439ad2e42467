// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/brightness.hpp"

#include <cmath>
#include <limits>

namespace kiosk::platform {

std::vector<std::uint16_t> brightness_ramp(std::size_t size, double share) {
    constexpr double most = std::numeric_limits<std::uint16_t>::max();
    std::vector<std::uint16_t> ramp(size);
    for (std::size_t index = 0; index < size; ++index)
        ramp[index] = static_cast<std::uint16_t>(
            std::lround(most * share * static_cast<double>(index) / static_cast<double>(size - 1)));
    return ramp;
}

} // namespace kiosk::platform
