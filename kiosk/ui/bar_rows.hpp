// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// One place of the bar. Places never move, whether their button is there or not.
struct BarPlace {
    Button button;
    bool present = true;
    bool right = false;                   ///< stands at the right end
    int row = 0;                          ///< if the bar takes two rows
    bool icon_is_enough = false;          ///< where a low screen has room for one row alone
    std::vector<std::string> labels = {}; ///< all that it may say; empty: always the same
};

/// The width in px at which whatever it may say stands on one line, at the size that its button has.
int natural_bar_width(const ViewBuilder& builder, const BarPlace& place);

/// Lays the places out in one row whose words may stand on two lines; those of whom the icon is enough have
/// no words at all.
void lay_one_bar_row_tightly(const ViewBuilder& builder, std::vector<BarPlace>& all, const Rect& bar);

/// Lays the places out in two rows, all words at one size. Where they would have to shrink below five sixths,
/// those that change (the voice's) give way to their icons.
void lay_two_bar_rows(const ViewBuilder& builder, std::vector<BarPlace>& all, const Rect& bar);

} // namespace kiosk::ui
