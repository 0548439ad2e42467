// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

#include <cstdint>
#include <vector>

namespace kiosk::platform {

/// How much of each px is covered (0..255), row by row without gaps. It is drawn in any colour.
struct Mask {
    Size size;
    std::vector<std::uint8_t> coverage; ///< size.width * size.height

    const std::uint8_t* row(int y) const {
        return coverage.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width);
    }
};

} // namespace kiosk::platform
