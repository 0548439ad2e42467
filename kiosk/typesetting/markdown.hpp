// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/paragraph.hpp"

#include <string_view>
#include <vector>

namespace kiosk::typesetting {

/// Reads the small Markdown. A star between two letters is a gender star, never emphasis. HTML, code and
/// pictures become their plain words; a link that leads to no scene becomes its words.
std::vector<Paragraph> read_markdown(std::string_view markdown);

} // namespace kiosk::typesetting
