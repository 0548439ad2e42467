// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/font_metrics.hpp"
#include "kiosk/typesetting/text_block.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::typesetting {

enum class Alignment { start, centre };

/// How words are set.
struct TextStyle {
    Font font;
    double leading = 1.5;    ///< distance of baselines in em
    std::string language;    ///< BCP 47: chooses breaks, hyphens and typography
    bool hyphenate = false;  ///< never in headings, buttons and Leichte Sprache
    bool balanced = false;   ///< lines of about the same length, no last line of one word
    double paragraph_gap = 0.75; ///< em between paragraphs
    Alignment alignment = Alignment::start;
};

/// Sets plain text (line breaks in it are kept) into `width` px.
TextBlock typeset_plain(std::string_view text, const TextStyle& style, int width, const FontMetrics& metrics);

/// Sets the small Markdown (paragraph, list, emphasis, strong, heading, link to a scene) into `width` px.
TextBlock typeset_markdown(std::string_view markdown, const TextStyle& style, int width, const FontMetrics& metrics);

/// Divides a block into pages of at most `height` px between lines: no heading alone at the foot, and no single
/// first or last line of a paragraph if it can be helped. Each page starts at top 0. At least one page.
std::vector<TextBlock> paginate(const TextBlock& block, int height);

} // namespace kiosk::typesetting
