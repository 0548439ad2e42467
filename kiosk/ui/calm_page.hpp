// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// A title, words and buttons of equal weight, all in the visitor's language; between title and words
/// something large, if there is anything.
struct CalmPage {
    std::string title;
    std::string figure = {};
    std::vector<std::string> texts = {};
    std::vector<Button> buttons = {};
};

/// Sets it a little above the middle of `room`, where the eye rests.
void draw_calm_page(ViewBuilder& builder, const CalmPage& page, const Rect& room);

} // namespace kiosk::ui
