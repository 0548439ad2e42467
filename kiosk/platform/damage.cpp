// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/damage.hpp"

#include "kiosk/platform/painter.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace kiosk::platform {
namespace {

// Beyond this, comparing every pair costs more than drawing everything between the equal ends anew.
constexpr std::size_t max_pairs = 60'000;
// Each rectangle is a round trip to the display server's copy routine.
constexpr std::size_t max_rects = 24;

using Items = std::span<const ui::DrawItem>;

std::int64_t area(const Rect& rect) {
    return rect.empty() ? 0 : std::int64_t{rect.width} * rect.height;
}

void add_all(Items items, std::vector<Rect>& rects) {
    for (const ui::DrawItem& item : items)
        rects.push_back(paint_bounds(item));
}

// Adds the bounds of what is not in a longest common subsequence. What is in it keeps its order in both
// lists, so where nothing else lies both are drawn alike.
void add_differences(Items before, Items after, std::vector<Rect>& rects) {
    const std::size_t columns = after.size() + 1;
    std::vector<std::uint16_t> longest((before.size() + 1) * columns, 0);
    std::vector<char> equal(before.size() * after.size());
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            const bool same = before[i] == after[j];
            equal[i * after.size() + j] = same ? 1 : 0;
            longest[i * columns + j] =
                same ? static_cast<std::uint16_t>(longest[(i + 1) * columns + j + 1] + 1)
                     : std::max(longest[(i + 1) * columns + j], longest[i * columns + j + 1]);
        }
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        if (equal[i * after.size() + j] != 0) {
            ++i;
            ++j;
        } else if (longest[(i + 1) * columns + j] >= longest[i * columns + j + 1]) {
            rects.push_back(paint_bounds(before[i++]));
        } else {
            rects.push_back(paint_bounds(after[j++]));
        }
    }
    add_all(before.subspan(i), rects);
    add_all(after.subspan(j), rects);
}

bool worth_joining(const Rect& a, const Rect& b) {
    const Rect both = united(a, b);
    if (!intersection(a, b).empty())
        return true;
    return area(both) <= (area(a) + area(b)) * 5 / 4;
}

// Joins the first pair that is worth it; false if there is none.
bool join_one(std::vector<Rect>& rects) {
    for (std::size_t i = 0; i < rects.size(); ++i) {
        for (std::size_t j = i + 1; j < rects.size(); ++j) {
            if (!worth_joining(rects[i], rects[j]))
                continue;
            rects[i] = united(rects[i], rects[j]);
            rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(j));
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<Rect> damage(const ui::DrawList& before, const ui::DrawList& after) {
    const auto [first_before, first_after] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto head = static_cast<std::size_t>(first_before - before.begin());
    const auto [last_before, last_after] = std::mismatch(before.rbegin(),
                                                         before.rend() - static_cast<std::ptrdiff_t>(head),
                                                         after.rbegin(),
                                                         after.rend() - static_cast<std::ptrdiff_t>(head));
    const auto tail = static_cast<std::size_t>(last_before - before.rbegin());
    const Items changed_before = Items(before).subspan(head, before.size() - head - tail);
    const Items changed_after = Items(after).subspan(head, after.size() - head - tail);

    std::vector<Rect> rects;
    if (changed_before.size() * changed_after.size() > max_pairs) {
        add_all(changed_before, rects);
        add_all(changed_after, rects);
    } else {
        add_differences(changed_before, changed_after, rects);
    }
    return rects;
}

std::vector<Rect> coalesced(std::vector<Rect> rects, const Rect& canvas) {
    for (Rect& rect : rects)
        rect = intersection(rect, canvas);
    std::erase_if(rects, [](const Rect& rect) { return rect.empty(); });
    // Many small changes (a new page) are one rectangle in the end: do not search for it pair by pair.
    if (rects.size() > 8 * max_rects) {
        Rect all;
        for (const Rect& rect : rects)
            all = united(all, rect);
        return {all};
    }
    while (join_one(rects)) {
    }
    while (rects.size() > max_rects) {
        rects[rects.size() - 2] = united(rects[rects.size() - 2], rects.back());
        rects.pop_back();
        while (join_one(rects)) {
        }
    }
    return rects;
}

} // namespace kiosk::platform
