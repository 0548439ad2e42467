// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/painter.hpp"

#include "kiosk/platform/blend.hpp"
#include "kiosk/platform/rounded_shape.hpp"

#include <algorithm>
#include <cstring>

namespace kiosk::platform {
namespace {

std::uint8_t between(std::uint8_t from, std::uint8_t to, int step, int steps) {
    return static_cast<std::uint8_t>((from * (steps - step) + to * step + steps / 2) / steps);
}

} // namespace

void Painter::clear(std::uint32_t pixel) const {
    for (int y = clip_.y; y < clip_.bottom(); ++y)
        std::fill_n(pixels_.at(clip_.x, y), clip_.width, pixel);
}

void Painter::fill_rounded(const Rect& rect, double radius, Color color) const {
    const Rect area = intersection(rect, clip_);
    if (area.empty() || color.alpha == 0)
        return;
    const RoundedShape shape(rect, radius);
    std::vector<std::uint8_t> coverage;
    for (int y = area.y; y < area.bottom(); ++y) {
        if (shape.whole_row(y)) {
            fill_row(pixels_.at(area.x, y), area.width, color);
            continue;
        }
        coverage.resize(static_cast<std::size_t>(area.width));
        shape.coverage(area.x, y, area.width, coverage.data());
        fill_row_masked(pixels_.at(area.x, y), coverage.data(), area.width, color);
    }
}

void Painter::draw(const ui::Disc& disc) const {
    fill_rounded(disc.rect, disc.rect.size().shorter() / 2.0, disc.color);
}

void Painter::draw(const ui::Outline& outline) const {
    const Rect area = intersection(outline.rect, clip_);
    if (area.empty())
        return;
    const Rect hole = outline.rect.inset(outline.thickness);
    const RoundedShape outer(outline.rect, outline.radius);
    const RoundedShape inner(hole, std::max(0, outline.radius - outline.thickness));
    std::vector<std::uint8_t> ring(static_cast<std::size_t>(area.width));
    std::vector<std::uint8_t> inside(ring.size());
    for (int y = area.y; y < area.bottom(); ++y) {
        outer.coverage(area.x, y, area.width, ring.data());
        if (!hole.empty()) {
            inner.coverage(area.x, y, area.width, inside.data());
            std::transform(ring.begin(), ring.end(), inside.begin(), ring.begin(), [](auto out, auto in) {
                return static_cast<std::uint8_t>(out > in ? out - in : 0);
            });
        }
        fill_row_masked(pixels_.at(area.x, y), ring.data(), area.width, outline.color);
    }
}

void Painter::draw(const ui::Gradient& gradient) const {
    const Rect area = intersection(gradient.rect, clip_);
    const int steps = std::max(1, gradient.rect.height - 1);
    for (int y = area.y; y < area.bottom(); ++y) {
        const int step = y - gradient.rect.y;
        const Color& top = gradient.top;
        const Color& bottom = gradient.bottom;
        fill_row(pixels_.at(area.x, y),
                 area.width,
                 {between(top.red, bottom.red, step, steps),
                  between(top.green, bottom.green, step, steps),
                  between(top.blue, bottom.blue, step, steps),
                  between(top.alpha, bottom.alpha, step, steps)});
    }
}

void Painter::draw_mask(const Mask& mask, Point at, Color color) const {
    const Rect area = intersection({at.x, at.y, mask.size.width, mask.size.height}, clip_);
    for (int y = area.y; y < area.bottom(); ++y)
        fill_row_masked(pixels_.at(area.x, y), mask.row(y - at.y) + (area.x - at.x), area.width, color);
}

void Painter::draw(const ui::Words& words, const Ink& ink) const {
    const Painter inside(pixels_, intersection(clip_, paint_bounds(words)));
    inside.draw_mask(ink.mask, {words.rect.x, words.baseline - ink.ascent}, words.color);
}

void Painter::draw(const ui::Modules& modules) const {
    constexpr Color light{255, 255, 255};
    constexpr Color dark{0, 0, 0};
    fill_rounded(modules.rect, 0, light);
    if (modules.width <= 0)
        return;
    // Whole px for a module: a scanner wants sharp edges of equal width.
    const int side = modules.rect.size().shorter() / modules.width;
    const int used = side * modules.width;
    const Point origin{modules.rect.x + (modules.rect.width - used) / 2,
                       modules.rect.y + (modules.rect.height - used) / 2};
    for (int row = 0; row < modules.width; ++row) {
        for (int column = 0; column < modules.width; ++column) {
            const auto index = static_cast<std::size_t>(row) * static_cast<std::size_t>(modules.width) +
                               static_cast<std::size_t>(column);
            if (index < modules.dark.size() && modules.dark[index] != 0)
                fill_rounded({origin.x + column * side, origin.y + row * side, side, side}, 0, dark);
        }
    }
}

void Painter::draw_image(const Image& image, Point at, const Rect& window, int radius) const {
    const Rect frame = intersection(window, {at.x, at.y, image.size.width, image.size.height});
    const Rect area = intersection(frame, clip_);
    const RoundedShape shape(frame, radius);
    std::vector<std::uint8_t> coverage(static_cast<std::size_t>(std::max(0, area.width)));
    for (int y = area.y; y < area.bottom(); ++y) {
        std::uint32_t* row = pixels_.at(area.x, y);
        const std::uint32_t* source = image.row(y - at.y) + (area.x - at.x);
        if (!shape.whole_row(y)) {
            shape.coverage(area.x, y, area.width, coverage.data());
            image_row_masked(row, source, coverage.data(), area.width);
        } else if (image.opaque) {
            std::memcpy(row, source, static_cast<std::size_t>(area.width) * sizeof(*row));
        } else {
            image_row(row, source, area.width);
        }
    }
}

Rect paint_bounds(const ui::DrawItem& item) {
    const auto* words = std::get_if<ui::Words>(&item);
    if (words == nullptr)
        return ui::bounds(item);
    const int em = words->run.font.size_px;
    const Rect around_baseline{words->rect.x, words->baseline - em, words->rect.width, em + em / 2};
    return united(words->rect, around_baseline).inset(-em / 2);
}

} // namespace kiosk::platform
