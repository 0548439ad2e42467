// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/direction.hpp"
#include "kiosk/ui/flow.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/menu_tiles.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/together.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::ui {

namespace {

// What the tile shows: its own picture, a still of the film, or the picture of the scene it leads to.
void draw_tile_picture(ViewBuilder& builder, const Tile& tile, const Rect& rect, int inset) {
    const auto* film = std::get_if<content::FilmScene>(&tile.scene->kind);
    if (tile.item->picture)
        builder.picture(*tile.item->picture, rect, inset);
    else if (film != nullptr)
        builder.add(
            FilmStill{.file = film->file, .rect = rect, .inset = inset, .ground = builder.palette().tile});
    else if (tile.scene->picture)
        builder.picture(*tile.scene->picture, rect, inset);
}

// In the corner, where it hides no face; the film's length stands beside the triangle if there is room.
void draw_play_mark(ViewBuilder& builder, const Rect& rect, const std::string& length) {
    const Measures& m = builder.m();
    const int size = std::min(m.mm(22), std::min(rect.width, rect.height) / 2);
    const Rect disc{rect.x + m.em * 3 / 4, rect.bottom() - size - m.em * 3 / 4, size, size};
    const auto words = builder.set(length, builder.label(m.label), rect.width);
    const Rect plate{disc.x, disc.y, disc.width + words.width + size / 2, size};
    const bool fits =
        plate.right() < rect.right() - m.em / 2 && words.lines.size() == 1 && words.height < size;
    // Whatever the picture is like: the highlight is seen on dark, its edge on light.
    const Color edge = builder.palette().on_highlight;
    if (!length.empty() && fits) {
        builder.fill(plate, builder.palette().highlight, size / 2);
        builder.add(Outline{plate, edge, m.line, size / 2});
        builder.put(words,
                    {disc.right(), disc.centre().y - words.height / 2},
                    builder.palette().on_highlight,
                    builder.palette().highlight);
    } else {
        builder.add(Disc{disc.inset(-m.line), edge});
        builder.add(Disc{disc, builder.palette().highlight});
    }
    builder.icon("play", disc.inset(size / 4), builder.palette().on_highlight);
}

// The words of a tile, set; `height` includes the padding around them.
struct TileWords {
    typesetting::TextBlock heading;
    typesetting::Direction second_direction = typesetting::Direction::left_to_right;
    typesetting::TextBlock second; ///< the title in the other language of two people who read together
    typesetting::TextBlock line;   ///< empty if the tile is too low for it
    int height = 0;
};

typesetting::TextStyle title_style(const ViewBuilder& builder, int size_px) {
    auto style = builder.style(size_px, typesetting::Weight::bold);
    style.leading = 1.15;
    style.balanced = true;
    return style;
}

// The room of a tile's title; the line below it and the picture take the rest.
Size title_room(const ViewBuilder& builder, const Tile& tile) {
    return {tile.rect.width - 2 * (builder.m().em * 3 / 4), tile.rect.height * 6 / 10};
}

// The size at which the titles of all tiles of one kind fit: they share it, so that none seems to weigh more.
int title_size(const ViewBuilder& builder, const std::vector<Tile>& tiles, bool large) {
    const Measures& m = builder.m();
    int size = large ? m.title : std::max(m.lead, m.text);
    for (const Tile& tile : tiles)
        if (tile.item->large == large)
            size = builder.fitting_size(title_of(builder, tile),
                                        title_style(builder, size),
                                        title_room(builder, tile),
                                        m.least_label);
    return size;
}

// As small as the body, and only where the tile has the room.
typesetting::TextBlock second_title(ViewBuilder& builder, const Tile& tile, int title_px, Size room) {
    const auto language = second_language(builder, *tile.scene);
    if (!language)
        return {};
    auto style = builder.style(std::min(title_px, builder.m().text));
    style.leading = 1.2;
    style.language = *language;
    return builder.fit(tile.scene->title.in(*language), style, room, builder.m().least_label);
}

TileWords set_words(ViewBuilder& builder, const Tile& tile, int title_px) {
    const Measures& m = builder.m();
    const int padding = m.em * 3 / 4;
    const int width = tile.rect.width - 2 * padding;
    TileWords words;
    words.heading = builder.fit(
        title_of(builder, tile), title_style(builder, title_px), title_room(builder, tile), m.least_label);
    words.second =
        second_title(builder, tile, title_px, {width, tile.rect.height - words.heading.height - 2 * padding});
    words.second_direction =
        typesetting::direction_of(second_language(builder, *tile.scene).value_or(builder.language()));
    words.height = words.heading.height + words.second.height + 2 * padding;
    const std::string& line = tile.item->line.in(builder.language());
    if (line.empty())
        return words;
    auto line_style = builder.style(m.text);
    line_style.leading = 1.3;
    auto below = builder.set(line, line_style, width);
    const int both = words.height + m.em / 4 + below.height;
    if (both <= tile.rect.height * 7 / 10) {
        words.line = std::move(below);
        words.height = both;
    }
    return words;
}

// The words of every tile. Where one of a kind has no room for its line, none of them has one.
std::vector<TileWords> set_all(ViewBuilder& builder, const std::vector<Tile>& tiles) {
    std::vector<TileWords> words(tiles.size());
    for (const bool large : {true, false}) {
        const int size = title_size(builder, tiles, large);
        bool with_lines = true;
        for (std::size_t index = 0; index < tiles.size(); ++index) {
            const Tile& tile = tiles[index];
            if (tile.item->large != large)
                continue;
            words[index] = set_words(builder, tile, size);
            with_lines = with_lines &&
                         (!words[index].line.lines.empty() || tile.item->line.in(builder.language()).empty());
        }
        for (std::size_t index = 0; index < tiles.size() && !with_lines; ++index)
            if (tiles[index].item->large == large) {
                if (const std::string& line = tiles[index].item->line.in(builder.language()); !line.empty())
                    builder.note_left_out(line);
                words[index].line = {};
                words[index].height =
                    words[index].heading.height + words[index].second.height + 2 * (builder.m().em * 3 / 4);
            }
    }
    return words;
}

void draw_tile(ViewBuilder& builder, const Tile& tile, const TileWords& words, int words_height) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const std::string& title = title_of(builder, tile);
    const std::string length = length_of(builder, tile);
    const std::string id = "scene_" + tile.item->scene;
    const bool pressed = builder.is_pressed(id);
    const Rect drawn = sunk(tile.rect, pressed);
    const Color ground = pressed ? palette.text : palette.tile;
    const Color ink = pressed ? palette.ground : palette.on_tile;
    const int padding = m.em * 3 / 4;

