// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/paginate.hpp"

#include <algorithm>
#include <cstddef>

namespace kiosk::typesetting {

namespace {

using Lines = std::vector<Line>;

// May a page end before line `at`? The lines on both sides must not be left alone.
bool may_break(const Lines& lines, std::size_t at) {
    const auto begins_paragraph = [&](std::size_t line) {
        return line == 0 || lines[line - 1].ends_paragraph;
    };
    if (lines[at - 1].heading)
        return false;
    const bool first_alone = begins_paragraph(at - 1) && !lines[at - 1].ends_paragraph;
    const bool last_alone = lines[at].ends_paragraph && !begins_paragraph(at);
    return !first_alone && !last_alone;
}

// The line that begins the next page, if this one begins with `first`.
std::size_t next_page(const Lines& lines, std::size_t first, int height) {
    std::size_t full = first + 1;
    while (full < lines.size() && lines[full].top + lines[full].height - lines[first].top <= height)
        ++full;
    if (full == lines.size())
        return full;
    for (std::size_t at = full; at > first; --at) {
        if (may_break(lines, at))
            return at;
    }
    return full;
}

TextBlock page_of(const Lines& lines, std::size_t first, std::size_t end) {
    TextBlock page;
    for (std::size_t i = first; i < end; ++i) {
        Line line = lines[i];
        line.top -= lines[first].top;
        line.baseline -= lines[first].top;
        page.width = std::max(page.width, line.width);
        page.height = line.top + line.height;
        page.lines.push_back(std::move(line));
    }
    return page;
}

} // namespace

std::vector<TextBlock> paginate(const TextBlock& block, int height) {
    if (block.height <= height)
        return {block};
    std::vector<TextBlock> pages;
    for (std::size_t first = 0, end = 0; first < block.lines.size(); first = end) {
        end = next_page(block.lines, first, height);
        pages.push_back(page_of(block.lines, first, end));
        pages.back().overflows = block.overflows;
    }
    if (pages.empty())
        pages.push_back(block);
    return pages;
}

} // namespace kiosk::typesetting
