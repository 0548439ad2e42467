// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/scene_canvas.hpp"

#include "kiosk/platform/damage.hpp"
#include "kiosk/platform/painter.hpp"

#include <algorithm>

namespace kiosk::platform {
namespace {

bool encloses(const Rect& outer, const Rect& inner) {
    return intersection(outer, inner) == inner;
}

const media::VideoFrame* frame_of(const FilmPictures& films, int slot) {
    const auto found =
        std::find_if(films.begin(), films.end(), [&](const auto& film) { return film.slot == slot; });
    return found == films.end() ? nullptr : found->frame.get();
}

bool meets_any(const Rect& rect, const std::vector<Rect>& others) {
    return std::any_of(
        others.begin(), others.end(), [&](const Rect& other) { return !intersection(rect, other).empty(); });
}

// Cut at the same heights of the canvas, so that a place that grows keeps the bands it had.
std::vector<Rect> in_bands(const std::vector<Rect>& places) {
    constexpr int rows = 16;
    std::vector<Rect> bands;
    for (const Rect& place : places) {
        for (int y = place.y; y < place.bottom();) {
            const int end = std::min((y / rows + 1) * rows, place.bottom());
            bands.push_back({place.x, y, place.width, end - y});
            y = end;
        }
    }
    return bands;
}

// Where a film item shows its picture; empty without one.
Rect film_rect(const ui::DrawItem& item, const FilmPictures& films) {
    const auto* film = std::get_if<ui::FilmFrame>(&item);
    if (film == nullptr)
        return {};
    const media::VideoFrame* frame = frame_of(films, film->slot);
    return frame == nullptr ? Rect{} : place_film(*film, *frame).rect;
}

std::shared_ptr<const Image> ready_image(const Pictures& pictures, const ui::DrawItem& item) {
    if (const auto* picture = std::get_if<ui::PictureFill>(&item))
        return pictures.ready(*picture);
    if (const auto* still = std::get_if<ui::FilmStill>(&item))
        return pictures.ready(*still);
    return nullptr;
}

template <typename Picture>
void draw_picture(const Painter& painter, const Picture& item, const Image* image) {
    const Rect window = item.rect.inset(item.inset);
    if (image == nullptr) {
        painter.fill_rounded(window, item.radius, item.ground);
        return;
    }
    if (!image->opaque)
        painter.fill_rounded(window, item.radius, item.ground);
    painter.draw_image(*image, {item.rect.x, item.rect.y}, window, item.radius);
}

// True if nothing below the item can be seen inside `clip`.
bool hides_all_below(const ui::DrawItem& item, const Image* image, const Rect& clip) {
    if (const auto* fill = std::get_if<ui::Fill>(&item))
        return fill->color.alpha == 255 && fill->radius == 0 && encloses(fill->rect, clip);
    if (const auto* picture = std::get_if<ui::PictureFill>(&item))
        return image != nullptr && image->opaque && picture->radius == 0 &&
               encloses(picture->rect.inset(picture->inset), clip);
    return false;
}

} // namespace

std::vector<std::shared_ptr<const Image>> SceneCanvas::images_of(const ui::DrawList& list) const {
    std::vector<std::shared_ptr<const Image>> images;
    images.reserve(list.size());
    for (const ui::DrawItem& item : list) {
        images.push_back(ready_image(materials_.pictures, item));
        const bool is_picture =
            std::holds_alternative<ui::PictureFill>(item) || std::holds_alternative<ui::FilmStill>(item);
        if (images.back() != nullptr || !is_picture)
            continue;
        const auto same = std::find(shown_.list.begin(), shown_.list.end(), item);
        if (same != shown_.list.end())
            images.back() = shown_.images[static_cast<std::size_t>(same - shown_.list.begin())];
    }
    return images;
}

// Where anything but a film's picture changes.
std::vector<Rect> SceneCanvas::still_changes(const Pixels& pixels, const Shown& next) const {
    if (!known_)
        return {pixels.rect()};
    std::vector<Rect> rects;
    if (next.list != shown_.list)
        rects = damage(shown_.list, next.list);
    // A picture of the old list that has come meanwhile: whatever part of it stays must be drawn anew.
    for (std::size_t i = 0; i < next.list.size(); ++i) {
        if (next.images[i] == nullptr)
            continue;
        const auto old = std::find(shown_.list.begin(), shown_.list.end(), next.list[i]);
        if (old != shown_.list.end() &&
            shown_.images[static_cast<std::size_t>(old - shown_.list.begin())] != next.images[i])
            rects.push_back(paint_bounds(next.list[i]));
    }
    return rects;
}

// All that is to be drawn, where `rects` are the still changes.
std::vector<Rect>
SceneCanvas::changes(const Pixels& pixels, const Shown& next, std::vector<Rect> rects) const {
    for (const ui::DrawItem& item : next.list) {
        const auto* film = std::get_if<ui::FilmFrame>(&item);
        if (film == nullptr || frame_of(next.films, film->slot) == frame_of(shown_.films, film->slot))
            continue;
        const Rect before = film_rect(item, shown_.films);
        const Rect after = film_rect(item, next.films);
        if (before != after)
            rects.push_back(before);
        rects.push_back(after);
    }
    rects = coalesced(std::move(rects), pixels.rect());
    // A film is converted wholly or not at all: it goes straight into the canvas.
    const std::size_t found = rects.size();
    for (const ui::DrawItem& item : next.list) {
        const Rect film = intersection(film_rect(item, next.films), pixels.rect());
        const auto meets = [&](const Rect& rect) { return !intersection(rect, film).empty(); };
        if (!film.empty() &&
            std::any_of(rects.begin(), rects.begin() + static_cast<std::ptrdiff_t>(found), meets))
            rects.push_back(film);
    }
    return rects.size() == found ? rects : coalesced(std::move(rects), pixels.rect());
}

std::vector<Rect>
SceneCanvas::update(const Pixels& pixels, const ui::DrawList& list, const FilmPictures& films) {
    if (pixels.size != size_)
        known_ = false;
    size_ = pixels.size;
    Shown next{list, images_of(list), films};
    std::vector<Rect> still = still_changes(pixels, next);
    steady_ = still.empty();
    if (!steady_) {
        std::erase_if(bands_, [&](const Band& band) { return meets_any(band.rect, still); });
        bands_within_.reset();
    }
    std::vector<Rect> rects = changes(pixels, next, std::move(still));
    shown_ = std::move(next);
    known_ = true;
    for (const Rect& rect : rects)
        paint(pixels, rect);
    return rects;
}

void SceneCanvas::paint(const Pixels& pixels, const Rect& clip) {
    std::size_t first = shown_.list.size();
    while (first > 0 && !hides_all_below(shown_.list[first - 1], shown_.images[first - 1].get(), clip) &&
           !(encloses(film_rect(shown_.list[first - 1], shown_.films), clip)))
        --first;
    if (first == 0)
        Painter(pixels, clip).clear(ground_);
    else if (draws_film_alone(clip, first - 1))
        return paint_film(pixels, clip, first - 1);
    for (std::size_t i = first == 0 ? 0 : first - 1; i < shown_.list.size(); ++i) {
        if (!intersection(paint_bounds(shown_.list[i]), clip).empty())
            paint_item(pixels, clip, i);
    }
}

// True if a film's new picture is all that changes: the film fills `clip`, and only still things lie over it.
bool SceneCanvas::draws_film_alone(const Rect& clip, std::size_t film) const {
    const auto shows_film = [&](const ui::DrawItem& item) { return !film_rect(item, shown_.films).empty(); };
    return steady_ && film_rect(shown_.list[film], shown_.films) == clip &&
           std::count_if(shown_.list.begin(), shown_.list.end(), shows_film) == 1;
}

void SceneCanvas::paint_film(const Pixels& pixels, const Rect& clip, std::size_t film) {
    paint_item(pixels, clip, film);
    if (bands_within_ != clip)
        renew_overlays(clip, film);
    for (const Band& band : bands_)
        band.overlay.lay_over(pixels);
}

// Draws what is missing of what lies over the film.
void SceneCanvas::renew_overlays(const Rect& clip, std::size_t film) {
    std::vector<Rect> places;
    for (std::size_t i = film + 1; i < shown_.list.size(); ++i)
        places.push_back(paint_bounds(shown_.list[i]));
    std::vector<Band> bands;
    for (const Rect& rect : in_bands(coalesced(std::move(places), clip))) {
        const auto kept =
            std::find_if(bands_.begin(), bands_.end(), [&](const Band& band) { return band.rect == rect; });
        if (kept != bands_.end()) {
            bands.push_back(std::move(*kept));
            continue;
        }
        Image layer{rect.size(), {}, false};
        layer.pixels.resize(static_cast<std::size_t>(rect.width) * static_cast<std::size_t>(rect.height));
        Pixels layer_pixels = pixels_of(layer);
        layer_pixels.origin = {rect.x, rect.y};
        for (std::size_t i = film + 1; i < shown_.list.size(); ++i) {
            if (!intersection(paint_bounds(shown_.list[i]), rect).empty())
                paint_item(layer_pixels, rect, i);
        }
        bands.push_back({rect, FilmOverlay(layer, layer_pixels.origin)});
    }
    bands_ = std::move(bands);
    bands_within_ = clip;
}

void SceneCanvas::paint_item(const Pixels& pixels, const Rect& clip, std::size_t index) const {
    struct Draw {
        const Materials& materials;
        const Pixels& pixels;
        const Rect& clip;
        const Image* image = nullptr;
        const FilmPictures& films;
        Painter painter;

        void operator()(const ui::Fill& item) const { painter.draw(item); }
        void operator()(const ui::Outline& item) const { painter.draw(item); }
        void operator()(const ui::Gradient& item) const { painter.draw(item); }
        void operator()(const ui::Disc& item) const { painter.draw(item); }
        void operator()(const ui::Modules& item) const { painter.draw(item); }
        void operator()(const ui::Words& item) const { painter.draw(item, *materials.fonts.ink(item.run)); }
        void operator()(const ui::PictureFill& item) const { draw_picture(painter, item, image); }
        void operator()(const ui::FilmStill& item) const { draw_picture(painter, item, image); }
        void operator()(const ui::Icon& item) const {
            const auto mask = materials.icons.mask(item.name, item.rect.size(), item.mirrored);
            if (mask != nullptr)
                painter.draw_mask(*mask, {item.rect.x, item.rect.y}, item.color);
        }
        void operator()(const ui::FilmFrame& item) const {
            if (const media::VideoFrame* frame = frame_of(films, item.slot))
                materials.films.draw(item, *frame, pixels, clip);
        }
    };
    std::visit(Draw{materials_,
                    pixels,
                    clip,
                    shown_.images[index].get(),
                    shown_.films,
                    Painter(pixels, intersection(clip, paint_bounds(shown_.list[index])))},
               shown_.list[index]);
}

} // namespace kiosk::platform
