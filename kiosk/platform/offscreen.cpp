// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/offscreen.hpp"

#include "kiosk/platform/pictures.hpp"
#include "kiosk/platform/scene_canvas.hpp"
#include "kiosk/platform/surface.hpp"
#include "kiosk/platform/turn.hpp"

#include <SDL_image.h>
#include <fmt/core.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace kiosk::platform {
namespace {

// Decoding takes a second at worst; a film that hangs must not hang `render`.
constexpr auto patience = std::chrono::seconds(20);

} // namespace

Image draw_offscreen(
    const ui::DrawList& list, Size canvas, Fonts& fonts, Pictures& pictures, const FilmPictures& films) {
    const auto now = std::chrono::time_point_cast<media::Duration>(std::chrono::steady_clock::now());
    pictures.settle(list, now + patience);
    const Icons icons;
    FilmBlitter blitter;
    SceneCanvas scene(Materials{fonts, pictures, icons, blitter}, 0xFF000000U);
    Image image = blank_image(canvas);
    scene.update(pixels_of(image), list, films);
    for (std::uint32_t& pixel : image.pixels)
        pixel |= 0xFF000000U;
    return image;
}

media::Result<void> write_png(const Image& image, const std::string& path) {
    const Surface surface(SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(image.pixels.data()),
                                                             image.size.width,
                                                             image.size.height,
                                                             32,
                                                             image.size.width * 4,
                                                             SDL_PIXELFORMAT_RGB888));
    const std::string beside = path + ".part";
    if (surface == nullptr || IMG_SavePNG(surface.get(), beside.c_str()) != 0)
        return media::fail(media::ErrorCode::device,
                           fmt::format("{} cannot be written: {}", path, SDL_GetError()));
    std::error_code failed;
    std::filesystem::rename(beside, path, failed);
    if (failed)
        return media::fail(media::ErrorCode::device,
                           fmt::format("{} cannot be written: {}", path, failed.message()));
    return {};
}

Image turned(const Image& image, Rotation rotation) {
    Image source = image;
    Image panel = blank_image(rotated(image.size, rotation));
    turn_onto(pixels_of(panel), pixels_of(source), {0, 0, image.size.width, image.size.height}, rotation);
    return panel;
}

} // namespace kiosk::platform