    builder.fill(drawn, ground);
    const Rect picture{tile.rect.x, tile.rect.y, tile.rect.width, tile.rect.height - words_height};
    const bool with_picture = picture.height >= m.target;
    if (with_picture) {
        draw_tile_picture(builder, tile, picture, pressed ? drawn.x - tile.rect.x : 0);
        if (std::holds_alternative<content::FilmScene>(tile.scene->kind))
            draw_play_mark(builder, picture, length);
    }
    const int top =
        padding + (with_picture ? picture.bottom() : tile.rect.y + (tile.rect.height - words.height) / 2);
    builder.put(words.heading, {tile.rect.x + padding, top}, ink, ground);
    const int second = top + words.heading.height;
    {
        const Flow flow(builder, words.second_direction, tile.rect);
        builder.put(words.second, {tile.rect.x + padding, second}, ink, ground);
    }
    builder.put(words.line, {tile.rect.x + padding, second + words.second.height + m.em / 4}, ink, ground);
    builder.target({.id = id,
                    .role = "tile",
                    .rect = tile.rect,
                    .text = title,
                    .speech = speech_of(builder, tile),
                    .action = content::GoTo{tile.item->scene},
                    .speech_language = title_language(builder, tile)});
}

std::vector<Button> tile_buttons(const ViewBuilder& builder, const std::vector<Tile>& tiles) {
    std::vector<Button> buttons;
    for (const Tile& tile : tiles) {
        const bool film = std::holds_alternative<content::FilmScene>(tile.scene->kind);
        buttons.push_back({.id = "scene_" + tile.item->scene,
                           .icon = film ? "play" : "",
                           .label = title_of(builder, tile),
                           .action = content::GoTo{tile.item->scene},
                           .role = "tile",
                           .speech = speech_of(builder, tile),
                           .speech_language = title_language(builder, tile)});
    }
    return buttons;
}

// All of a low screen is in reach: long words get more rows there, as long as the title has room above them.
ReachRooms menu_rooms(const ViewBuilder& builder, const std::vector<Button>& buttons) {
    const Measures& m = builder.m();
    const int row = m.target + m.target_gap;
    ReachRooms rooms = reach_rooms(builder);
    while (m.low && !control_grid_fits(builder, buttons, rooms.controls) &&
           rooms.content.height - row > m.size.height / 3) {
        rooms.content.height -= row;
        rooms.controls.y -= row;
        rooms.controls.height += row;
    }
    return rooms;
}

// Nothing stands below it: it may have all the room. The title in a second language comes if there is some
// left.
void draw_heading_alone(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    Parts heading = heading_of(builder, scene, room.size());
    if (heading.size() > 1 && height_of(heading) > room.height && second_language(builder, scene))
        heading.pop_back();
    if (!fit_below_one_another(heading, room.height))
        builder.note_clipped(scene.title.in(builder.language()));
    draw_parts(heading, room);
}

// The tiles as buttons in the lowest third, their words alone; the picture of the menu above.
void draw_in_reach(ViewBuilder& builder, const content::Scene& scene, const std::vector<Tile>& tiles) {
    std::vector<Button> buttons = tile_buttons(builder, tiles);
    const ReachRooms rooms = menu_rooms(builder, buttons);
    const ReadingRoom parts = reading_room(builder, rooms.content, true);
    draw_beside(builder, scene, parts.picture);
    if (builder.m().low)
        draw_heading_alone(builder, scene, parts.words);
    else
        draw_title(builder, scene, parts.words);
    draw_control_grid(builder, std::move(buttons), rooms.controls);
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::MenuScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    std::vector<Tile> tiles;
    for (const content::MenuItem& item : kind.items) {
        const content::Scene* target = builder.stage().exhibition.scene(item.scene);
        if (target != nullptr && !target->hide)
            tiles.push_back({&item, target, {}});
    }
    if (builder.controls_below()) {
        draw_in_reach(builder, scene, tiles);
        return;
    }
    const int top = room.y + m.margin * 2 / 3;
    const Rect rest = draw_title(
        builder,
        scene,
        {room.x + m.margin, top, room.width - 2 * m.margin, room.bottom() - m.margin * 2 / 3 - top});
    lay_out(tiles, rest, m);
    const std::vector<TileWords> words = set_all(builder, tiles);
    for (std::size_t index = 0; index < tiles.size(); ++index) {
        // Tiles of one row share the height of their words, so that their pictures end on one line.
        int height = 0;
        for (std::size_t other = 0; other < tiles.size(); ++other)
            if (tiles[other].rect.y == tiles[index].rect.y &&
                tiles[other].item->large == tiles[index].item->large)
                height = std::max(height, words[other].height);
        draw_tile(builder, tiles[index], words[index], height);
    }
}

} // namespace kiosk::ui
