// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/bar_rows.hpp"

#include "kiosk/ui/label_widths.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <string>
#include <utility>

namespace kiosk::ui {

namespace {

// The voice's buttons say other words at other times.
bool says_more(const BarPlace& place) {
    return !place.labels.empty();
}

bool icon_alone(const BarPlace& place) {
    return place.button.label.empty();
}

void leave_icon_alone(BarPlace& place) {
    place.labels.clear();
    place.button.speech = std::exchange(place.button.label, "");
}

// What the longest of all that it may say needs.
template <typename Width>
int widest_label(const BarPlace& place, Width&& width_of_label) {
    int width = width_of_label(place.button.label);
    for (const std::string& label : place.labels)
        width = std::max(width, width_of_label(label));
    return width;
}

} // namespace

int natural_bar_width(const ViewBuilder& builder, const BarPlace& place) {
    return widest_label(
        place, [&](const std::string& label) { return builder.button_width(label, place.button.label_px); });
}

namespace {

// Each has the width at which its words stand on two lines, or that of its longest word where there is no
// room for that; what is left goes to those that would like to stand on one line, and beyond that evenly to
// all.
std::vector<int> shared_widths(const ViewBuilder& builder, const std::vector<BarPlace*>& row, int room) {
    const auto widths_by = [&](auto width_of_label) {
        std::vector<int> widths(row.size());
        std::transform(row.begin(), row.end(), widths.begin(), [&](const BarPlace* place) {
            return widest_label(*place, [&](const std::string& label) {
                return width_of_label(builder, label, place->button.label_px);
            });
        });
        return widths;
    };
    int wanted = 0;
    for (const BarPlace* place : row)
        wanted += natural_bar_width(builder, *place);
    std::vector<int> widths = widths_by(two_line_width);
    if (std::accumulate(widths.begin(), widths.end(), 0) > room)
        widths = widths_by(word_width);
    const int least = std::accumulate(widths.begin(), widths.end(), 0);
    const int count = static_cast<int>(row.size());
    for (std::size_t index = 0; index < row.size(); ++index) {
        int& width = widths[index];
        const int natural = natural_bar_width(builder, *row[index]);
        if (wanted <= room)
            width = natural + (room - wanted) / count;
        else if (least <= room)
            width += (natural - width) * (room - least) / std::max(1, wanted - least);
        else
            width = width * room / least;
    }
    return widths;
}

// Whether whatever it may say finds room in its place, on one line if asked for.
bool words_fit(const ViewBuilder& builder, const BarPlace& place, bool one_line) {
    const Rect& rect = place.button.rect;
    if (one_line && rect.width < natural_bar_width(builder, place))
        return false;
    Button button = place.button;
    const auto fits = [&](const std::string& label) {
        button.label = label;
        return builder.button_fits(button, button.label_px, rect.size());
    };
    return fits(place.button.label) && std::all_of(place.labels.begin(), place.labels.end(), fits);
}

// Icons alone are as narrow as buttons may be; the others share what is left. False if words do not fit.
bool fit_bar_row(const ViewBuilder& builder,
                 const std::vector<BarPlace*>& row,
                 const Rect& room,
                 bool one_line) {
    const int gap = builder.m().target_gap;
    const int narrow = builder.m().target;
    std::vector<BarPlace*> with_words;
    std::copy_if(row.begin(), row.end(), std::back_inserter(with_words), [](const BarPlace* place) {
        return !icon_alone(*place);
    });
    const int icons = static_cast<int>(row.size() - with_words.size());
    const int gaps = static_cast<int>(row.size() - 1) * gap;
    const std::vector<int> widths = shared_widths(builder, with_words, room.width - gaps - icons * narrow);
    auto width = widths.begin();
    int x = room.x;
    for (BarPlace* place : row) {
        place->button.rect = {x, room.y, icon_alone(*place) ? narrow : *width++, room.height};
        x += place->button.rect.width + gap;
    }
    return std::all_of(with_words.begin(), with_words.end(), [&](const BarPlace* place) {
        return words_fit(builder, *place, one_line);
    });
}

// Lays the places out with words of that size, all of them on one line if asked for. False if they do not
// fit.
bool fit_into_rows(
    const ViewBuilder& builder, std::vector<BarPlace>& all, const Rect& bar, int label_px, bool one_line) {
    const Measures& m = builder.m();
    const bool two = std::any_of(all.begin(), all.end(), [](const BarPlace& place) { return place.row > 0; });
    const int rows = two ? 2 : 1;
    const int row_height = (bar.height - (rows + 1) * m.target_gap) / rows;
    bool fits = true;
    for (int row = 0; row < rows; ++row) {
        std::vector<BarPlace*> in_row;
        for (BarPlace& place : all)
            if (place.row == row) {
                place.button.label_px = label_px;
                in_row.push_back(&place);
            }
        const int y = bar.y + m.target_gap + row * (row_height + m.target_gap);
        const Rect room{m.margin, y, m.size.width - 2 * m.margin, row_height};
        fits = fit_bar_row(builder, in_row, room, one_line) && fits;
    }
    return fits;
}

// All words of the bar have one size, so that none seems to weigh more. On one line they have more air,
// unless they become too small for it.
bool fit_at_one_size(const ViewBuilder& builder,
                     std::vector<BarPlace>& all,
                     const Rect& bar,
                     int least_percent) {
    const int full = builder.m().label;
    for (const bool one_line : {true, false})
        for (const int percent : label_percents)
            if (percent >= least_percent && fit_into_rows(builder, all, bar, full * percent / 100, one_line))
                return true;
    return false;
}

} // namespace

void lay_one_bar_row_tightly(const ViewBuilder& builder, std::vector<BarPlace>& all, const Rect& bar) {
    for (BarPlace& place : all) {
        place.row = 0;
        if (place.icon_is_enough)
            leave_icon_alone(place);
    }
    fit_at_one_size(builder, all, bar, label_percents.back());
}

void lay_two_bar_rows(const ViewBuilder& builder, std::vector<BarPlace>& all, const Rect& bar) {
    constexpr int least_beside_voice = 83; // percent: five sixths
    if (std::any_of(all.begin(), all.end(), says_more)) {
        if (fit_at_one_size(builder, all, bar, least_beside_voice))
            return;
        for (BarPlace& place : all)
            if (says_more(place))
                leave_icon_alone(place);
    }
    fit_at_one_size(builder, all, bar, label_percents.back());
}

} // namespace kiosk::ui
