// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/closer_look.hpp"

#include <algorithm>
#include <vector>

namespace kiosk::ui {

namespace {

// The parts of the page at a step, as somebody sees them now.
std::vector<Pinch::Part> parts_at(const PageZoom& zoom, Size page, Size room, int step) {
    std::vector<Pinch::Part> parts;
    const int count = PageZoom(page, room, {step, 0}).parts();
    for (int part = 0; part < count; ++part) {
        const content::LookCloser look{step, part};
        const PageZoom there(page, room, look);
        parts.push_back({zoom.place_of(there.focus_x(), there.focus_y()), look});
    }
    return parts;
}

} // namespace

Button zoom_button(const ViewBuilder& builder, const PageZoom& zoom, const content::Action& closer) {
    const content::Words& words = builder.words();
    const bool closest = zoom.step() + 1 == content::zoom_steps;
    return {.id = "zoom",
            .icon = closest ? "zoom_out" : "zoom_in",
            .label = closest ? words.zoom_out : words.zoom_in,
            .action = closest ? content::Action(content::LookCloser{}) : closer};
}

content::Action closer_to_middle(const PageZoom& zoom, Size picture, Size room) {
    const int step = std::min(zoom.step() + 1, content::zoom_steps - 1);
    return nearest_part(parts_at(zoom, picture, room, step), {room.width / 2, room.height / 2}).action;
}

void draw_overview(ViewBuilder& builder, const PageZoom& zoom, const Rect& room) {
    const settings::Palette& palette = builder.palette();
    const Rect page = zoom.overview(room);
    if (page.empty())
        return;
    const int line = std::max(1, builder.m().line / 2);
    builder.fill(zoom.seen_part(page), palette.accent);
    builder.add(Outline{page, palette.text, line, 0});
}

Pinch pinch_on(const PageZoom& zoom, Size page, Size room) {
    Pinch pinch;
    if (zoom.step() + 1 < content::zoom_steps)
        pinch.closer = parts_at(zoom, page, room, zoom.step() + 1);
    if (zoom.step() > 0) {
        const auto parts = parts_at(zoom, page, room, zoom.step() - 1);
        pinch.wider = nearest_part(parts, {room.width / 2, room.height / 2}).action;
    }
    return pinch;
}

} // namespace kiosk::ui
