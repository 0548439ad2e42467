// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/display_matrix.hpp"

#include <cmath>

namespace media {

Orientation orientation_of(const std::int32_t* matrix) {
    if (matrix == nullptr)
        return {};
    // x' = a x + c y, y' = b x + d y, with y downwards.
    const double a = matrix[0];
    const double b = matrix[1];
    const double c = matrix[3];
    const double d = matrix[4];
    const bool mirrored = a * d - b * c < 0;
    // Where the picture's right-hand side goes; a mirrored picture's is its left-hand one by then.
    const double side = mirrored ? -1 : 1;
    constexpr double half_turn = 3.14159265358979323846;
    const auto quarters = static_cast<int>(std::lround(std::atan2(side * b, side * a) * 2 / half_turn));
    return {.rotation = (quarters % 4 + 4) % 4 * 90, .mirrored = mirrored};
}

} // namespace media
