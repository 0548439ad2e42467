// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

#include <cstdint>
#include <vector>

namespace kiosk::platform {

/// Decoded px, row by row without gaps: 0xAARRGGBB with the colours multiplied by alpha.
struct Image {
    Size size;
    std::vector<std::uint32_t> pixels; ///< size.width * size.height
    bool opaque = true;                ///< every alpha is 255

    const std::uint32_t* row(int y) const {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width);
    }
    std::uint32_t* row(int y) {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width);
    }
    std::size_t bytes() const { return pixels.size() * sizeof(std::uint32_t); }
};

} // namespace kiosk::platform
