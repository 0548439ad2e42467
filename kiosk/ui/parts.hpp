// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <functional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// Something that stands below others and never goes on over a page: a line with its icon, a code with its
/// words.
struct Part {
    int height = 0;
    int gap_above = 0;      ///< px; none at the head of a page
    bool overflows = false; ///< wider than its room
    std::string words = {}; ///< what it says, to be named where it finds no room
    std::function<void(const Rect& cell)> draw = {};
};
using Parts = std::vector<Part>;

/// What they need below one another, px.
int height_of(const Parts& parts);

/// True if they stand below one another in a room of that height, none too wide.
bool fit_below_one_another(const Parts& parts, int height);

/// The height of the highest one; 0 if there are none.
int highest_of(const Parts& parts);

/// Divides them into pages of that height, each with as many as it holds.
std::vector<Parts> in_pages(const Parts& parts, int height);

/// Draws them from the upper edge of `room`. Returns the lower edge of the last one.
int draw_parts(const Parts& parts, const Rect& room);

/// Over as many pages as they need, with a pager at the lower edge of `room` if there is more than one.
/// `before` are pages that come first.
void draw_parts_in_pages(ViewBuilder& builder,
                         const Parts& parts,
                         const Rect& room,
                         const std::vector<Parts>& before = {});

} // namespace kiosk::ui
