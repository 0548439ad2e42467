// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/settings/reach_band.hpp"
#include "kiosk/ui/view_builder.hpp"

#include <optional>
#include <string>

namespace kiosk::ui {

/// Draws the control bar that is on every scene at the same place and returns the room above it.
/// `quick_exit` adds "Schnell weg" in its own place.
struct Bar {
    bool quick_exit = false;
    bool at_start = false;
    bool access_open = false;
    bool sheet_open = false; ///< whatever sheet it is: Back closes it
};
Rect draw_bar(ViewBuilder& builder, const Bar& bar);

/// "Schnell weg" alone, where the bar has it, over whatever is there: it never hides.
void draw_quick_exit(ViewBuilder& builder);

/// Rows of the bar (look.md, "Grid") and of the band of the loop, which is as high.
using settings::bar_row_mm;
using settings::bar_second_row_mm;

/// Height of the bar in px, for scenes that lie below it.
int bar_height(const ViewBuilder& builder);

/// The bottom band of the attract loop: the invitation, the languages, access, Beratung. Returns the room
/// above.
Rect draw_attract_band(ViewBuilder& builder);

/// Where one page of several leads.
struct Pager {
    int page = 0;
    int pages = 1;
    content::LookCloser look = {}; ///< a page that is looked at closely is left through its parts
    int parts = 1;
    std::optional<content::Action> before = {}; ///< what the first page leads back to, if to anything
    std::optional<content::Action> after = {};  ///< and the last one on to
};

/// What "weiter" and "zurück" do; nothing at either end.
std::optional<content::Action> onward(const Pager& pager);
std::optional<content::Action> backward(const Pager& pager);

/// "weiter", "zurück" and a dot for each page, at the lower edge of `room`. Nothing for a single page that
/// leads nowhere.
void draw_pager(ViewBuilder& builder, const Rect& room, const Pager& pager);

/// "Seite 2 von 8", in the visitor's language.
std::string place_in_words(const ViewBuilder& builder, const Pager& pager);

/// `room` without its first `indent` px, where something else stands beside the pager.
inline Rect foot_of(const Rect& room, int indent) {
    return {room.x + indent, room.y, room.width - indent, room.height};
}

/// Height that the pager needs in px.
int pager_height(const ViewBuilder& builder);

} // namespace kiosk::ui
