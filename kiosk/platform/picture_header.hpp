// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"
#include "media/base/result.hpp"

#include <cstdint>
#include <span>

namespace kiosk::platform {

enum class PictureFormat { png, jpeg, webp };

/// What the first bytes of a picture file promise.
struct PictureHeader {
    PictureFormat format = PictureFormat::png;
    Size size; ///< px as stored, before EXIF turns them

    bool operator==(const PictureHeader&) const = default;
};

/// More px than this are refused before anything is decoded: 30,000 x 30,000 would take 3.6 GB.
inline constexpr std::int64_t max_picture_pixels = 40'000'000;

/// Reads the header of a PNG, JPEG or WebP, told by its first bytes and never by its name. `unsupported` for
/// anything else, `corrupt` if the header is damaged or the file ends early, `not_allowed` if it is too
/// large.
media::Result<PictureHeader> read_picture_header(std::span<const std::uint8_t> file);

} // namespace kiosk::platform
