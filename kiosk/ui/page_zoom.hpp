// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/geometry/geometry.hpp"

namespace kiosk::ui {

/// How much of a page is seen: all of it, or one of the parts into which a closer look divides it. Parts
/// follow each other in reading order and overlap, so that each line is whole in one of them. Pure.
class PageZoom {
public:
    /// `page` is the size of its picture, `room` where it is seen. Of a page whose size nobody knows there is
    /// no closer look.
    PageZoom(Size page, Size room, const content::LookCloser& wanted);

    bool possible() const { return !page_.empty(); }
    int step() const { return step_; }
    int part() const { return part_; }
    int parts() const { return columns_ * rows_; }

    /// How many times as large as the whole page.
    double factor() const { return factor_; }
    /// The middle of the part, 0..1 of the page.
    double focus_x() const { return focus(part_ % columns_, columns_, shown_.width, room_.width); }
    double focus_y() const { return focus(part_ / columns_, rows_, shown_.height, room_.height); }

    /// Where in the room a place of the page is seen, px from the upper left; outside of it if it is not.
    Point place_of(double x, double y) const;

    /// Where in `room` there is paper: the page, or the part of it.
    Rect paper(const Rect& room) const;
    /// The whole page, small, at the upper left of `room`.
    Rect overview(const Rect& room) const;
    /// The part of such a small page that is seen.
    Rect seen_part(const Rect& overview) const;

private:
    static double focus(int part, int parts, int shown, int room);

    Size page_;
    Size room_;
    Size shown_; ///< px that the whole page would take, as closely as it is looked at
    int step_ = 0;
    int part_ = 0;
    int columns_ = 1;
    int rows_ = 1;
    double factor_ = 1;
};

} // namespace kiosk::ui
