// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/fill_in.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/label_widths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace kiosk::ui {

std::string place_in_words(const ViewBuilder& builder, const Pager& pager) {
    return fill_in(builder.words().page_of,
                   {{"page", std::to_string(pager.page + 1)}, {"pages", std::to_string(pager.pages)}});
}

namespace {

// On one line, as large as there is room for; false if it would be smaller than labels may be.
bool draw_in_words(ViewBuilder& builder, const Rect& room, const std::string& text) {
    const settings::Palette& palette = builder.palette();
    const int full = builder.m().label;
    for (const int percent : label_percents) {
        const auto words = builder.set(text, builder.label(full * percent / 100), builder.m().size.width);
        if (words.width > room.width)
            continue;
        builder.put(
            words, {room.x, room.y + (room.height - words.height) / 2}, palette.quiet, palette.ground);
        return true;
    }
    return false;
}

// A dot for each page; more than there is room for are words, or figures where even they are too long.
void draw_place(ViewBuilder& builder, const Rect& room, const Pager& pager) {
    const settings::Palette& palette = builder.palette();
    const int dot = builder.m().em / 2;
    if (pager.pages * 2 * dot > room.width) {
        if (!draw_in_words(builder, room, place_in_words(builder, pager)))
            draw_in_words(builder, room, fmt::format("{}/{}", pager.page + 1, pager.pages));
        return;
    }
    int x = room.x;
    for (int index = 0; index < pager.pages; ++index) {
        // The others are smaller, so that nobody has to tell the page by its colour.
        const int size = index == pager.page ? dot : dot * 3 / 5;
        const int inset = (dot - size) / 2;
        builder.add(Disc{{x + inset, room.y + (room.height - size) / 2, size, size},
                         index == pager.page ? palette.accent : palette.hairline});
        x += dot * 2;
    }
}

} // namespace

int pager_height(const ViewBuilder& builder) {
    return builder.m().target + builder.m().em / 2;
}

std::optional<content::Action> onward(const Pager& pager) {
    if (pager.look.part + 1 < pager.parts)
        return content::LookCloser{pager.look.step, pager.look.part + 1};
    return pager.page + 1 < pager.pages ? content::Action{content::TurnPage{pager.page + 1}} : pager.after;
}

std::optional<content::Action> backward(const Pager& pager) {
    if (pager.look.part > 0)
        return content::LookCloser{pager.look.step, pager.look.part - 1};
    return pager.page > 0 ? content::Action{content::TurnPage{pager.page - 1}} : pager.before;
}

void draw_pager(ViewBuilder& builder, const Rect& room, const Pager& pager) {
    const auto next = onward(pager);
    const auto previous = backward(pager);
    if (!next && !previous)
        return;
    const Measures& m = builder.m();
    const Rect row{room.x, room.bottom() - m.target, room.width, m.target};
    // Two long names share the row, and stand on two lines each.
    const int widest = next && previous ? (row.width - m.target_gap) / 2 : row.width;
    int right = row.right();
    const auto turn = [&](std::string id, const std::string& label, const content::Action& action) {
        const bool on = id == "next_page";
        const int width = std::min(builder.button_width(label, m.label), widest);
        right -= width;
        builder.button({.id = std::move(id),
                        .rect = {right, row.y, width, row.height},
                        .icon = on ? "next" : "previous",
                        .label = label,
                        .action = action,
                        .look = on ? ButtonLook::solid : ButtonLook::quiet});
        right -= m.target_gap;
    };
    if (next)
        turn("next_page", builder.words().next, *next);
    if (previous)
        turn("previous_page", builder.words().previous, *previous);
    if (pager.pages > 1) {
        draw_place(builder, {row.x, row.y, right - row.x, row.height}, pager);
        builder.speak_words(place_in_words(builder, pager));
    }
}

} // namespace kiosk::ui
