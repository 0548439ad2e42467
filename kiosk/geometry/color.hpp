// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kiosk {

/// A colour in sRGB with straight alpha, 0..255 each.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(const Color&) const = default;

    /// The same colour, that much see-through (0 is invisible).
    Color with_alpha(std::uint8_t value) const { return {red, green, blue, value}; }
};

inline constexpr Color black{0, 0, 0};
inline constexpr Color white{255, 255, 255};

} // namespace kiosk
