// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/kreis.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/reading.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kiosk::ui {

namespace {

// Where the tiles stand and where the opened sentence is read.
struct ListRoom {
    Rect tiles;
    Rect detail;
};

ListRoom list_room(const ViewBuilder& builder, const Rect& room, int rows) {
    const Measures& m = builder.m();
    if (m.portrait) {
        const int wanted = rows * (m.target + m.text) + (rows - 1) * m.target_gap;
        const int height = std::min(wanted, room.height * 6 / 10);
        return {{room.x, room.y, room.width, height},
                {room.x, room.y + height + m.gap, room.width, room.height - height - m.gap}};
    }
    // The longest word of a title has to stand on one line, however large it is for a class.
    const int split = room.width * (m.text > 2 * m.em ? 5 : 6) / 12;
    return {{room.x, room.y, split - m.gap, room.height},
            {room.x + split + m.gap, room.y, room.width - split - m.gap, room.height}};
}

struct TileMeasures {
    int padding = 0;
    int dot = 0;
    int left = 0; // of the words, from the tile's left edge
};

TileMeasures tile_measures(const ViewBuilder& builder) {
    const int padding = builder.m().em * 3 / 4;
    const int dot = builder.m().em * 3 / 5;
    return {padding, dot, padding * 2 + dot};
}

typesetting::TextStyle tile_style(const ViewBuilder& builder, int size_px) {
    auto style = builder.style(size_px, typesetting::Weight::bold);
    style.leading = 1.2;
    style.balanced = true;
    return style;
}

// The size at which every title fits into its tile: they share one, so that none seems to weigh more.
int title_size(const ViewBuilder& builder, const content::ListScene& kind, Size tile) {
    const TileMeasures measures = tile_measures(builder);
    int size = builder.m().text;
    for (const content::ListItem& item : kind.items)
        size = builder.fitting_size(item.title.in(builder.language()),
                                    tile_style(builder, size),
                                    {tile.width - measures.left - measures.padding, tile.height},
                                    builder.m().least_label);
    return size;
}

struct TilePlace {
    int index = 0;
    Rect rect;
    int title_px = 0;
};

void draw_tile(ViewBuilder& builder, const content::ListItem& item, const TilePlace& place) {
    const auto& [index, rect, title_px] = place;
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const std::string id = "item_" + std::to_string(index);
    const bool open = builder.stage().moment.open_item == index;
    const bool pressed = builder.is_pressed(id);
    const Color ground = open ? palette.accent : palette.tile;
    const Color words = open ? palette.on_accent : palette.on_tile;
    builder.fill(sunk(rect, pressed), pressed ? palette.text : ground, m.radius);
    const auto [padding, dot, words_left] = tile_measures(builder);
    builder.add(Disc{{rect.x + padding, rect.centre().y - dot / 2, dot, dot},
                     pressed ? palette.ground : (open ? palette.on_accent : palette.accent)});
    const int left = rect.x + words_left;
    const auto title = builder.fit(item.title.in(builder.language()),
                                   tile_style(builder, title_px),
                                   {rect.right() - padding - left, rect.height},
                                   m.least_label);
    builder.put(title,
                {left, rect.y + (rect.height - title.height) / 2},
                pressed ? palette.ground : words,
                pressed ? palette.text : ground);
    builder.target({.id = id,
                    .role = "tile",
                    .rect = rect,
                    .text = item.title.in(builder.language()),
                    .speech = item.title.in(builder.language()),
                    .action = content::OpenItem{index},
                    .speech_language = builder.language()});
}

// Returns the number of pages; in reach mode the pager stands below, among the controls.
int draw_detail(ViewBuilder& builder, const content::ListItem& item, const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    Rect rest = room;
    if (item.picture) {
        const Rect picture{room.x, room.y, room.width, room.height / 2};
        builder.picture(*item.picture, picture);
        rest = {room.x, picture.bottom() + m.em, room.width, room.bottom() - picture.bottom() - m.em};
    }
    auto style = builder.style(m.lead, typesetting::Weight::bold);
    style.leading = 1.2;
    const std::string& title_text = item.title.in(builder.language());
    style.font.size_px = builder.fitting_size(title_text, style, {rest.width, rest.height / 2}, m.text);
    auto title = builder.fit(title_text, style, {rest.width, m.size.height}, style.font.size_px);
    ReadWords read{
        builder.set(item.text.in(builder.language()), builder.body(), line_width(builder, rest.width)),
        typesetting::sentences_of(item.text.in(builder.language()))};
    Rect words = rest;
    if (title.height > rest.height / 2) { // it stands on the pages itself
        read.block = joined(std::move(title), std::move(read.block), m.em / 2);
        const auto sentences = typesetting::sentences_of(title_text);
        read.sentences.insert(read.sentences.begin(), sentences.begin(), sentences.end());
    } else {
        builder.put(title, {rest.x, rest.y}, palette.accent, palette.ground);
        builder.speak(title_text);
        const int top = rest.y + title.height + m.em / 2;
        words = {rest.x, top, rest.width, rest.bottom() - top};
    }
    if (builder.controls_below())
        return draw_page_of(builder, read, words);
    draw_pages(builder, read, words);
    return 1;
}

// Nothing opened: the scene's picture, or the Kreis with the number of members in it.
void draw_closed(ViewBuilder& builder, const content::Scene& scene, bool as_ring, const Rect& room) {
    const settings::Palette& palette = builder.palette();
    if (!as_ring) {
        draw_beside(builder, scene, room);
        return;
    }
    const int ring = builder.stage().exhibition.ring;
    const Rect square = fitted(1.0, room);
    draw_kreis(
        builder,
        {.rect = square, .dots = ring, .filled = ring, .full = palette.accent, .empty = palette.hairline});
    auto style = builder.style(builder.m().figure, typesetting::Weight::bold);
    style.leading = 1.1;
    const auto figure =
        builder.fit(std::to_string(ring), style, {square.width / 2, square.height / 2}, builder.m().text);
    builder.put_centred(figure, square, palette.accent, palette.ground);
    builder.speak(std::to_string(ring));
}

// What is opened stands above, the tiles are buttons in the lowest third.
void draw_in_reach(ViewBuilder& builder, const content::Scene& scene, const content::ListScene& kind) {
    const ReachRooms rooms = reach_rooms(builder);
    const int count = static_cast<int>(kind.items.size());
    EntryControls controls{.open = std::min(builder.stage().moment.open_item.value_or(-1), count - 1)};
    Rect rest = inside_margins(builder, rooms.content);
    Opening opening; // where it leaves nothing for the ring
    if (controls.open < 0 && !heading_leaves(builder, scene, rest, builder.m().size.height / 6))
        opening = open_alone(builder, scene, rest, 0);
    else if (controls.open < 0 || !builder.m().low) // there the entry's own title takes its place
        rest = draw_title(builder, scene, rest);
    for (int index = 0; index < count; ++index)
        controls.entries.push_back(
            {.id = "item_" + std::to_string(index),
             .label = kind.items[static_cast<std::size_t>(index)].title.in(builder.language()),
             .action = content::OpenItem{index},
             .look = index == controls.open ? ButtonLook::chosen : ButtonLook::quiet,
             .role = "tile",
             .speech_language = builder.language()});
    if (controls.open >= 0)
        controls.pages = draw_detail(builder, kind.items[static_cast<std::size_t>(controls.open)], rest);
    else if (opening.count() > 0)
        controls.pages = draw_opening_page(builder, opening);
    else
        draw_closed(builder, scene, kind.as_ring, rest);
    draw_entry_controls(builder, std::move(controls), rooms.controls);
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::ListScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const int count = static_cast<int>(kind.items.size());
    if (count == 0)
        return;
    if (builder.controls_below()) {
        draw_in_reach(builder, scene, kind);
        return;
    }
    const Rect rest = draw_title(builder, scene, room.inset(m.margin));
    const int columns = count > 6 ? 2 : 1;
    const int rows = (count + columns - 1) / columns;
    const ListRoom parts = list_room(builder, rest, rows);
    const int width = (parts.tiles.width - (columns - 1) * m.target_gap) / columns;
    const int height = std::min((parts.tiles.height - (rows - 1) * m.target_gap) / rows, m.target * 2);
    const int title_px = title_size(builder, kind, {width, height});
    for (int index = 0; index < count; ++index)
        draw_tile(builder,
                  kind.items[static_cast<std::size_t>(index)],
                  {index,
                   {parts.tiles.x + (index / rows) * (width + m.target_gap),
                    parts.tiles.y + (index % rows) * (height + m.target_gap),
                    width,
                    height},
                   title_px});
    const auto open = builder.stage().moment.open_item;
    if (open && *open >= 0 && *open < count)
        draw_detail(builder, kind.items[static_cast<std::size_t>(*open)], parts.detail);
    else
        draw_closed(builder, scene, kind.as_ring, parts.detail);
}

} // namespace kiosk::ui
