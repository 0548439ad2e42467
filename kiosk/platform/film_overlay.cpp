// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/film_overlay.hpp"

#include "kiosk/platform/blend.hpp"

#include <algorithm>

namespace kiosk::platform {
namespace {

// Shorter runs of one px cost less as part of what is around them.
constexpr int shortest_even_run = 16;

constexpr std::uint32_t opaque_alpha = 255;

std::uint32_t alpha_of(std::uint32_t px) {
    return px >> 24U;
}

} // namespace

FilmOverlay::FilmOverlay(const Image& layer, Point origin) {
    for (int y = 0; y < layer.size.height; ++y)
        keep_row(layer.row(y), layer.size.width, {origin.x, origin.y + y});
    runs_.shrink_to_fit();
    px_.shrink_to_fit();
}

void FilmOverlay::keep_row(const std::uint32_t* row, int width, Point at) {
    const auto end_of = [&](int from, auto&& belongs) {
        return static_cast<int>(std::find_if_not(row + from, row + width, belongs) - row);
    };
    int mixed = 0; // where the see-through px begin that are not kept yet
    int x = 0;
    const auto keep_mixed = [&] { keep(row + mixed, x - mixed, Kind::mixed, {at.x + mixed, at.y}); };
    while (x < width) {
        const std::uint32_t px = row[x];
        const std::uint32_t alpha = alpha_of(px);
        const int end = alpha == opaque_alpha
                            ? end_of(x, [](std::uint32_t next) { return alpha_of(next) == opaque_alpha; })
                            : end_of(x, [&](std::uint32_t next) { return next == px; });
        const bool own_run = alpha == 0 || alpha == opaque_alpha || end - x >= shortest_even_run;
        if (own_run) {
            keep_mixed();
            if (alpha != 0)
                keep(row + x, end - x, alpha == opaque_alpha ? Kind::opaque : Kind::even, {at.x + x, at.y});
            mixed = end;
        }
        x = end;
    }
    keep_mixed();
}

void FilmOverlay::keep(const std::uint32_t* px, int count, Kind kind, Point at) {
    if (count == 0)
        return;
    runs_.push_back({at, count, kind, px_.size()});
    px_.insert(px_.end(), px, px + (kind == Kind::even ? 1 : count));
}

void FilmOverlay::lay_over(const Pixels& pixels) const {
    for (const Run& run : runs_) {
        std::uint32_t* to = pixels.at(run.at.x, run.at.y);
        const std::uint32_t* from = px_.data() + run.first;
        if (run.kind == Kind::opaque)
            std::copy_n(from, run.count, to);
        else if (run.kind == Kind::even)
            lay_row(to, run.count, *from);
        else
            image_row(to, from, run.count);
    }
}

} // namespace kiosk::platform
