// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"
#include "kiosk/platform/image.hpp"

#include <cstdint>

namespace kiosk::platform {

/// Somebody else's px to draw on: `pitch` px from one row to the next, each 0xAARRGGBB with the colours
/// multiplied by alpha. On an opaque canvas the alpha byte means nothing.
struct Pixels {
    std::uint32_t* data = nullptr;
    int pitch = 0;
    Size size;
    Point origin{}; ///< of the first of them, if they are a part of a larger picture

    std::uint32_t* at(int x, int y) const {
        return data + static_cast<std::ptrdiff_t>(y - origin.y) * pitch +
               static_cast<std::ptrdiff_t>(x - origin.x);
    }
    Rect rect() const { return {origin.x, origin.y, size.width, size.height}; }
};

inline Pixels pixels_of(Image& image) {
    return {image.pixels.data(), image.size.width, image.size};
}

/// An opaque black picture.
inline Image blank_image(Size size) {
    const auto count = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    return {size, std::vector<std::uint32_t>(count, 0xFF000000U), true};
}

} // namespace kiosk::platform
