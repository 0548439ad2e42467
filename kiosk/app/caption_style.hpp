// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"

#include <string_view>
#include <vector>

namespace kiosk::app {

/// What is hard to read in a captions file (WebVTT or SubRip), by the common standard of ARD, ORF, SRF and
/// ZDF: more than 37 characters in a line, more than two lines, less than a second, more than 15 characters a
/// second. What cannot be read at all is not among it. Pure.
std::vector<content::CaptionProblem> caption_style_problems(std::string_view text);

} // namespace kiosk::app
