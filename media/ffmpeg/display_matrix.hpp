// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace media {

/// How a picture that lies in its file is made upright: first mirrored left to right, then turned.
struct Orientation {
    int rotation = 0; ///< degrees clockwise: 0, 90, 180 or 270
    bool mirrored = false;

    bool operator==(const Orientation&) const = default;
};

/// Takes libav's display matrix of nine numbers apart. Slants and angles in between become the nearest
/// quarter; null is upright.
Orientation orientation_of(const std::int32_t* matrix);

} // namespace media
