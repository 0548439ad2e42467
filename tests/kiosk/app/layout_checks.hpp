// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace test {

/// Px between two rectangles, along the axis on which they are farther apart.
inline int gap(const kiosk::Rect& a, const kiosk::Rect& b) {
    const int across = std::max({a.x - b.right(), b.x - a.right(), 0});
    const int down = std::max({a.y - b.bottom(), b.y - a.bottom(), 0});
    return std::max(across, down);
}

/// Every target is at least 20 mm large, 3 mm from the next one, and on the screen.
inline void check_targets(const kiosk::ui::View& view, double px_per_mm) {
    constexpr double rounding_px = 1;
    const kiosk::Rect screen{0, 0, view.size.width, view.size.height};
    for (const kiosk::ui::Target& target : view.targets) {
        INFO(target.id);
        CHECK(target.rect.width >= 20 * px_per_mm - rounding_px);
        CHECK(target.rect.height >= 20 * px_per_mm - rounding_px);
        CHECK(intersection(target.rect, screen) == target.rect);
        for (const kiosk::ui::Target& other : view.targets)
            if (&other != &target) {
                INFO(other.id);
                CHECK(gap(target.rect, other.rect) >= 3 * px_per_mm - rounding_px);
            }
    }
}

/// The words that found no room.
inline std::vector<std::string> clipped_words(const kiosk::ui::View& view) {
    std::vector<std::string> words;
    for (const kiosk::ui::Clipped& one : view.clipped)
        words.push_back(one.text);
    return words;
}

/// No word is clipped, leaves the screen or lies over another.
inline void check_words(const kiosk::ui::View& view) {
    CHECK(clipped_words(view) == std::vector<std::string>{});
    const kiosk::Rect screen{0, 0, view.size.width, view.size.height};
    std::vector<const kiosk::ui::Words*> all;
    for (const kiosk::ui::DrawItem& item : view.items)
        if (const auto* words = std::get_if<kiosk::ui::Words>(&item)) {
            INFO(words->run.text);
            CHECK(intersection(words->rect, screen) == words->rect);
            for (const kiosk::ui::Words* other : all) {
                const kiosk::Rect both = intersection(words->rect, other->rect);
                // Boxes of neighbouring lines may touch by their leading; ink may not.
                INFO(other->run.text);
                CHECK_FALSE((both.height > words->run.font.size_px / 3 && both.width > 2));
            }
            all.push_back(words);
        }
}

} // namespace test
