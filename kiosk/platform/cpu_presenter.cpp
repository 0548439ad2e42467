// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/cpu_presenter.hpp"

#include "kiosk/platform/blend.hpp"
#include "kiosk/platform/damage.hpp"
#include "kiosk/platform/differences.hpp"
#include "kiosk/platform/turn.hpp"

#include <SDL.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>

namespace kiosk::platform {
namespace {

constexpr int full_weight = 256;

bool is_32_bit(const SDL_Surface& surface) {
    return surface.format->format == SDL_PIXELFORMAT_RGB888 ||
           surface.format->format == SDL_PIXELFORMAT_ARGB8888;
}

Pixels pixels_of_surface(const SDL_Surface& surface) {
    return {static_cast<std::uint32_t*>(surface.pixels),
            surface.pitch / static_cast<int>(sizeof(std::uint32_t)),
            {surface.w, surface.h}};
}

SDL_Rect sdl_rect(const Rect& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}

// For a display of 16 or 30 bits, which nobody has but somebody will.
void convert_onto(SDL_Surface& surface, const Image& turned_canvas, const Rect& rect) {
    SDL_Surface* source =
        SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(turned_canvas.pixels.data()),
                                           turned_canvas.size.width,
                                           turned_canvas.size.height,
                                           32,
                                           turned_canvas.size.width * 4,
                                           SDL_PIXELFORMAT_RGB888);
    if (source == nullptr)
        return;
    const SDL_Rect from = sdl_rect(rect);
    SDL_Rect to = from;
    SDL_BlitSurface(source, &from, &surface, &to);
    SDL_FreeSurface(source);
}

} // namespace

CpuPresenter::CpuPresenter(const PresenterParts& parts)
    : window_(parts.window), scene_(Materials{parts.fonts, parts.pictures, icons_, films_}, 0xFF000000U) {}

// Gets the window's surface, which SDL makes anew after each change of size. False if there is none just now.
bool CpuPresenter::prepare() {
    surface_ = SDL_GetWindowSurface(window_.handle());
    if (surface_ == nullptr) {
        spdlog::error("the window has no surface: {}", SDL_GetError());
        return false;
    }
    if (surface_->pixels == surface_pixels_ && (!back_ || back_->size == window_.canvas()))
        return true;
    surface_pixels_ = surface_->pixels;
    back_.reset();
    if (window_.rotation() != Rotation::none || !is_32_bit(*surface_))
        back_ = blank_image(rotated({surface_->w, surface_->h}, window_.rotation()));
    size_changed();
    return true;
}

Pixels CpuPresenter::canvas() const {
    if (back_)
        return pixels_of(const_cast<Image&>(*back_));
    return pixels_of_surface(*surface_);
}

void CpuPresenter::size_changed() {
    scene_.invalidate();
    fade_.reset();
    show_all_ = true;
}

bool CpuPresenter::present(const ui::DrawList& list, const FilmPictures& films) {
    if (fade_)
        return present_fade(list, films, 1);
    if (!prepare())
        return false;
    return show(scene_.update(canvas(), list, films));
}

void CpuPresenter::begin_fade() {
    if (!prepare())
        return;
    Image now = copy_of_canvas();
    // A fade that is broken off goes on from the mixture that is seen; its aim stays what the scene has
    // drawn.
    Image aim = fade_ ? std::move(fade_->to) : now;
    fade_.emplace(Fade{std::move(now), std::move(aim), {}, false, 0});
}

bool CpuPresenter::present_fade(const ui::DrawList& list, const FilmPictures& films, double progress) {
    if (!fade_ || !prepare() || !fade_) // preparing ends the fade if the size has changed
        return present(list, films);
    const std::vector<Rect> drawn = scene_.update(pixels_of(fade_->to), list, films);
    if (!fade_->compared) {
        fade_->differing = differences(fade_->from, fade_->to);
    } else if (!drawn.empty()) {
        fade_->differing.insert(fade_->differing.end(), drawn.begin(), drawn.end());
        fade_->differing = coalesced(std::move(fade_->differing), canvas().rect());
    }
    const int weight =
        std::clamp(static_cast<int>(std::lround(progress * full_weight)), fade_->weight, full_weight);
    const bool same = fade_->compared && weight == fade_->weight && drawn.empty();
    fade_->compared = true;
    fade_->weight = weight;
    std::vector<Rect> rects;
    if (!same) {
        rects = fade_->differing;
        const Pixels pixels = canvas();
        for (const Rect& rect : rects) {
            for (int y = rect.y; y < rect.bottom(); ++y)
                mix_row(pixels.at(rect.x, y),
                        fade_->from.row(y) + rect.x,
                        fade_->to.row(y) + rect.x,
                        rect.width,
                        weight);
        }
    }
    if (weight == full_weight)
        fade_.reset();
    return show(std::move(rects));
}

bool CpuPresenter::show(std::vector<Rect> rects) {
    const Pixels pixels = canvas();
    for (const Rect& rect : rects)
        counters_.dirty_px +=
            static_cast<std::uint64_t>(rect.width) * static_cast<std::uint64_t>(rect.height);
    if (std::exchange(show_all_, false))
        rects = {pixels.rect()};
    if (rects.empty())
        return false;
    std::vector<SDL_Rect> panel_rects;
    for (const Rect& rect : rects) {
        const Rect on_panel = to_panel(rect, pixels.size, window_.rotation());
        panel_rects.push_back(sdl_rect(on_panel));
        if (back_ && is_32_bit(*surface_)) {
            turn_onto(pixels_of_surface(*surface_), pixels, rect, window_.rotation());
        } else if (back_) {
            Image panel = blank_image({surface_->w, surface_->h});
            turn_onto(pixels_of(panel), pixels, rect, window_.rotation());
            convert_onto(*surface_, panel, on_panel);
        }
    }
    if (SDL_UpdateWindowSurfaceRects(
            window_.handle(), panel_rects.data(), static_cast<int>(panel_rects.size())) != 0) {
        spdlog::error("the display takes no picture: {}", SDL_GetError());
        show_all_ = true;
        return false;
    }
    ++counters_.presents;
    return true;
}

Image CpuPresenter::copy_of_canvas() const {
    const Pixels pixels = canvas();
    Image copy{pixels.size, {}, true};
    copy.pixels.reserve(static_cast<std::size_t>(pixels.size.width) *
                        static_cast<std::size_t>(pixels.size.height));
    for (int y = 0; y < pixels.size.height; ++y)
        copy.pixels.insert(copy.pixels.end(), pixels.at(0, y), pixels.at(0, y) + pixels.size.width);
    return copy;
}

Image CpuPresenter::snapshot() const {
    if (surface_ == nullptr)
        return blank_image(window_.canvas());
    Image copy = copy_of_canvas();
    for (std::uint32_t& pixel : copy.pixels)
        pixel |= 0xFF000000U;
    return copy;
}

PresentCounters CpuPresenter::counters() const {
    PresentCounters counters = counters_;
    counters.film_frames = films_.converted();
    return counters;
}

} // namespace kiosk::platform
