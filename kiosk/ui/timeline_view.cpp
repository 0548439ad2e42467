// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/kreis.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/unfolding.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kiosk::ui {

namespace {

struct Axis {
    Rect row;
    int count = 0;
    int open = 0;
    double share = 1; ///< of its length that has been drawn
};

// The line from year to year: filled up to the open entry, each year a dot that can be touched.
void draw_axis(ViewBuilder& builder, const content::TimelineScene& kind, const Axis& axis) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const int step = axis.row.width / axis.count;
    const int line_y = axis.row.bottom() - m.mm(7);
    const int dot = m.mm(6);
    const auto centre_of = [&](int index) { return axis.row.x + step * index + dot / 2; };
    const int drawn = static_cast<int>(axis.row.width * axis.share);
    builder.fill({axis.row.x, line_y - m.line / 2, drawn, m.line}, palette.hairline);
    builder.fill(
        {axis.row.x, line_y - m.line / 2, std::min(drawn, centre_of(axis.open) - axis.row.x), m.line},
        palette.accent);
    for (int index = 0; index < axis.count; ++index) {
        const content::TimelineEntry& entry = kind.entries[static_cast<std::size_t>(index)];
        const bool open = index == axis.open;
        const std::string id = "entry_" + std::to_string(index);
        const Rect cell{axis.row.x + step * index, axis.row.y, step - m.target_gap, axis.row.height};
        const double here = part_of(axis.share, index, axis.count); // as the line comes by
        const int size = open ? dot * 3 / 2 : dot;
        builder.add(Disc{{centre_of(index) - size / 2, line_y - size / 2, size, size},
                         appearing(index <= axis.open ? palette.accent : palette.hairline, here)});
        auto style = builder.label(m.label);
        style.font.size_px = open ? m.lead : m.label;
        const auto year = builder.set(entry.year, style, cell.width);
        builder.put(year,
                    {cell.x, line_y - dot - year.height},
                    appearing(open || builder.is_pressed(id) ? palette.accent : palette.quiet, here),
                    palette.ground);
        builder.target({.id = id,
                        .role = "tile",
                        .rect = cell,
                        .text = entry.year,
                        .speech = entry.year,
                        .action = content::OpenItem{index}});
    }
}

// Returns the number of pages; in reach mode the pager stands below, among the controls.
// `begin` is the page of the scene on which the entry begins.
int draw_entry(ViewBuilder& builder,
               const content::TimelineEntry& entry,
               const Rect& room,
               double share,
               int begin = 0) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const bool below = builder.controls_below();
    auto figure = builder.style(m.figure * 3 / 4, typesetting::Weight::bold);
    figure.leading = 1.1;
    const auto year = builder.fit(entry.year, figure, {room.width, room.height / 2}, m.title);
    auto style = builder.lead();
    if (m.crowded())
        style.font.size_px = m.text; // there are few lines as it is
    const auto text = builder.stage().typesetter.plain(
        entry.text.in(builder.language()), style, line_width(builder, room.width));
    Rect rest = room;
    const int used = year.height + m.em / 2;
    // Where the words of a class leave no room for it, the year stands on the line of the years alone.
    constexpr int least_lines = 2;
    const int line = text.lines.empty() ? 0 : text.lines.front().height;
    if (below || text.height <= room.height - used ||
        room.height - used - pager_height(builder) >= least_lines * line) {
        builder.put(year, {room.x, room.y}, appearing(palette.accent, share), palette.ground);
        rest = {room.x, room.y + used, room.width, room.height - used};
    }
    builder.speak(entry.year);
    const ReadWords read{text, typesetting::sentences_of(entry.text.in(builder.language()))};
    if (below)
        return draw_page_of(builder, read, rest, begin);
    if (text.height > rest.height) {
        draw_pages(builder, read, rest);
    } else {
        builder.put(text, {rest.x, rest.y}, appearing(palette.text, share), palette.ground);
        builder.speak(entry.text.in(builder.language()));
    }
    return 1;
}

// The years as buttons in the lowest third.
void draw_years(ViewBuilder& builder, const content::TimelineScene& kind, int open, int pages) {
    EntryControls controls{.entries = {}, .open = open, .pages = pages};
    for (int index = 0; index < static_cast<int>(kind.entries.size()); ++index) {
        const std::string& year = kind.entries[static_cast<std::size_t>(index)].year;
        controls.entries.push_back({.id = "entry_" + std::to_string(index),
                                    .label = year,
                                    .action = content::OpenItem{index},
                                    .look = index == open ? ButtonLook::chosen : ButtonLook::quiet,
                                    .role = "tile"});
    }
    draw_entry_controls(builder, std::move(controls), reach_rooms(builder).controls);
}

// What stands above the years. On a low screen large words need the room of the heading: it opens the scene,
// and the years have their pages to themselves.
void draw_in_reach(ViewBuilder& builder,
                   const content::Scene& scene,
                   const content::TimelineScene& kind,
                   int open,
                   const Rect& room) {
    const content::TimelineEntry& entry = kind.entries[static_cast<std::size_t>(open)];
    const double share = unfolded(builder);
    const int year = builder.m().title * 3 / 2;
    Opening opening{{}, room};
    if (heading_leaves(builder, scene, room, year + body_lines(builder, calm_lines)))
        opening.rest = draw_title(builder, scene, room);
    else if (!builder.stage().moment.open_item)
        opening = open_alone(builder, scene, room, 0);
    if (builder.stage().moment.page < opening.count()) { // no year is open yet
        draw_opening_page(builder, opening);
        ViewBuilder counted(builder.stage(), builder.language(), scene.ground);
        const int pages = opening.count() + draw_entry(counted, entry, opening.rest, share);
        builder.pages(pages);
        draw_years(builder, kind, -1, pages);
        return;
    }
    const int pages = opening.count() + draw_entry(builder, entry, opening.rest, share, opening.count());
    builder.pages(pages);
    draw_years(builder, kind, open, pages);
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::TimelineScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const int count = static_cast<int>(kind.entries.size());
    if (count == 0)
        return;
    const int open = std::clamp(builder.stage().moment.open_item.value_or(0), 0, count - 1);
    const content::TimelineEntry& entry = kind.entries[static_cast<std::size_t>(open)];

    const double share = unfolded(builder);
    const bool below = builder.controls_below();
    const ReadingRoom parts = reading_room(builder, below ? reach_rooms(builder).content : room, true);
    if (entry.picture && !parts.picture.empty())
        builder.picture(*entry.picture, parts.picture);
    else if (!parts.picture.empty())
        draw_kreis(builder,
                   {.rect = fitted(1.0, parts.picture.inset(m.margin)),
                    .dots = builder.stage().exhibition.ring,
                    .filled = static_cast<int>(builder.stage().exhibition.ring * (open + 1) * share / count),
                    .full = builder.palette().accent,
                    .empty = builder.palette().hairline});
    if (below) {
        draw_in_reach(builder, scene, kind, open, parts.words);
        return;
    }
    const Rect rest = draw_title(builder, scene, parts.words);
    const int axis_height = std::max(m.target, m.lead * 2 + m.mm(10));
    draw_axis(builder, kind, {{rest.x, rest.y, rest.width, axis_height}, count, open, share});
    draw_entry(builder,
               entry,
               {rest.x, rest.y + axis_height + m.em, rest.width, rest.height - axis_height - m.em},
               share);
}

} // namespace kiosk::ui
