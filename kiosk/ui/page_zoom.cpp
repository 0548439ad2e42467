// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/page_zoom.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::ui {

namespace {

constexpr std::array<double, content::zoom_steps> zoom_factors{1, 2, 3};
constexpr double overlap = 0.1;         // of what is seen
constexpr double nearly_as_close = 0.8; // so much less close is worth it for a page in one column

// How many parts of `room` px cover `shown` px.
int parts_of(double shown, double room) {
    if (shown <= room + 1)
        return 1;
    return static_cast<int>(std::ceil((shown - overlap * room) / ((1 - overlap) * room) - 0.01));
}

int rounded(double px) {
    return std::max(1, static_cast<int>(std::lround(px)));
}

} // namespace

PageZoom::PageZoom(Size page, Size room, const content::LookCloser& wanted) : page_(page), room_(room) {
    if (page.empty() || room.empty()) {
        page_ = {};
        shown_ = room;
        return;
    }
    step_ = std::clamp(wanted.step, 0, content::zoom_steps - 1);
    factor_ = zoom_factors.at(static_cast<std::size_t>(step_));
    const double whole = std::min(static_cast<double>(room.width) / page.width,
                                  static_cast<double>(room.height) / page.height);
    const double one_column = room.width / (page.width * whole);
    if (one_column < factor_ && one_column >= nearly_as_close * factor_)
        factor_ = one_column;
    shown_ = {rounded(page.width * whole * factor_), rounded(page.height * whole * factor_)};
    columns_ = parts_of(shown_.width, room.width);
    rows_ = parts_of(shown_.height, room.height);
    part_ = std::clamp(wanted.part, 0, parts() - 1);
}

// The first part begins at the page's edge, the last one ends there, and the others lie evenly between.
double PageZoom::focus(int part, int parts, int shown, int room) {
    if (parts <= 1 || shown <= room)
        return 0.5;
    const double begin = static_cast<double>(shown - room) * part / (parts - 1);
    return (begin + room / 2.0) / shown;
}

Point PageZoom::place_of(double x, double y) const {
    return {static_cast<int>(std::lround(room_.width / 2.0 + (x - focus_x()) * shown_.width)),
            static_cast<int>(std::lround(room_.height / 2.0 + (y - focus_y()) * shown_.height))};
}

Rect PageZoom::paper(const Rect& room) const {
    const int width = std::min(room.width, shown_.width);
    const int height = std::min(room.height, shown_.height);
    return {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
}

Rect PageZoom::overview(const Rect& room) const {
    if (!possible() || room.empty())
        return {};
    const Rect page = fitted(static_cast<double>(page_.width) / page_.height, room);
    return {room.x, room.y, page.width, page.height};
}

Rect PageZoom::seen_part(const Rect& overview) const {
    const int width =
        rounded(overview.width * std::min(1.0, static_cast<double>(room_.width) / shown_.width));
    const int height =
        rounded(overview.height * std::min(1.0, static_cast<double>(room_.height) / shown_.height));
    const auto begin = [](double focus, int all, int seen) {
        return std::clamp(static_cast<int>(std::lround(focus * all)) - seen / 2, 0, all - seen);
    };
    return {overview.x + begin(focus_x(), overview.width, width),
            overview.y + begin(focus_y(), overview.height, height),
            width,
            height};
}

} // namespace kiosk::ui
