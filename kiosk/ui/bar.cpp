// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/bar_rows.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/reading_buttons.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

// One tap from everywhere, in reach itself. What is on has a mark and says so.
Button reach_button(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    const bool on = builder.stage().visitor.reach;
    return {.id = "reach",
            .icon = on ? "check" : "reach",
            .label = words.reach_short,
            .action = content::ChooseReach{!on},
            .look = on ? ButtonLook::chosen : ButtonLook::quiet,
            .role = "toggle",
            .speech = words.reach + ": " + (on ? words.setting_on : words.setting_off)};
}

std::vector<BarPlace> places(const ViewBuilder& builder, const Bar& bar) {
    const content::Words& words = builder.words();
    const bool back = builder.stage().visitor.can_go_back || bar.sheet_open;
    std::vector<BarPlace> result;
    const auto place = [&](Button button, bool right, int row) {
        button.label_px = builder.m().label;
        result.push_back({.button = std::move(button), .right = right, .row = row});
    };
    place({.id = "start",
           .icon = "home",
           .label = words.start,
           .action = content::GoHome{},
           .look = bar.at_start ? ButtonLook::disabled : ButtonLook::quiet},
          false,
          0);
    place({.id = "back",
           .icon = "back",
           .label = words.back,
           .action = content::Back{},
           .look = back ? ButtonLook::quiet : ButtonLook::disabled},
          false,
          0);
    result.front().icon_is_enough = result.back().icon_is_enough = true; // a house, an arrow
    for (ReadingButton& reading : reading_buttons(builder)) {
        place(std::move(reading.button), false, 0);
        result.back().labels = std::move(reading.labels);
        result.back().icon_is_enough = true;
    }
    if (!builder.m().low) // there everything stands below already
        place(reach_button(builder), true, 1);
    place({.id = "access",
           .icon = "language_access",
           .label = words.language_and_access,
           .action = content::OpenAccess{},
           .look = bar.access_open ? ButtonLook::chosen : ButtonLook::quiet},
          true,
          1);
    place({.id = "beratung",
           .icon = "counselling",
           .label = words.counselling,
           .action = content::OpenBeratung{}},
          true,
          1);
    place({.id = "quick_exit",
           .icon = "quick_exit",
           .label = words.quick_exit,
           .action = content::QuickExit{},
           .look = ButtonLook::bright},
          true,
          0);
    result.back().present = bar.quick_exit;
    return result;
}

int total_width(const ViewBuilder& builder, const std::vector<BarPlace>& all) {
    int sum = -builder.m().target_gap;
    for (const BarPlace& place : all)
        sum += natural_bar_width(builder, place) + builder.m().target_gap;
    return sum;
}

// Whether all words stand beside one another on one line. If not, the bar has a second row, for which a low
// screen has no room.
bool words_stand_in_a_row(const ViewBuilder& builder) {
    return total_width(builder, places(builder, {})) <= builder.m().size.width - 2 * builder.m().margin;
}

int height_of_bar(const Measures& m, bool in_a_row) {
    return m.mm(in_a_row || m.low ? bar_row_mm : bar_row_mm + bar_second_row_mm);
}

void lay_one_row(ViewBuilder& builder, std::vector<BarPlace>& all, const Rect& bar) {
    const Measures& m = builder.m();
    const int drawn_height = std::max(m.target, bar.height - m.mm(8));
    const int y = bar.y + (bar.height - drawn_height) / 2;
    int left = m.margin;
    int right = m.size.width - m.margin;
    const auto set_place = [&](BarPlace& place, int x, int width) {
        place.button.rect = {x, y, width, drawn_height};
        place.button.hit = {x, bar.y, width, bar.height};
    };
    for (BarPlace& place : all)
        if (!place.right) {
            const int width = natural_bar_width(builder, place);
            set_place(place, left, width);
            left += width + m.target_gap;
        }
    std::for_each(all.rbegin(), all.rend(), [&](BarPlace& place) {
        if (!place.right)
            return;
        const int width = natural_bar_width(builder, place);
        set_place(place, right - width, width);
        right -= width + m.target_gap;
    });
}

// Where the bar stands, and what stands in it.
struct LaidBar {
    Rect rect;
    std::vector<BarPlace> places;
};

LaidBar laid_out(ViewBuilder& builder, const Bar& bar) {
    const Measures& m = builder.m();
    const bool in_a_row = words_stand_in_a_row(builder);
    const int height = height_of_bar(m, in_a_row);
    LaidBar laid{{0, m.size.height - height, m.size.width, height}, places(builder, bar)};
    if (in_a_row)
        lay_one_row(builder, laid.places, laid.rect);
    else if (m.low)
        lay_one_bar_row_tightly(builder, laid.places, laid.rect);
    else
        lay_two_bar_rows(builder, laid.places, laid.rect);
    return laid;
}

} // namespace

int bar_height(const ViewBuilder& builder) {
    return height_of_bar(builder.m(), words_stand_in_a_row(builder));
}

Rect draw_bar(ViewBuilder& builder, const Bar& bar) {
    const Measures& m = builder.m();
    const auto& [rect, all] = laid_out(builder, bar);
    builder.fill(rect, builder.palette().ground);
    builder.fill({m.margin, rect.y, m.size.width - 2 * m.margin, std::max(1, m.line / 2)},
                 builder.palette().hairline);
    for (const BarPlace& place : all)
        if (place.present)
            builder.button(place.button);
    return {0, 0, m.size.width, rect.y};
}

void draw_quick_exit(ViewBuilder& builder) {
    for (const BarPlace& place : laid_out(builder, {.quick_exit = true}).places)
        if (place.button.id == "quick_exit")
            builder.button(place.button);
}

} // namespace kiosk::ui
