// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/menu_tiles.hpp"

#include "kiosk/ui/fill_in.hpp"

#include <algorithm>
#include <chrono>
#include <variant>

namespace kiosk::ui {

namespace {

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

} // namespace

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

std::string length_of(const ViewBuilder& builder, const Tile& tile) {
    const auto* film = std::get_if<content::FilmScene>(&tile.scene->kind);
    const auto& lengths = builder.stage().moment.film_lengths;
    const auto known = film == nullptr ? lengths.end() : lengths.find(film->file);
    if (known == lengths.end() || known->second <= media::Duration::zero())
        return "";
    const content::Words& words = builder.words();
    const auto seconds = std::chrono::round<std::chrono::seconds>(known->second);
    const auto minutes = std::chrono::round<std::chrono::minutes>(known->second);
    if (seconds < std::chrono::minutes(1))
        return fill_in(words.film_length_seconds, {{"seconds", std::to_string(seconds.count())}});
    if (minutes.count() == 1)
        return words.film_length_one;
    return fill_in(words.film_length, {{"minutes", std::to_string(minutes.count())}});
}

content::Language title_language(const ViewBuilder& builder, const Tile& tile) {
    const Stage& stage = builder.stage();
    return stage.exhibition.shown_language(*tile.scene, stage.visitor.language);
}

const std::string& title_of(const ViewBuilder& builder, const Tile& tile) {
    return tile.scene->title.in(title_language(builder, tile));
}

std::string speech_of(const ViewBuilder& builder, const Tile& tile) {
    const content::Language language = title_language(builder, tile);
    std::string speech = title_of(builder, tile);
    const auto add = [&](const std::string& words, const content::Language& spoken_in) {
        if (words.empty() || spoken_in != language)
            return;
        const bool ended = speech.ends_with('.') || speech.ends_with('?') || speech.ends_with('!');
        speech += (ended ? " " : ". ") + words;
    };
    add(tile.item->line.in(builder.language()), builder.language());
    add(length_of(builder, tile), builder.stage().visitor.language);
    return speech;
}

} // namespace kiosk::ui
