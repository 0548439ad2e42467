// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/jpeg.hpp"

#include "kiosk/platform/scaling.hpp"
#include "kiosk/platform/surface.hpp"

#include <SDL_image.h>

#include <cstdint>
#include <utility>

namespace kiosk::platform {

namespace {

Image narrowed(Image image, int width) {
    if (image.size.width <= width)
        return image;
    const Size target{width, image.size.height * width / image.size.width};
    const SourceArea whole{
        0, 0, static_cast<double>(image.size.width), static_cast<double>(image.size.height)};
    return scaled(pixels_of(image), whole, target);
}

} // namespace

media::Result<std::string> small_jpeg(Image image, int width) {
    constexpr int quality = 82; // words stay sharp, and a picture of 640 px takes 30 KB
    constexpr std::size_t header_bytes = 4096;
    Image small = narrowed(std::move(image), width);
    const Surface surface(SDL_CreateRGBSurfaceWithFormatFrom(small.pixels.data(),
                                                             small.size.width,
                                                             small.size.height,
                                                             32,
                                                             small.size.width * 4,
                                                             SDL_PIXELFORMAT_RGB888));
    // No JPEG is larger than its px.
    std::string bytes(small.bytes() + header_bytes, '\0');
    SDL_RWops* memory = SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size()));
    if (surface == nullptr || memory == nullptr || IMG_SaveJPG_RW(surface.get(), memory, 0, quality) != 0) {
        if (memory != nullptr)
            SDL_RWclose(memory);
        return media::fail(media::ErrorCode::device, SDL_GetError());
    }
    bytes.resize(static_cast<std::size_t>(SDL_RWtell(memory)));
    SDL_RWclose(memory);
    return bytes;
}

} // namespace kiosk::platform
