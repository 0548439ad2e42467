// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/differences.hpp"

#include "kiosk/platform/damage.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace kiosk::platform {
namespace {

// Bands of rows, and within them the first and last tile of columns that differ: coarse, but it costs one
// pass of memcmp over what is alike.
constexpr int band_height = 16;
constexpr int tile_width = 64;

bool differ(const Image& a, const Image& b, const Rect& tile) {
    for (int y = tile.y; y < tile.bottom(); ++y) {
        if (std::memcmp(a.row(y) + tile.x, b.row(y) + tile.x, static_cast<std::size_t>(tile.width) * 4) != 0)
            return true;
    }
    return false;
}

} // namespace

std::vector<Rect> differences(const Image& a, const Image& b) {
    assert(a.size == b.size);
    const Rect all{0, 0, a.size.width, a.size.height};
    std::vector<Rect> rects;
    for (int y = 0; y < all.height; y += band_height) {
        const auto tile_at = [&](int x) { return intersection({x, y, tile_width, band_height}, all); };
        int left = 0;
        while (left < all.width && !differ(a, b, tile_at(left)))
            left += tile_width;
        if (left >= all.width)
            continue;
        int last = (all.width - 1) / tile_width * tile_width;
        while (last > left && !differ(a, b, tile_at(last)))
            last -= tile_width;
        rects.push_back(united(tile_at(left), tile_at(last)));
    }
    return coalesced(std::move(rects), all);
}

} // namespace kiosk::platform
