// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/interview_scene.hpp"
#include "kiosk/ui/frame.hpp"

#include <vector>

namespace kiosk::ui {

/// What stands below the words of an interview: how far the voice has come, its buttons, and the pager beside
/// or below them.
struct VoiceFoot {
    std::vector<Button> buttons;
    std::vector<int> widths; ///< of the buttons, whatever they say
    int width = 0;           ///< of all of them
    bool pager_beside = true;
};

/// What it needs in a room of that width, px.
VoiceFoot voice_foot(const ViewBuilder& builder, const content::InterviewScene& kind, int room);

/// Its height for words on so many pages, px.
int foot_height(const ViewBuilder& builder, const VoiceFoot& foot, int pages);

/// Draws it at the lower edge of `room`.
void draw_voice_foot(ViewBuilder& builder, VoiceFoot foot, const Rect& room, const Pager& pager);

} // namespace kiosk::ui
