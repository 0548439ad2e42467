// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <cstdint>
#include <span>

struct SDL_Renderer;

namespace kiosk::platform {

/// A colour as films have it, 8 bits each.
struct YuvColour {
    std::uint8_t y;
    std::uint8_t u;
    std::uint8_t v;
};

/// How films turn luma and chroma into red, green and blue (ITU-R BT.601, BT.709; JFIF).
enum class YuvStandard { bt601, bt709, jpeg };

/// What that colour is on the screen: 0xFFRRGGBB.
std::uint32_t rgb_of(YuvColour colour, YuvStandard standard);

/// By how much the worst part of a colour differs, of pairs of colours. 0 to 255.
int worst_difference(std::span<const std::uint32_t> seen, std::span<const std::uint32_t> wanted);

/// Draws small pictures the way films are drawn and reads them back: there are drivers that take one matrix
/// for the other, swap the chroma planes or forget the range. `unsupported` with what is wrong. A few
/// milliseconds.
media::Result<void> test_film_colours(SDL_Renderer* renderer);

} // namespace kiosk::platform
