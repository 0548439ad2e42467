// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/film_controls.hpp"

#include "kiosk/settings/loudness.hpp"
#include "kiosk/ui/film_control_groups.hpp"
#include "kiosk/ui/label_widths.hpp"
#include "kiosk/ui/reach.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

constexpr int all_rows = 5;

using ControlRow = std::vector<FilmControl*>;

// What a button needs for its words.
using LabelWidth = int (*)(const ViewBuilder&, const std::string& label, int label_px);

int one_line_width(const ViewBuilder& builder, const std::string& label, int label_px) {
    return builder.button_width(label, label_px);
}

int width_of(const ViewBuilder& builder, const FilmControl& control, int label_px, LabelWidth label_width) {
    int width = control.level ? label_px * 3 : 0;
    for (const std::string& label : control.labels)
        width = std::max(width, label_width(builder, label, label_px));
    return width;
}

int width_of(const ViewBuilder& builder, const ControlRow& row, int label_px, LabelWidth label_width) {
    int width = -builder.m().target_gap;
    for (const FilmControl* control : row)
        width += width_of(builder, *control, label_px, label_width) + builder.m().target_gap;
    return width;
}

struct Layout {
    std::vector<ControlRow> rows;
    int label_px = 0;
};

// A part of a row: a group, or one of several equal shares of it.
struct Share {
    std::size_t group = 0;
    std::size_t part = 0;
    std::size_t parts = 1;
};

