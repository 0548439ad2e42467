// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <cstddef>
#include <vector>

namespace kiosk::ui {

/// How reach mode divides the room above the bar: what is read keeps its place above, what is touched moves
/// into the lowest third of the screen, where somebody in a wheelchair and a child reach it.
struct ReachRooms {
    Rect content;
    Rect controls;
};

/// The centre of each row of controls lies in the lowest third of the screen, and where the panel hangs high
/// at most 1100 mm above the floor (`Panel::reach_top`). Where that leaves no two rows (screens below 15
/// inches), they stand right above the bar.
ReachRooms reach_rooms(const ViewBuilder& builder);

/// True if the centre of that control lies where reach mode has its controls.
bool within_reach(const ViewBuilder& builder, const Rect& control);

/// Rows of 20 mm that fit into `height` px.
int control_rows(const ViewBuilder& builder, int height);

/// True if these buttons find room for themselves and their words in a grid.
bool control_grid_fits(const ViewBuilder& builder, const std::vector<Button>& buttons, const Rect& room);

/// Divides buttons into pages: on each as many as fit, `most` at the most.
std::vector<std::vector<Button>> pages_of_controls(const ViewBuilder& builder,
                                                   std::vector<Button> buttons,
                                                   const Rect& room,
                                                   std::size_t most);

/// Buttons of one size in rows at the lower edge of `room`, as few rows as their words allow. Returns the px
/// row at which they begin.
int draw_control_grid(ViewBuilder& builder, std::vector<Button> buttons, const Rect& room);

/// The entries of a list or timeline as controls, and the pages of the open one. Where the entries find no
/// room, "weiter" and "zurück" lead through the pages and from entry to entry.
struct EntryControls {
    std::vector<Button> entries; ///< each opens one with `OpenItem`
    int open = -1;               ///< -1: none
    int pages = 1;               ///< of the open one
};
void draw_entry_controls(ViewBuilder& builder, EntryControls controls, const Rect& room);

} // namespace kiosk::ui
