// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/geometry/color.hpp"
#include "kiosk/ui/view_builder.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// The colours of a look. The box lets a little of the film through; over the worst film that there is, the
/// words still have 7:1.
struct CaptionColours {
    Color words;
    Color box;
};
CaptionColours colours_of(content::CaptionLook look);

/// Captions as the visitor has chosen them, set as wide as `room`; smaller if they would be higher, but not
/// below the size of the text.
struct SetCaptions {
    std::vector<typesetting::TextBlock> lines;
    int height = 0;
};
SetCaptions set_captions(const ViewBuilder& builder,
                         const std::vector<std::string>& lines,
                         const content::Language& language,
                         Size room);

/// Draws them centred in `room`, standing on its lower edge.
void draw_captions(ViewBuilder& builder, const SetCaptions& captions, const Rect& room);

} // namespace kiosk::ui
