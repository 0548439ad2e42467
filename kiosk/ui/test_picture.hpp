// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <vector>

namespace kiosk::ui {

/// A picture that shows what is wrong with a screen: the colours in the order of their brightness, greys
/// from black to white, a line at the very edge (cut off by a television that enlarges its picture), and a
/// spot wherever a finger has been.
void draw_test_picture(ViewBuilder& builder, const std::vector<Point>& touched);

} // namespace kiosk::ui
