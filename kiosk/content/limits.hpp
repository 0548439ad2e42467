// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The limits of the content format that are not limits of a single field.
namespace kiosk::content::limits {

inline constexpr std::uint64_t picture_pixels = 40'000'000;
inline constexpr std::uintmax_t picture_bytes = std::uintmax_t{32} * 1024 * 1024;
inline constexpr int film_width = 4096;
inline constexpr int film_height = 2304;
inline constexpr std::size_t url_characters =
    100; ///< a QR code of more is hard to read for a phone at arm's length
inline constexpr std::size_t scenes = 2500;

} // namespace kiosk::content::limits
