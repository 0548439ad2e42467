// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/parts.hpp"

#include "kiosk/ui/frame.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace kiosk::ui {

namespace {

// The first part that no longer fits on the page that begins with `from`.
std::size_t end_of_page(const Parts& parts, std::size_t from, int height) {
    int y = parts[from].height; // one at least, whatever its height
    std::size_t end = from + 1;
    while (end < parts.size() && y + parts[end].gap_above + parts[end].height <= height) {
        y += parts[end].gap_above + parts[end].height;
        ++end;
    }
    return end;
}

// Of parts that find no room, the one that is too wide; else the highest.
const Part& culprit(const Parts& parts) {
    const auto wide =
        std::find_if(parts.begin(), parts.end(), [](const Part& part) { return part.overflows; });
    if (wide != parts.end())
        return *wide;
    return *std::max_element(
        parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.height < b.height; });
}

} // namespace

int highest_of(const Parts& parts) {
    int height = 0;
    for (const Part& part : parts)
        height = std::max(height, part.height);
    return height;
}

std::vector<Parts> in_pages(const Parts& parts, int height) {
    std::vector<Parts> pages;
    for (std::size_t from = 0; from < parts.size();) {
        const std::size_t end = end_of_page(parts, from, height);
        pages.emplace_back(parts.begin() + static_cast<std::ptrdiff_t>(from),
                           parts.begin() + static_cast<std::ptrdiff_t>(end));
        from = end;
    }
    return pages;
}

int height_of(const Parts& parts) {
    int height = 0;
    for (const Part& part : parts)
        height += part.height + (&part == &parts.front() ? 0 : part.gap_above);
    return height;
}

bool fit_below_one_another(const Parts& parts, int height) {
    const bool wide =
        std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.overflows; });
    return !wide && height_of(parts) <= height;
}

int draw_parts(const Parts& parts, const Rect& room) {
    int y = room.y;
    for (const Part& part : parts) {
        y += &part == &parts.front() ? 0 : part.gap_above;
        part.draw({room.x, y, room.width, part.height});
        y += part.height;
    }
    return y;
}

void draw_parts_in_pages(ViewBuilder& builder,
                         const Parts& parts,
                         const Rect& room,
                         const std::vector<Parts>& before) {
    std::vector<Parts> pages = in_pages(parts, room.height);
    const bool turns = builder.stage().moment.layer != Layer::attract; // nobody leafs through the loop
    if (!turns && pages.size() > 1)
        pages.resize(1);
    if (pages.size() + before.size() > 1)
        pages = in_pages(parts, room.height - pager_height(builder));
    pages.insert(pages.begin(), before.begin(), before.end());
    const int count = static_cast<int>(pages.size());
    if (count == 0)
        return;
    const int page = std::clamp(builder.stage().moment.page, 0, count - 1);
    const Parts& shown = pages[static_cast<std::size_t>(page)];
    if (!fit_below_one_another(shown, room.height - (count > 1 ? pager_height(builder) : 0)))
        builder.note_clipped(culprit(shown).words);
    draw_parts(shown, room);
    builder.pages(count);
    draw_pager(builder, room, {.page = page, .pages = count});
}

} // namespace kiosk::ui
