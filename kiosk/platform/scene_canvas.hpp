// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/film_blitter.hpp"
#include "kiosk/platform/film_overlay.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/platform/icons.hpp"
#include "kiosk/platform/pictures.hpp"
#include "kiosk/platform/pixels.hpp"
#include "kiosk/platform/presenter.hpp"
#include "kiosk/ui/draw_list.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace kiosk::platform {

/// What drawing needs besides px.
struct Materials {
    const Fonts& fonts;
    const Pictures& pictures;
    const Icons& icons;
    FilmBlitter& films;
};

/// Keeps px equal to a draw list, drawing only what changed. It remembers what the px show; they themselves
/// belong to the caller, who may move the memory to another place with a copy of them.
class SceneCanvas {
public:
    /// `ground` is what lies below everything: opaque black, or nothing for a layer that is laid over others.
    SceneCanvas(Materials materials, std::uint32_t ground) : materials_(materials), ground_(ground) {}

    /// Changes the px from what they show to the list. Returns the rectangles that were drawn, without
    /// overlaps.
    std::vector<Rect> update(const Pixels& pixels, const ui::DrawList& list, const FilmPictures& films);

    /// The px show nothing that is known: the next update draws everything.
    void invalidate() { known_ = false; }

private:
    struct Shown {
        ui::DrawList list;
        // By item: the px that a picture was drawn with, held so that the cache cannot forget them.
        std::vector<std::shared_ptr<const Image>> images;
        FilmPictures films;
    };

    std::vector<std::shared_ptr<const Image>> images_of(const ui::DrawList& list) const;
    std::vector<Rect> still_changes(const Pixels& pixels, const Shown& next) const;
    std::vector<Rect> changes(const Pixels& pixels, const Shown& next, std::vector<Rect> rects) const;
    void paint(const Pixels& pixels, const Rect& clip);
    bool draws_film_alone(const Rect& clip, std::size_t film) const;
    void paint_film(const Pixels& pixels, const Rect& clip, std::size_t film);
    void renew_overlays(const Rect& clip, std::size_t film);
    void paint_item(const Pixels& pixels, const Rect& clip, std::size_t index) const;

    Materials materials_;
    std::uint32_t ground_;
    Shown shown_;
    Size size_;
    bool known_ = false;
    bool steady_ = false; // nothing but films has changed with the last update
    // Over the only film that shows, once it has shown two pictures below the same list. In bands of few
    // rows: a clock that counts renews no more of them than it touches.
    struct Band {
        Rect rect;
        FilmOverlay overlay;
    };
    std::vector<Band> bands_;
    std::optional<Rect> bands_within_; // the film's place that they are complete for
};

} // namespace kiosk::platform
