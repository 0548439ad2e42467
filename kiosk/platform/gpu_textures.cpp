// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/gpu_textures.hpp"

#include <SDL.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace kiosk::platform {
namespace {

using media::VideoFrame;

std::optional<SDL_YUV_CONVERSION_MODE> yuv_mode(const VideoFrame& frame) {
    const bool hd = frame.matrix() == VideoFrame::Matrix::bt709;
    if (frame.range() == VideoFrame::Range::limited)
        return hd ? SDL_YUV_CONVERSION_BT709 : SDL_YUV_CONVERSION_BT601;
    if (hd) // SDL2 knows no full range but that of JPEG
        return std::nullopt;
    return SDL_YUV_CONVERSION_JPEG;
}

} // namespace

void TextureDeleter::operator()(SDL_Texture* texture) const {
    SDL_DestroyTexture(texture);
}

Texture make_layer_texture(SDL_Renderer* renderer, Size size) {
    Texture texture(SDL_CreateTexture(
        renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, size.width, size.height));
    if (texture == nullptr) {
        spdlog::error("no texture of {} x {} px: {}", size.width, size.height, SDL_GetError());
        return texture;
    }
    // Colours are multiplied by alpha already: blending must not do it again, or edges become dark.
    SDL_SetTextureBlendMode(texture.get(),
                            SDL_ComposeCustomBlendMode(SDL_BLENDFACTOR_ONE,
                                                       SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA,
                                                       SDL_BLENDOPERATION_ADD,
                                                       SDL_BLENDFACTOR_ONE,
                                                       SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA,
                                                       SDL_BLENDOPERATION_ADD));
    SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeNearest);
    return texture;
}

void update_texture(SDL_Texture* texture, const Pixels& pixels, const std::vector<Rect>& rects) {
    for (const Rect& rect : rects) {
        const SDL_Rect area{rect.x, rect.y, rect.width, rect.height};
        SDL_UpdateTexture(texture, &area, pixels.at(rect.x, rect.y), pixels.pitch * 4);
    }
}

// SDL turns about the middle of where the picture would lie unturned.
void copy_texture(SDL_Renderer* renderer, SDL_Texture* texture, const TextureCopy& copy) {
    const Rect on_panel = to_panel(copy.rect, copy.canvas, copy.rotation);
    const int angle = (static_cast<int>(copy.rotation) + copy.turn) % 360;
    const bool aside = angle % 180 != 0;
    const auto width = static_cast<float>(aside ? on_panel.height : on_panel.width);
    const auto height = static_cast<float>(aside ? on_panel.width : on_panel.height);
    const float centre_x = static_cast<float>(on_panel.x) + static_cast<float>(on_panel.width) / 2;
    const float centre_y = static_cast<float>(on_panel.y) + static_cast<float>(on_panel.height) / 2;
    const SDL_FRect place{centre_x - width / 2, centre_y - height / 2, width, height};
    SDL_Rect part{};
    if (copy.crop)
        part = {copy.crop->x, copy.crop->y, copy.crop->width, copy.crop->height};
    SDL_RenderCopyExF(renderer, texture, copy.crop ? &part : nullptr, &place, angle, nullptr, SDL_FLIP_NONE);
}

bool FilmTexture::update(SDL_Renderer* renderer,
                         const ui::FilmFrame& item,
                         std::shared_ptr<const VideoFrame> frame) {
    FilmPlacement placement = place_film(item, *frame);
    const bool same =
        frame == frame_ && placement.rect == placement_.rect && placement.crop == placement_.crop;
    if (same)
        return false;
    const bool same_frame = frame == frame_;
    frame_ = std::move(frame);
    placement_ = placement;
    if (same_frame && planes_)
        return true; // it only moved
    planes_ = upload_planes(renderer);
    if (!planes_ && !upload_converted(renderer))
        texture_.reset();
    return true;
}

void FilmTexture::make_texture(SDL_Renderer* renderer, std::uint32_t format, Size size) {
    if (texture_ != nullptr && format == format_ && size == size_)
        return;
    texture_.reset(SDL_CreateTexture(renderer, format, SDL_TEXTUREACCESS_STREAMING, size.width, size.height));
    format_ = format;
    size_ = size;
    if (texture_ == nullptr)
        return;
    SDL_SetTextureBlendMode(texture_.get(), SDL_BLENDMODE_NONE);
    SDL_SetTextureScaleMode(texture_.get(), SDL_ScaleModeLinear);
}

bool FilmTexture::upload_planes(SDL_Renderer* renderer) {
    const auto planes = frame_->planes();
    const auto mode = yuv_mode(*frame_);
    if (!planes || !mode)
        return false;
    // OpenGL's renderer looks at the mode when the texture is made, OpenGL ES's when it is drawn.
    if (std::exchange(yuv_mode_, static_cast<int>(*mode)) != static_cast<int>(*mode))
        texture_.reset();
    SDL_SetYUVConversionMode(*mode);
    const Uint32 format = planes->nv12 ? SDL_PIXELFORMAT_NV12 : SDL_PIXELFORMAT_IYUV;
    make_texture(renderer, format, {frame_->width(), frame_->height()});
    if (texture_ == nullptr)
        return false;
    if (planes->nv12)
        return SDL_UpdateNVTexture(texture_.get(),
                                   nullptr,
                                   planes->data[0],
                                   planes->pitch[0],
                                   planes->data[1],
                                   planes->pitch[1]) == 0;
    return SDL_UpdateYUVTexture(texture_.get(),
                                nullptr,
                                planes->data[0],
                                planes->pitch[0],
                                planes->data[1],
                                planes->pitch[1],
                                planes->data[2],
                                planes->pitch[2]) == 0;
}

bool FilmTexture::upload_converted(SDL_Renderer* renderer) {
    const bool aside = frame_->rotation() % 180 != 0;
    const Size seen = placement_.rect.size();
    const Size size = aside ? Size{seen.height, seen.width} : seen;
    if (size.empty())
        return false;
    make_texture(renderer, SDL_PIXELFORMAT_RGB888, size);
    void* pixels = nullptr;
    int pitch = 0;
    if (texture_ == nullptr || SDL_LockTexture(texture_.get(), nullptr, &pixels, &pitch) != 0)
        return false;
    const auto done = converter_.convert_into(*frame_,
                                              {.bgra = static_cast<std::uint8_t*>(pixels),
                                               .pitch = pitch,
                                               .width = size.width,
                                               .height = size.height,
                                               .crop = placement_.crop});
    SDL_UnlockTexture(texture_.get());
    if (!done)
        spdlog::error("film picture cannot be shown: {}", done.error().message);
    return done.has_value();
}

void FilmTexture::draw(SDL_Renderer* renderer, Size canvas, Rotation rotation) const {
    if (texture_ == nullptr || placement_.rect.empty())
        return;
    if (planes_)
        SDL_SetYUVConversionMode(static_cast<SDL_YUV_CONVERSION_MODE>(yuv_mode_));
    copy_texture(renderer,
                 texture_.get(),
                 {.rect = placement_.rect,
                  .canvas = canvas,
                  .rotation = rotation,
                  .turn = frame_->rotation(),
                  .crop = planes_ ? placement_.crop : std::nullopt});
}

} // namespace kiosk::platform
