// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/text_block.hpp"

#include <vector>

namespace kiosk::typesetting {

/// Divides a block into pages of at most `height` px between lines: no heading alone at the foot, and no
/// single first or last line of a paragraph if it can be helped. Each page starts at top 0. At least one
/// page; a page holds at least one line, however low it is.
std::vector<TextBlock> paginate(const TextBlock& block, int height);

} // namespace kiosk::typesetting
