// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/fonts.hpp"
#include "kiosk/platform/icons.hpp"
#include "kiosk/platform/image.hpp"
#include "kiosk/platform/pixels.hpp"
#include "kiosk/ui/draw_list.hpp"

namespace kiosk::platform {

/// Draws the items of a draw list on px, each cut to `clip`. Everything but films: those are a FilmBlitter's.
class Painter {
public:
    Painter(const Pixels& pixels, const Rect& clip)
        : pixels_(pixels), clip_(intersection(clip, pixels.rect())) {}

    /// Sets the whole clip to `pixel`, whatever was there.
    void clear(std::uint32_t pixel) const;
    void draw(const ui::Fill& fill) const { fill_rounded(fill.rect, fill.radius, fill.color); }
    void draw(const ui::Outline& outline) const;
    void draw(const ui::Gradient& gradient) const;
    void draw(const ui::Disc& disc) const;
    void draw(const ui::Words& words, const Ink& ink) const;
    void draw(const ui::Modules& modules) const;
    void draw_mask(const Mask& mask, Point at, Color color) const;
    /// The image with its upper left corner at `at`, as far as the rounded rectangle `window` shows it.
    void draw_image(const Image& image, Point at, const Rect& window, int radius) const;
    void fill_rounded(const Rect& rect, double radius, Color color) const;

private:
    Pixels pixels_;
    Rect clip_;
};

/// The px that drawing an item may change: its rectangle, and for words room for what stands over.
Rect paint_bounds(const ui::DrawItem& item);

} // namespace kiosk::platform
