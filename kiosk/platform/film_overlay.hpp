// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"
#include "kiosk/platform/image.hpp"
#include "kiosk/platform/pixels.hpp"

#include <cstdint>
#include <vector>

namespace kiosk::platform {

/// What lies over a film that plays: buttons, captions, their shade. It stays while the pictures below it
/// change, so it is drawn once and laid over each of them, which costs no more than the px that it has.
class FilmOverlay {
public:
    /// Keeps what can be seen of a layer whose upper left px belongs at `origin`.
    FilmOverlay(const Image& layer, Point origin);

    /// Lays it over px that hold the film's new picture, all of them where it is.
    void lay_over(const Pixels& pixels) const;

private:
    enum class Kind : std::uint8_t {
        opaque, // copied
        even,   // one see-through px again and again, as in a shade
        mixed,
    };
    struct Run {
        Point at;
        int count = 0;
        Kind kind = Kind::opaque;
        std::size_t first = 0; // in px_
    };

    void keep_row(const std::uint32_t* row, int width, Point at);
    void keep(const std::uint32_t* px, int count, Kind kind, Point at);

    std::vector<Run> runs_;
    std::vector<std::uint32_t> px_; // of opaque and mixed runs all, of an even one the first
};

} // namespace kiosk::platform
