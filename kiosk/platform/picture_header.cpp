// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/picture_header.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace kiosk::platform {
namespace {

using Bytes = std::span<const std::uint8_t>;
using media::ErrorCode;

bool has(Bytes file, std::size_t at, std::string_view magic) {
    return file.size() >= at + magic.size() && std::memcmp(file.data() + at, magic.data(), magic.size()) == 0;
}

int big_endian_16(Bytes file, std::size_t at) {
    return file[at] << 8 | file[at + 1];
}

std::uint32_t big_endian_32(Bytes file, std::size_t at) {
    return std::uint32_t{file[at]} << 24U | std::uint32_t{file[at + 1]} << 16U |
           std::uint32_t{file[at + 2]} << 8U | file[at + 3];
}

int little_endian(Bytes file, std::size_t at, std::size_t bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = bytes; i-- > 0;)
        value = value << 8U | file[at + i];
    return static_cast<int>(value & 0x7FFFFFFFU);
}

media::Result<PictureHeader> damaged(std::string_view what) {
    return media::fail(ErrorCode::corrupt, fmt::format("damaged {} file", what));
}

media::Result<PictureHeader> sized(PictureFormat format, std::int64_t width, std::int64_t height) {
    if (width <= 0 || height <= 0)
        return media::fail(ErrorCode::corrupt, "a picture without px");
    // Each side is bounded as well, so that the product cannot overflow.
    if (width > max_picture_pixels || height > max_picture_pixels || width * height > max_picture_pixels)
        return media::fail(ErrorCode::not_allowed,
                           fmt::format("{} x {} px are more than 40 megapixels", width, height));
    return PictureHeader{format, {static_cast<int>(width), static_cast<int>(height)}};
}

media::Result<PictureHeader> png(Bytes file) {
    if (file.size() < 33 || !has(file, 12, "IHDR"))
        return damaged("PNG");
    // Every chunk is whole up to the one that ends the picture, or libpng would leave grey rows.
    for (std::size_t at = 8; at + 12 <= file.size(); at += 12 + std::size_t{big_endian_32(file, at)}) {
        if (has(file, at + 4, "IEND"))
            return sized(PictureFormat::png, big_endian_32(file, 16), big_endian_32(file, 20));
    }
    return sized(PictureFormat::png, big_endian_32(file, 16), big_endian_32(file, 20))
        .and_then([](const PictureHeader&) { return damaged("PNG"); });
}

bool is_frame_header(int marker) {
    const bool start_of_frame = marker >= 0xC0 && marker <= 0xCF;
    return start_of_frame && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// libjpeg fills what a truncated file lacks with grey and calls it a success: look for the end ourselves.
bool jpeg_ends(Bytes file, std::size_t from) {
    constexpr std::uint8_t end_of_image[] = {0xFF, 0xD9};
    const auto rest = file.subspan(std::min(from, file.size()));
    return std::search(rest.begin(), rest.end(), std::begin(end_of_image), std::end(end_of_image)) !=
           rest.end();
}

media::Result<PictureHeader> jpeg(Bytes file) {
    Size size;
    for (std::size_t at = 2; at + 4 <= file.size();) {
        if (file[at] != 0xFF)
            return damaged("JPEG");
        const int marker = file[at + 1];
        if (marker == 0xFF) { // padding
            ++at;
            continue;
        }
        const auto length = static_cast<std::size_t>(big_endian_16(file, at + 2));
        if (length < 2)
            return damaged("JPEG");
        if (is_frame_header(marker)) {
            if (at + 9 > file.size())
                return damaged("JPEG");
            size = {big_endian_16(file, at + 7), big_endian_16(file, at + 5)};
        }
        if (marker == 0xDA) // the scan begins; its px follow until the end marker
            return jpeg_ends(file, at) ? sized(PictureFormat::jpeg, size.width, size.height)
                                       : damaged("JPEG");
        at += 2 + length;
    }
    return damaged("JPEG");
}

media::Result<PictureHeader> webp(Bytes file) {
    if (file.size() < 30)
        return damaged("WebP");
    if (std::uint64_t{8} + static_cast<std::uint64_t>(little_endian(file, 4, 4)) > file.size())
        return damaged("WebP");
    if (has(file, 12, "VP8X"))
        return sized(PictureFormat::webp, 1 + little_endian(file, 24, 3), 1 + little_endian(file, 27, 3));
    if (has(file, 12, "VP8L")) {
        const auto bits = static_cast<std::uint32_t>(little_endian(file, 21, 4));
        return sized(PictureFormat::webp, 1 + (bits & 0x3FFFU), 1 + ((bits >> 14U) & 0x3FFFU));
    }
    if (has(file, 12, "VP8 "))
        return sized(
            PictureFormat::webp, little_endian(file, 26, 2) & 0x3FFF, little_endian(file, 28, 2) & 0x3FFF);
    return damaged("WebP");
}

} // namespace

media::Result<PictureHeader> read_picture_header(Bytes file) {
    if (has(file, 0, "\x89PNG\r\n\x1A\n"))
        return png(file);
    if (has(file, 0, "\xFF\xD8\xFF"))
        return jpeg(file);
    if (has(file, 0, "RIFF") && has(file, 8, "WEBP"))
        return webp(file);
    return media::fail(ErrorCode::unsupported, "neither PNG nor JPEG nor WebP");
}

} // namespace kiosk::platform
