// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/label_widths.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

// One place of the bar. Places never move, whether their button is there or not.
struct Place {
    Button button;
    bool present = true;
    bool right = false; // stands at the right end
    int row = 0;        // if the bar takes two rows
};

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

std::vector<Place> places(const ViewBuilder& builder, const Bar& bar) {
    const content::Words& words = builder.words();
    const bool back = builder.stage().visitor.can_go_back || bar.sheet_open;
    std::vector<Place> result;
    const auto place = [&](Button button, bool right, int row) {
        button.label_px = builder.m().label;
        result.push_back({std::move(button), true, right, row});
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

int natural_width(const ViewBuilder& builder, const Place& place) {
    return builder.button_width(place.button.label, place.button.label_px);
}

int total_width(const ViewBuilder& builder, const std::vector<Place>& all) {
    int sum = -builder.m().target_gap;
    for (const Place& place : all)
        sum += natural_width(builder, place) + builder.m().target_gap;
    return sum;
}

bool two_rows(const ViewBuilder& builder) {
    return total_width(builder, places(builder, {})) > builder.m().size.width - 2 * builder.m().margin;
}

void lay_one_row(ViewBuilder& builder, std::vector<Place>& all, const Rect& bar) {
    const Measures& m = builder.m();
    const int drawn_height = std::max(m.target, bar.height - m.mm(8));
    const int y = bar.y + (bar.height - drawn_height) / 2;
    int left = m.margin;
    int right = m.size.width - m.margin;
    const auto set_place = [&](Place& place, int x, int width) {
        place.button.rect = {x, y, width, drawn_height};
        place.button.hit = {x, bar.y, width, bar.height};
    };
    for (Place& place : all)
        if (!place.right) {
            const int width = natural_width(builder, place);
            set_place(place, left, width);
            left += width + m.target_gap;
        }
    std::for_each(all.rbegin(), all.rend(), [&](Place& place) {
        if (!place.right)
            return;
        const int width = natural_width(builder, place);
        set_place(place, right - width, width);
        right -= width + m.target_gap;
    });
}

// Each has the width at which its words stand on two lines, or that of its longest word where there is no
// room for that; what is left goes to those that would like to stand on one line, and beyond that evenly to
// all.
std::vector<int> shared_widths(const ViewBuilder& builder, const std::vector<Place*>& row, int room) {
    std::vector<int> widths;
    int wanted = 0;
    for (const Place* place : row) {
        widths.push_back(two_line_width(builder, place->button.label, place->button.label_px));
        wanted += natural_width(builder, *place);
    }
    if (std::accumulate(widths.begin(), widths.end(), 0) > room)
        std::transform(row.begin(), row.end(), widths.begin(), [&](const Place* place) {
            return word_width(builder, place->button.label, place->button.label_px);
        });
    const int least = std::accumulate(widths.begin(), widths.end(), 0);
    const int count = static_cast<int>(row.size());
    for (std::size_t index = 0; index < row.size(); ++index) {
        int& width = widths[index];
        const int natural = natural_width(builder, *row[index]);
        if (wanted <= room)
            width = natural + (room - wanted) / count;
        else if (least <= room)
            width += (natural - width) * (room - least) / std::max(1, wanted - least);
        else
            width = width * room / least;
    }
    return widths;
}

// Lays the places out with words of that size, all of them on one line if asked for. False if they do not
// fit.
bool fit_into_two_rows(
    ViewBuilder& builder, std::vector<Place>& all, const Rect& bar, int label_px, bool one_line) {
    const Measures& m = builder.m();
    const int row_height = (bar.height - 3 * m.target_gap) / 2;
    bool fits = true;
    for (int row = 0; row < 2; ++row) {
        std::vector<Place*> in_row;
        for (Place& place : all)
            if (place.row == row)
                in_row.push_back(&place);
        for (Place* place : in_row)
            place->button.label_px = label_px;
        const int count = static_cast<int>(in_row.size());
        const std::vector<int> widths =
            shared_widths(builder, in_row, m.size.width - 2 * m.margin - (count - 1) * m.target_gap);
        int x = m.margin;
        for (std::size_t index = 0; index < in_row.size(); ++index) {
            Button& button = in_row[index]->button;
            button.rect = {
                x, bar.y + m.target_gap + row * (row_height + m.target_gap), widths[index], row_height};
            fits = fits && builder.button_fits(button, label_px, button.rect.size()) &&
                   (!one_line || widths[index] >= natural_width(builder, *in_row[index]));
            x += widths[index] + m.target_gap;
        }
    }
    return fits;
}

// All words of the bar have one size, so that none seems to weigh more. On one line they have more air,
// unless they become too small for it.
void lay_two_rows(ViewBuilder& builder, std::vector<Place>& all, const Rect& bar) {
    const int full = builder.m().label;
    for (const bool one_line : {true, false})
        for (const int percent : label_percents)
            if (fit_into_two_rows(builder, all, bar, full * percent / 100, one_line))
                return;
}

Rect bar_rect(const ViewBuilder& builder) {
    const Size size = builder.m().size;
    const int height = bar_height(builder);
    return {0, size.height - height, size.width, height};
}

std::vector<Place> laid_out(ViewBuilder& builder, const Bar& bar) {
    std::vector<Place> all = places(builder, bar);
    if (two_rows(builder))
        lay_two_rows(builder, all, bar_rect(builder));
    else
        lay_one_row(builder, all, bar_rect(builder));
    return all;
}

} // namespace

int bar_height(const ViewBuilder& builder) {
    const Measures& m = builder.m();
    if (two_rows(builder))
        return m.mm(bar_row_mm + bar_second_row_mm);
    return m.mm(bar_row_mm);
}

Rect draw_bar(ViewBuilder& builder, const Bar& bar) {
    const Measures& m = builder.m();
    const Rect rect = bar_rect(builder);
    builder.fill(rect, builder.palette().ground);
    builder.fill({m.margin, rect.y, m.size.width - 2 * m.margin, std::max(1, m.line / 2)},
                 builder.palette().hairline);
    for (const Place& place : laid_out(builder, bar))
        if (place.present)
            builder.button(place.button);
    return {0, 0, m.size.width, rect.y};
}

void draw_quick_exit(ViewBuilder& builder) {
    for (const Place& place : laid_out(builder, {.quick_exit = true}))
        if (place.button.id == "quick_exit")
            builder.button(place.button);
}

} // namespace kiosk::ui
