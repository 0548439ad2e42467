// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"
#include "media/base/result.hpp"

#include <filesystem>

namespace kiosk::content {

enum class PictureFormat { png, jpeg, webp };

/// What a picture's first bytes say, before anybody decodes it.
struct PictureHeader {
    PictureFormat format = PictureFormat::png;
    Size size; ///< px

    bool operator==(const PictureHeader&) const = default;
};

/// Reads the header of a PNG, JPEG or WebP file, told apart by its first bytes and not by its name. Fails
/// with `unsupported` for everything else, `corrupt` for a damaged header, `not_allowed` for more than 40
/// megapixels: a small file can ask for gigabytes of memory.
media::Result<PictureHeader> read_picture_header(const std::filesystem::path& file);

/// Whether the file begins as such a picture does, whatever else is wrong with it.
bool begins_as_picture(const std::filesystem::path& file);

/// Whether the file goes on to the picture's end, as far as can be seen without decoding it: PNG has its last
/// chunk, JPEG its end mark, WebP as many bytes as it says.
bool is_complete_picture(const std::filesystem::path& file, PictureFormat format);

} // namespace kiosk::content
