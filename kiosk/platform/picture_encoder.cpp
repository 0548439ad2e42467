// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/picture_encoder.hpp"

#include "kiosk/platform/surface.hpp"

#include <SDL_image.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <vector>

namespace kiosk::platform {
namespace {

constexpr int jpeg_quality = 92; // of photographs that are scaled down once more when they are shown

// A file keeps the colours beside the alpha; an image has them multiplied by it.
std::vector<std::uint32_t> straight(const Image& image) {
    std::vector<std::uint32_t> pixels = image.pixels;
    for (std::uint32_t& pixel : pixels) {
        const std::uint32_t alpha = pixel >> 24U;
        if (alpha == 0 || alpha == 255)
            continue;
        const auto divided = [&](unsigned shift) {
            return std::min(255U, ((pixel >> shift & 255U) * 255 + alpha / 2) / alpha) << shift;
        };
        pixel = alpha << 24U | divided(16) | divided(8) | divided(0);
    }
    return pixels;
}

} // namespace

media::Result<std::string> encode_picture(const Image& image, PictureFormat format) {
    assert(format != PictureFormat::webp);
    constexpr std::size_t overhead = std::size_t{64} * 1024; // more than px that do not compress take
    std::vector<std::uint32_t> pixels = straight(image);
    const bool see_through = !image.opaque && format == PictureFormat::png;
    const Surface surface(
        SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(),
                                           image.size.width,
                                           image.size.height,
                                           32,
                                           image.size.width * 4,
                                           see_through ? SDL_PIXELFORMAT_ARGB8888 : SDL_PIXELFORMAT_RGB888));
    std::string bytes(image.bytes() + image.bytes() / 100 + overhead, '\0');
    SDL_RWops* memory = SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size()));
    const bool saved =
        surface != nullptr && memory != nullptr &&
        (format == PictureFormat::png ? IMG_SavePNG_RW(surface.get(), memory, 0) == 0
                                      : IMG_SaveJPG_RW(surface.get(), memory, 0, jpeg_quality) == 0);
    if (saved)
        bytes.resize(static_cast<std::size_t>(SDL_RWtell(memory)));
    if (memory != nullptr)
        SDL_RWclose(memory);
    if (!saved)
        return media::fail(media::ErrorCode::device, SDL_GetError());
    return bytes;
}

} // namespace kiosk::platform
