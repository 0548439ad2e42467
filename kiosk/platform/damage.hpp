// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/draw_list.hpp"

#include <vector>

namespace kiosk::platform {

/// The places where two draw lists may look different: where items were added, removed, changed or reordered.
/// Pure; complete (outside of them both lists give the same px), not minimal.
std::vector<Rect> damage(const ui::DrawList& before, const ui::DrawList& after);

/// Cuts rectangles to `canvas`, and joins those that overlap or whose union is hardly larger than they are,
/// so that few remain and no px is drawn twice.
std::vector<Rect> coalesced(std::vector<Rect> rects, const Rect& canvas);

} // namespace kiosk::platform
