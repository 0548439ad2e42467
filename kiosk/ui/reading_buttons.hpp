// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// A button of the bar that says other words at other times.
struct ReadingButton {
    Button button;
    std::vector<std::string> labels; ///< all that it may say: its place has room for each
};

/// "Pause" (or "Weiterlesen") and "Noch einmal", while reading aloud is on. Where nothing has a voice, words
/// say so.
std::vector<ReadingButton> reading_buttons(const ViewBuilder& builder);

} // namespace kiosk::ui
