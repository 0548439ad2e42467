// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/reach.hpp"

#include "kiosk/ui/frame.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kiosk::ui {

namespace {

struct ControlGrid {
    int columns = 1;
    int rows = 1;
    Size cell;
    int label_px = 0; ///< at which the words of every button fit
};

// The size at which the words of all buttons fit into the cell, or 0.
int label_size(const ViewBuilder& builder, const std::vector<Button>& buttons, Size cell) {
    const int full = builder.m().label;
    int size = full;
    for (const Button& button : buttons)
        for (;; size = size * 94 / 100) {
            if (size < full * 7 / 10)
                return 0;
            if (builder.button_fits(button, size, cell))
                break;
        }
    return size;
}

// As few rows as show the words at full size; else those that show them largest.
std::optional<ControlGrid>
grid_of(const ViewBuilder& builder, const std::vector<Button>& buttons, const Rect& room) {
    const Measures& m = builder.m();
    const int count = static_cast<int>(buttons.size());
    std::optional<ControlGrid> best;
    for (int rows = 1; rows <= std::min(count, control_rows(builder, room.height)); ++rows) {
        const int columns = (count + rows - 1) / rows;
        const Size cell{(room.width - (columns - 1) * m.target_gap) / columns,
                        std::min((room.height - (rows - 1) * m.target_gap) / rows, m.target * 3 / 2)};
        if (cell.width < m.target)
            continue;
        const int label_px = label_size(builder, buttons, cell);
        if (label_px > (best ? best->label_px : 0))
            best = ControlGrid{columns, rows, cell, label_px};
        if (label_px == m.label)
            break;
    }
    return best;
}

} // namespace

ReachRooms reach_rooms(const ViewBuilder& builder) {
    const Measures& m = builder.m();
    const int bottom = m.size.height - bar_height(builder) - m.target_gap;
    const int highest = std::max(m.size.height - m.size.height / 3, builder.stage().panel.reach_top);
    const int top = std::min(highest - m.target / 2 + 1, bottom - m.target - pager_height(builder));
    const int side = m.margin;
    return {{0, 0, m.size.width, top - m.target_gap}, {side, top, m.size.width - 2 * side, bottom - top}};
}

bool within_reach(const ViewBuilder& builder, const Rect& control) {
    return control.centre().y >= reach_rooms(builder).controls.y + builder.m().target / 2;
}

int control_rows(const ViewBuilder& builder, int height) {
    const Measures& m = builder.m();
    return std::max(1, (height + m.target_gap) / (m.target + m.target_gap));
}

bool control_grid_fits(const ViewBuilder& builder, const std::vector<Button>& buttons, const Rect& room) {
    return buttons.empty() || grid_of(builder, buttons, room).has_value();
}

std::vector<std::vector<Button>> pages_of_controls(const ViewBuilder& builder,
                                                   std::vector<Button> buttons,
                                                   const Rect& room,
                                                   std::size_t most) {
    std::vector<std::vector<Button>> pages;
    while (!buttons.empty()) {
        std::vector<Button> page(
            buttons.begin(), buttons.begin() + static_cast<std::ptrdiff_t>(std::min(most, buttons.size())));
        while (page.size() > 1 && !control_grid_fits(builder, page, room))
            page.pop_back();
        buttons.erase(buttons.begin(), buttons.begin() + static_cast<std::ptrdiff_t>(page.size()));
        pages.push_back(std::move(page));
    }
    return pages;
}

int draw_control_grid(ViewBuilder& builder, std::vector<Button> buttons, const Rect& room) {
    if (buttons.empty())
        return room.bottom();
    const Measures& m = builder.m();
    // What finds no room at all is drawn in one row, where its clipped words are noted.
    const ControlGrid grid =
        grid_of(builder, buttons, room)
            .value_or(ControlGrid{static_cast<int>(buttons.size()),
                                  1,
                                  {room.width / static_cast<int>(buttons.size()) - m.target_gap, m.target},
                                  m.label});
    const int top = room.bottom() - grid.rows * (grid.cell.height + m.target_gap) + m.target_gap;
    for (std::size_t index = 0; index < buttons.size(); ++index) {
        const int place = static_cast<int>(index);
        Button& button = buttons[index];
        button.label_px = grid.label_px;
        button.rect = {room.x + place % grid.columns * (grid.cell.width + m.target_gap),
                       top + place / grid.columns * (grid.cell.height + m.target_gap),
                       grid.cell.width,
                       grid.cell.height};
        builder.button(button);
    }
    return top;
}

void draw_entry_controls(ViewBuilder& builder, EntryControls controls, const Rect& room) {
    Rect above = room;
    if (controls.pages > 1)
        above.height -= pager_height(builder);
    const int page = std::clamp(builder.stage().moment.page, 0, controls.pages - 1);
    if (control_grid_fits(builder, controls.entries, above)) {
        draw_control_grid(builder, std::move(controls.entries), above);
        draw_pager(builder, room, {.page = page, .pages = controls.pages});
        return;
    }
    const int count = static_cast<int>(controls.entries.size());
    Pager pager{.page = page, .pages = controls.pages, .before = {}, .after = {}};
    if (controls.open > 0)
        pager.before = content::OpenItem{controls.open - 1};
    if (controls.open + 1 < count)
        pager.after = content::OpenItem{controls.open + 1};
    draw_pager(builder, room, pager);
}

} // namespace kiosk::ui
