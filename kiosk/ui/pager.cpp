// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/fill_in.hpp"
#include "kiosk/ui/frame.hpp"

#include <string>

namespace kiosk::ui {

int pager_height(const ViewBuilder& builder) {
    return builder.m().target + builder.m().em / 2;
}

void draw_pager(ViewBuilder& builder, const Rect& room, int page, int pages) {
    if (pages < 2)
        return;
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const Rect row{room.x, room.bottom() - m.target, room.width, m.target};
    const int dot = m.em / 2;
    int x = row.x;
    for (int index = 0; index < pages; ++index) {
        builder.add(Disc{{x, row.y + (row.height - dot) / 2, dot, dot},
                         index == page ? palette.accent : palette.hairline});
        x += dot * 2;
    }
    int right = row.right();
    const auto turn = [&](std::string id, const std::string& label, int to, ButtonLook look) {
        const int width = builder.button_width(label, m.label);
        right -= width;
        builder.button({.id = std::move(id),
                        .rect = {right, row.y, width, row.height},
                        .icon = to > page ? "next" : "previous",
                        .label = label,
                        .action = content::TurnPage{to},
                        .look = look});
        right -= m.target_gap;
    };
    if (page + 1 < pages)
        turn("next_page", builder.words().next, page + 1, ButtonLook::solid);
    if (page > 0)
        turn("previous_page", builder.words().previous, page - 1, ButtonLook::quiet);
    builder.speak(fill_in(builder.words().page_of,
                          {{"page", std::to_string(page + 1)}, {"pages", std::to_string(pages)}}));
}

} // namespace kiosk::ui
