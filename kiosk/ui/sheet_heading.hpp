// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <string>

namespace kiosk::ui {

/// The heading of a sheet that lies over a scene, with the button that closes it at the same place on each.
/// Back in the bar closes it, too.
struct SheetHeading {
    std::string title;
    std::string close_id;
    content::Action close;
};

/// Draws it at the upper edge of `inner`. Returns the room below.
Rect draw_sheet_heading(ViewBuilder& builder, const SheetHeading& heading, const Rect& inner);

} // namespace kiosk::ui
