// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/image.hpp"
#include "kiosk/platform/picture_header.hpp"
#include "media/base/result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kiosk::platform {

/// A file larger than this is not read.
inline constexpr std::size_t max_picture_bytes = 64U << 20U;

/// A regular file's bytes; `not_found`, or `not_allowed` if it is no regular file or too large.
media::Result<std::vector<std::uint8_t>> read_picture_file(const std::string& path);

/// The part of a picture that is shown and the size it is shown in.
struct PictureCut {
    Size size;            ///< px on the canvas, covered wholly unless `whole`
    double focus_x = 0.5; ///< which part stays if the shape differs, 0..1
    double focus_y = 0.5;
    bool whole = false; ///< fitted in instead: nothing is cut off, the rest is see-through
    double zoom = 1;    ///< if `whole`: so many times as large, and the part around the focus is seen

    bool operator==(const PictureCut&) const = default;
};

/// How a camera was held, as EXIF's orientation tag tells it: 1 (upright) to 8.
using ExifOrientation = int;

/// EXIF's orientation of a JPEG; 1 if it says nothing.
ExifOrientation exif_orientation(std::span<const std::uint8_t> file);

/// The size in which a stored picture is seen.
Size seen_size(Size stored, ExifOrientation orientation);

/// Decodes by the loader that the header calls for, and cuts (or frames), scales and turns to exactly
/// `cut.size`.
media::Result<Image> decode_picture(std::span<const std::uint8_t> file, const PictureCut& cut);

} // namespace kiosk::platform
