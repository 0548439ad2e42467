// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/reading.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::ui {

namespace {

struct Tile {
    const content::MenuItem* item = nullptr;
    const content::Scene* scene = nullptr;
    Rect rect;
};

void lay_grid(std::vector<Tile*>& tiles, const Rect& room, int columns, int gap) {
    const int count = static_cast<int>(tiles.size());
    if (count == 0)
        return;
    const int rows = (count + columns - 1) / columns;
    const int height = (room.height - (rows - 1) * gap) / rows;
    for (int index = 0; index < count; ++index) {
        const int row = index / columns;
        const int in_row = std::min(columns, count - row * columns);
        const int width = (room.width - (in_row - 1) * gap) / in_row;
        tiles[static_cast<std::size_t>(index)]->rect = {
            room.x + (index % columns) * (width + gap), room.y + row * (height + gap), width, height};
    }
}

// The large tile takes half of the room; the others share the rest.
void lay_out(std::vector<Tile>& tiles, const Rect& room, const Measures& m) {
    std::vector<Tile*> large;
    std::vector<Tile*> others;
    for (Tile& tile : tiles)
        (tile.item->large && large.empty() ? large : others).push_back(&tile);
    const int gap = m.gap * 2 / 3;
    if (large.empty()) {
        const int count = static_cast<int>(others.size());
        lay_grid(
            others, room, m.portrait ? (count > 4 ? 2 : 1) : (count > 3 ? (count == 4 ? 2 : 3) : count), gap);
        return;
    }
    if (m.portrait) {
        const int height = others.empty() ? room.height : room.height * 4 / 10;
        large.front()->rect = {room.x, room.y, room.width, height};
        lay_grid(others,
                 {room.x, room.y + height + gap, room.width, room.height - height - gap},
                 others.size() > 2 ? 2 : 1,
                 gap);
        return;
    }
    const int width = others.empty() ? room.width : (room.width - gap) / 2;
    large.front()->rect = {room.x, room.y, width, room.height};
    lay_grid(others,
             {room.x + width + gap, room.y, room.width - width - gap, room.height},
             others.size() > 2 ? 2 : 1,
             gap);
}

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

void draw_play_mark(ViewBuilder& builder, const Rect& rect) {
    const int size = std::min(builder.m().mm(24), std::min(rect.width, rect.height) / 2);
    const Point centre = rect.centre();
    const Rect disc{centre.x - size / 2, centre.y - size / 2, size, size};
    builder.add(Disc{disc, builder.palette().highlight});
    builder.icon("play", disc.inset(size / 4), builder.palette().on_highlight);
}

void draw_tile(ViewBuilder& builder, const Tile& tile) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const content::Language shown =
        builder.stage().exhibition.shown_language(*tile.scene, builder.stage().visitor.language);
    const std::string& title = tile.scene->title.in(shown);
    const std::string& line = tile.item->line.in(builder.language());
    const std::string id = "scene_" + tile.item->scene;
    const bool pressed = builder.is_pressed(id);
    const Rect drawn = sunk(tile.rect, pressed);
    const Color ground = pressed ? palette.text : palette.tile;
    const Color ink = pressed ? palette.ground : palette.on_tile;

    const int padding = m.em * 3 / 4;
    const bool large = tile.item->large;
    auto title_style = builder.style(large ? m.title : std::max(m.lead, m.text), typesetting::Weight::bold);
    title_style.leading = 1.15;
    title_style.balanced = true;
    const int width = tile.rect.width - 2 * padding;
    const auto heading = builder.fit(title, title_style, {width, tile.rect.height * 6 / 10}, m.em * 8 / 10);
    auto line_style = builder.style(m.text);
    line_style.leading = 1.3;
    const auto below = line.empty() ? typesetting::TextBlock{} : builder.set(line, line_style, width);
    const int both = heading.height + below.height + padding * 2 + m.em / 4;
    const bool with_line = !line.empty() && both <= tile.rect.height * 7 / 10;
    const int words_height = with_line ? both : heading.height + padding * 2;

    builder.fill(drawn, ground);
    const Rect picture{tile.rect.x, tile.rect.y, tile.rect.width, tile.rect.height - words_height};
    if (picture.height >= m.target) {
        draw_tile_picture(builder, tile, picture, pressed ? drawn.x - tile.rect.x : 0);
        if (std::holds_alternative<content::FilmScene>(tile.scene->kind))
            draw_play_mark(builder, picture);
    }
    const int top = picture.height >= m.target
                        ? picture.bottom() + padding
                        : tile.rect.y + (tile.rect.height - words_height) / 2 + padding;
    builder.put(heading, {tile.rect.x + padding, top}, ink, ground);
    if (with_line)
        builder.put(below, {tile.rect.x + padding, top + heading.height + m.em / 4}, ink, ground);
    builder.target({.id = id,
                    .role = "tile",
                    .rect = tile.rect,
                    .text = title,
                    .speech = line.empty() ? title : title + ". " + line,
                    .action = content::GoTo{tile.item->scene}});
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::MenuScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const Rect rest = draw_title(builder, scene, room.inset(m.margin * 2 / 3));
    std::vector<Tile> tiles;
    for (const content::MenuItem& item : kind.items) {
        const content::Scene* target = builder.stage().exhibition.scene(item.scene);
        if (target != nullptr && !target->hide)
            tiles.push_back({&item, target, {}});
    }
    lay_out(tiles, rest, m);
    for (const Tile& tile : tiles)
        draw_tile(builder, tile);
}

} // namespace kiosk::ui
