// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/text_block.hpp"

#include <vector>

namespace kiosk::typesetting {

/// Divides a block into as few pages of at most `height` px as can be, about equally full: no heading and no
/// line that announces a list alone at the foot, and no single first or last line of a paragraph and no half
/// of a word if it can be helped. Each page starts at top 0 and is as wide as the block. At least one page; a
/// page holds at least one line, however low it is.
std::vector<TextBlock> paginate(const TextBlock& block, int height);

} // namespace kiosk::typesetting
