// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/color.hpp"

#include <cstdint>

namespace kiosk::platform {

// The innermost loops over one row of px. Each px is 0xAARRGGBB with the colours multiplied by alpha; all
// four bytes are treated alike, so that the same code draws on an opaque canvas and on a transparent layer.

/// A colour as a px.
std::uint32_t premultiplied(Color color);

/// Lays one px over `count` px.
void lay_row(std::uint32_t* row, int count, std::uint32_t px);
/// Lays one colour over `count` px.
void fill_row(std::uint32_t* row, int count, Color color);
/// Lays a colour over the px that a mask covers.
void fill_row_masked(std::uint32_t* row, const std::uint8_t* coverage, int count, Color color);
/// Lays px over px.
void image_row(std::uint32_t* row, const std::uint32_t* image, int count);
/// Lays px over px where a mask covers them.
void image_row_masked(std::uint32_t* row,
                      const std::uint32_t* image,
                      const std::uint8_t* coverage,
                      int count);
/// A mixture of two rows: `weight` 0 is `from`, 256 is exactly `to`.
void mix_row(std::uint32_t* row, const std::uint32_t* from, const std::uint32_t* to, int count, int weight);

} // namespace kiosk::platform
