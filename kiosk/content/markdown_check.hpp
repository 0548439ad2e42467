// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// Something in a text that the small Markdown does not have: bytes of the text, and what to say about them.
struct MarkdownProblem {
    std::size_t offset = 0;
    std::size_t bytes = 1;
    yaml::Message message;
    yaml::Message hint;
    yaml::Severity severity = yaml::Severity::error;
};

/// The small Markdown is: paragraphs, lists, *emphasis*, **strong**, headings with #, and, with a
/// warning because nothing can be tapped yet, links to a scene of `scene_ids`. Everything else that Markdown
/// knows is found line by line: quotations, code, tables, rules, pictures, HTML, web links.
std::vector<MarkdownProblem> check_markdown(std::string_view text, const std::vector<std::string>& scene_ids);

} // namespace kiosk::content
