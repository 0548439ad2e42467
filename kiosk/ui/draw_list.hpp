// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/color.hpp"
#include "kiosk/geometry/geometry.hpp"
#include "kiosk/typesetting/text_block.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::ui {

/// A filled rectangle; `radius` px rounds its corners (smooth edges).
struct Fill {
    Rect rect;
    Color color;
    int radius = 0;
    bool operator==(const Fill&) const = default;
};

/// The outline of a rectangle, `thickness` px inside its edge.
struct Outline {
    Rect rect;
    Color color;
    int thickness = 1;
    int radius = 0;
    bool operator==(const Outline&) const = default;
};

/// A vertical change of colour, from the upper edge to the lower one.
struct Gradient {
    Rect rect;
    Color top;
    Color bottom;
    bool operator==(const Gradient&) const = default;
};

/// A filled circle with smooth edges; `rect` is the square around it.
struct Disc {
    Rect rect;
    Color color;
    bool operator==(const Disc&) const = default;
};

/// A run of words. `rect` is the box of its ink's line: from ascent to descent, width of the run.
struct Words {
    typesetting::GlyphRun run;
    Rect rect;
    int baseline = 0; ///< px from the canvas's upper edge
    Color color;
    Color ground; ///< what is below, for measuring contrast
    bool operator==(const Words&) const = default;
};

/// A picture of `scenes/pictures/`, drawn so that it covers `rect`; what stands over is cut off.
/// `focus_x/y` (0..1) say which part of the picture stays if it is cut. `whole`: fitted into `rect` instead,
/// nothing is cut, and the rest of it is `ground`.
struct PictureFill {
    std::string file;
    Rect rect;
    double focus_x = 0.5;
    double focus_y = 0.5;
    int radius = 0;
    int inset = 0; ///< px cut off on each side without scaling anew: a pressed tile
    Color ground;  ///< shown until the picture is decoded
    std::string alt;
    bool whole = false;
    double zoom = 1; ///< of a whole picture: so many times as large, and the part around the focus is seen
    bool operator==(const PictureFill&) const = default;
};

/// An icon of `config/icons/`, tinted.
struct Icon {
    std::string name;
    Rect rect;
    Color color;
    bool mirrored = false; ///< left and right exchanged
    bool operator==(const Icon&) const = default;
};

/// A QR code: `width` x `width` modules row by row, dark ones true, with its quiet zone, on a light field.
struct Modules {
    Rect rect;
    int width = 0;
    std::vector<std::uint8_t> dark; ///< 1 or 0 (no vector<bool>: GCC 12 warns about it inside a variant)
    bool operator==(const Modules&) const = default;
};

/// The picture of the film that plays in `slot`, fitted into `rect` (`cover`: fills it, what stands over is
/// cut).
struct FilmFrame {
    int slot = 0;
    Rect rect;
    bool cover = false;
    bool operator==(const FilmFrame&) const = default;
};

/// A still of a film file (first frame that is not dark), for the film's tile. Covers `rect`.
struct FilmStill {
    std::string file; ///< relative to `scenes/film/`
    Rect rect;
    int radius = 0;
    int inset = 0; ///< px cut off on each side without scaling anew: a pressed tile
    Color ground;
    bool operator==(const FilmStill&) const = default;
};

using DrawItem =
    std::variant<Fill, Outline, Gradient, Disc, Words, PictureFill, Icon, Modules, FilmFrame, FilmStill>;

/// What is on the screen, bottom first. A value: two equal lists are the same picture.
using DrawList = std::vector<DrawItem>;

/// The px that an item may touch.
inline Rect bounds(const DrawItem& item) {
    return std::visit([](const auto& drawn) { return drawn.rect; }, item);
}

} // namespace kiosk::ui
