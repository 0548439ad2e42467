// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/paginate.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace kiosk::typesetting {

namespace {

using Lines = std::vector<Line>;

// May a page end before line `at`? The lines on both sides must not be left alone.
bool may_break(const Lines& lines, std::size_t at) {
    const auto begins_paragraph = [&](std::size_t line) {
        return line == 0 || lines[line - 1].ends_paragraph;
    };
    if (lines[at - 1].heading || lines[at - 1].announces || lines[at - 1].parts_a_word)
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
    // Where so little fits that every break is a bad one, no word at least is left in two halves.
    for (std::size_t at = full; at > first + 1; --at) {
        if (!lines[at - 1].parts_a_word)
            return at;
    }
    return full;
}

std::size_t pages_needed(const Lines& lines, int height) {
    std::size_t pages = 0;
    for (std::size_t first = 0; first < lines.size(); first = next_page(lines, first, height))
        ++pages;
    return pages;
}

using Cost = std::int64_t;
constexpr Cost impossible_page = std::numeric_limits<Cost>::max();

// How much worse than best it is if a page ends before line `at`; best is before a heading.
Cost cost_of_break(const Lines& lines, std::size_t at, Cost height) {
    if (at == lines.size() || (may_break(lines, at) && lines[at].heading))
        return 0;
    if (!may_break(lines, at))
        return (lines[at - 1].parts_a_word ? 16 : 4) * height * height;
    return height * height / (lines[at - 1].ends_paragraph ? 8 : 3);
}

Cost cost_of_page(const Lines& lines, std::size_t first, std::size_t end, int height) {
    const Cost hole = height - (lines[end - 1].top + lines[end - 1].height - lines[first].top);
    return hole < 0 && end - first > 1 ? impossible_page : hole * hole;
}

// Where each of `count` pages ends, so that they are about equally full and end at good places.
std::vector<std::size_t> even_pages(const Lines& lines, std::size_t count, int height) {
    const std::size_t all = lines.size();
    std::vector<std::vector<Cost>> best(count + 1, std::vector<Cost>(all + 1, impossible_page));
    std::vector<std::vector<std::size_t>> from(count + 1, std::vector<std::size_t>(all + 1, 0));
    best[0][0] = 0;
    for (std::size_t page = 1; page <= count; ++page) {
        for (std::size_t end = page; end <= all; ++end) {
            for (std::size_t first = end; first-- > page - 1;) {
                const Cost own = cost_of_page(lines, first, end, height);
                if (own == impossible_page)
                    break;
                if (best[page - 1][first] == impossible_page)
                    continue;
                const Cost cost = best[page - 1][first] + own + cost_of_break(lines, end, height);
                if (cost < best[page][end]) {
                    best[page][end] = cost;
                    from[page][end] = first;
                }
            }
        }
    }
    std::vector<std::size_t> ends(count);
    for (std::size_t page = count, end = all; page > 0; end = from[page--][end])
        ends[page - 1] = end;
    return ends;
}

TextBlock page_of(const TextBlock& block, std::size_t first, std::size_t end) {
    const Lines& lines = block.lines;
    TextBlock page{.direction = block.direction, .width = block.width, .overflows = block.overflows};
    for (std::size_t i = first; i < end; ++i) {
        Line line = lines[i];
        line.top -= lines[first].top;
        line.baseline -= lines[first].top;
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
    std::size_t first = 0;
    for (const std::size_t end : even_pages(block.lines, pages_needed(block.lines, height), height)) {
        pages.push_back(page_of(block, first, end));
        first = end;
    }
    if (pages.empty())
        pages.push_back(block);
    return pages;
}

} // namespace kiosk::typesetting
