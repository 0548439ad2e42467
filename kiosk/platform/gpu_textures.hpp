// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/film_blitter.hpp"
#include "kiosk/platform/pixels.hpp"

#include <memory>
#include <vector>

struct SDL_Renderer;
struct SDL_Texture;

namespace kiosk::platform {

struct TextureDeleter {
    void operator()(SDL_Texture* texture) const;
};
using Texture = std::unique_ptr<SDL_Texture, TextureDeleter>;

/// The px of a layer on the GPU; blended with multiplied colours. Null with SDL's reason in the log.
Texture make_layer_texture(SDL_Renderer* renderer, Size size);
/// Sends what changed.
void update_texture(SDL_Texture* texture, const Pixels& pixels, const std::vector<Rect>& rects);

/// The picture of one film on the GPU: its planes as they are, or px of ours where SDL has no way to show
/// them.
class FilmTexture {
public:
    /// Sends the frame, unless it is the one that is there, placed as before. False if it cannot be shown.
    bool
    update(SDL_Renderer* renderer, const ui::FilmFrame& item, std::shared_ptr<const media::VideoFrame> frame);
    /// Draws it on a canvas that is turned by `rotation`.
    void draw(SDL_Renderer* renderer, Size canvas, Rotation rotation) const;

private:
    bool upload_planes(SDL_Renderer* renderer);
    bool upload_converted(SDL_Renderer* renderer);
    void make_texture(SDL_Renderer* renderer, std::uint32_t format, Size size);

    std::shared_ptr<const media::VideoFrame> frame_;
    FilmPlacement placement_;
    media::FrameConverter converter_;
    Texture texture_;
    std::uint32_t format_ = 0;
    Size size_;
    int yuv_mode_ = 0; // SDL_YUV_CONVERSION_MODE, which is a state of the whole process
    bool planes_ = false;
};

/// Draws a texture into `rect` of the canvas, on a panel that is turned by `rotation`; `turn` is what the
/// picture itself is to be turned by besides, and `crop` the part of it that is shown.
struct TextureCopy {
    Rect rect;
    Size canvas;
    Rotation rotation = Rotation::none;
    int turn = 0; ///< degrees clockwise
    std::optional<media::FrameCrop> crop;
};
void copy_texture(SDL_Renderer* renderer, SDL_Texture* texture, const TextureCopy& copy);

} // namespace kiosk::platform