std::vector<ControlRow> rows_of(std::array<FilmControlGroup, 3>& groups,
                                const std::vector<std::vector<Share>>& shares) {
    std::vector<ControlRow> rows;
    for (const auto& in_row : shares) {
        ControlRow row;
        for (const Share& share : in_row) {
            FilmControlGroup& group = groups[share.group];
            const std::size_t end = group.size() * (share.part + 1) / share.parts;
            for (std::size_t index = group.size() * share.part / share.parts; index < end; ++index)
                row.push_back(&group[index]);
        }
        if (!row.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

// A division of transport (0), choices (1) and volume (2) into at most so many rows, and the size of the
// words at which all of them fit side by side.
std::optional<Layout> layout_in(const ViewBuilder& builder,
                                std::array<FilmControlGroup, 3>& groups,
                                int width,
                                std::size_t most_rows) {
    static const std::vector<std::vector<std::vector<Share>>> divisions{
        {{{0}, {1}, {2}}},
        {{{0}}, {{1}, {2}}},
        {{{0}, {2}}, {{1}}},
        {{{0}}, {{1}}, {{2}}},
        {{{0}, {2}}, {{1, 0, 2}}, {{1, 1, 2}}},
        {{{0}}, {{1, 0, 2}}, {{1, 1, 2}}, {{2}}},
        {{{0}}, {{1, 0, 3}}, {{1, 1, 3}}, {{1, 2, 3}}, {{2}}}};
    // In reach mode few rows matter more than large words: the lowest third holds no more. There the words of
    // a button may stand below one another.
    const bool below = builder.controls_below();
    const int least_percent = below ? label_percents.back() : label_percents[2];
    const std::vector<LabelWidth> label_widths =
        below ? std::vector<LabelWidth>{one_line_width, two_line_width, word_width}
              : std::vector<LabelWidth>{one_line_width};
    for (const LabelWidth label_width : label_widths)
        for (const auto& shares : divisions) {
            Layout layout{.rows = rows_of(groups, shares)};
            if (layout.rows.size() > most_rows)
                continue;
            for (const int percent : label_percents) {
                if (percent < least_percent)
                    break;
                layout.label_px = builder.m().label * percent / 100;
                const bool fits =
                    std::all_of(layout.rows.begin(), layout.rows.end(), [&](const ControlRow& row) {
                        return width_of(builder, row, layout.label_px, label_width) <= width;
                    });
                if (fits)
                    return layout;
            }
        }
    return std::nullopt;
}

// As few rows as the words allow; in reach mode no more than are in reach, if that can be.
Layout choose_layout(const ViewBuilder& builder, std::array<FilmControlGroup, 3>& groups, int width) {
    const bool below = builder.controls_below();
    const int in_reach = below ? control_rows(builder, reach_rooms(builder).controls.height) : all_rows;
    for (int rows = std::min(in_reach, all_rows); rows <= all_rows; ++rows)
        if (auto layout = layout_in(builder, groups, width, static_cast<std::size_t>(rows)))
            return std::move(*layout);
    // The words shrink or break into lines, each in its button.
    return {.rows = rows_of(groups, {{{0}}, {{1, 0, 3}}, {{1, 1, 3}}, {{1, 2, 3}}, {{2}}}),
            .label_px = builder.m().label * label_percents.back() / 100};
}

// In portrait the buttons of a row fill the width; in landscape they keep their size and the volume stands at
// the right. The level is no button and never grows.
void lay_row(const ViewBuilder& builder, const ControlRow& row, const Rect& rect, int label_px) {
    const Measures& m = builder.m();
    int fixed = static_cast<int>(row.size() - 1) * m.target_gap;
    int natural = 0;
    int least = 0;
    const bool on_two_lines = width_of(builder, row, label_px, two_line_width) <= rect.width;
    const LabelWidth narrow = on_two_lines ? two_line_width : word_width;
    for (const FilmControl* control : row) {
        (control->level ? fixed : natural) += width_of(builder, *control, label_px, one_line_width);
        least += control->level ? 0 : width_of(builder, *control, label_px, narrow);
    }
    const bool stretched = m.portrait || natural + fixed > rect.width;
    int x = rect.x;
    for (FilmControl* control : row) {
        int width = width_of(builder, *control, label_px, one_line_width);
        if (!control->level && natural + fixed > rect.width) { // what is missing is taken from the longest
            const int narrowest = width_of(builder, *control, label_px, narrow);
            width =
                narrowest + (width - narrowest) * (rect.width - fixed - least) / std::max(1, natural - least);
        } else if (stretched && !control->level) {
            width = std::min(width * (rect.width - fixed) / std::max(1, natural), width * 2);
        }
        if (!stretched && control->button.id == "film_quieter")
            x += rect.width - natural - fixed;
        control->button.rect = {x, rect.y, width, rect.height};
        control->button.label_px = label_px;
        x += width + m.target_gap;
    }
}

// Bars that rise, as many of them filled as the sound is loud; not a button, and drawn as none.
void draw_level(ViewBuilder& builder, const Rect& rect) {
    constexpr int bars = settings::loudness_steps;
    const int step = builder.stage().visitor.volume.value_or(0);
    const int pitch = rect.width / bars;
    const int width = std::max(2, pitch / 2);
    const int left = rect.x + (rect.width - pitch * (bars - 1) - width) / 2;
    for (int bar = 0; bar < bars; ++bar) {
        const int height = rect.height * (bar + 3) / (bars + 6);
        const Rect place{left + bar * pitch, rect.y + rect.height * 4 / 5 - height, width, height};
        // Those that are not filled are thinner, so that nobody has to tell them by their colour.
        const Rect thin{place.x + width / 4, place.y, std::max(2, width / 2), height};
        const bool filled = bar <= step;
        builder.fill(
            filled ? place : thin, filled ? builder.palette().highlight : white.with_alpha(90), width / 4);
    }
}

// On the dark shade a dark button needs an edge.
void draw_button(ViewBuilder& builder, const Button& button) {
    builder.button(button);
    if (button.look == ButtonLook::chosen)
        builder.add(Outline{button.rect, builder.palette().tile, builder.m().line, builder.m().radius});
}

// Dark from the progress line down, so that words and line are seen over the brightest film; above it the
// dark runs out.
void draw_shade(ViewBuilder& builder, const Rect& room, int dark_from) {
    const int soft = builder.m().target * 3 / 2;
    builder.add(
        Gradient{{room.x, dark_from - soft, room.width, soft}, black.with_alpha(0), black.with_alpha(176)});
    builder.add(Gradient{{room.x, dark_from, room.width, room.bottom() - dark_from},
                         black.with_alpha(176),
                         black.with_alpha(224)});
}

} // namespace

int draw_film_controls(ViewBuilder& builder,
                       const content::FilmScene& kind,
                       const FilmMoment& film,
                       const Rect& room) {
    const Measures& m = builder.m();
    std::array<FilmControlGroup, 3> groups{
        transport_controls(builder, film), choice_controls(builder, kind), volume_controls(builder)};
    // Back stands left of forward in every language, as time runs on the line above them.
    if (builder.mirror().mirrored)
        std::reverse(groups[0].begin(), groups[0].end());
    const Rect foot{m.margin, room.y, room.width - 2 * m.margin, room.height - m.margin / 2};
    const Layout layout = choose_layout(builder, groups, foot.width);
    const int pitch = m.target + m.target_gap;
    const int buttons = foot.bottom() - (static_cast<int>(layout.rows.size()) * pitch - m.target_gap);
    const Rect progress{foot.x, buttons - pitch, foot.width, m.target};
    const int top = progress.y - m.em / 2;
    draw_shade(builder, room, progress.y + progress.height / 4);
    int y = buttons;
    for (const ControlRow& row : layout.rows) {
        lay_row(builder, row, {foot.x, y, foot.width, m.target}, layout.label_px);
        y += pitch;
    }
    for (const FilmControlGroup& group : groups)
        for (const FilmControl& control : group)
            if (control.level)
                draw_level(builder, control.button.rect);
            else
                draw_button(builder, control.button);
    draw_film_progress(builder, kind, film, progress);
    return top;
}

} // namespace kiosk::ui
