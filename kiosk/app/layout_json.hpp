// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/fonts.hpp"
#include "kiosk/ui/stage.hpp"
#include "kiosk/ui/view.hpp"

#include <string>

namespace kiosk::app {

/// What a layout is measured by: every target, every run of words, every picture, in px and mm.
struct Layout {
    std::string scene;
    std::string language;
    const ui::View& view;
    const ui::Panel& panel;
};

/// The `--layout` JSON. Rectangles are [x, y, width, height] in px of the upright canvas.
std::string layout_json(const Layout& layout, const platform::Fonts& fonts);

/// An action as a word and its value, such as `GoTo film`.
std::string action_text(const content::Action& action);

} // namespace kiosk::app
