// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/consistency.hpp"

#include "kiosk/content/load.hpp"
#include "kiosk/content/walk.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace kiosk::content {
namespace {

MenuScene* menu_of(Scene& scene) {
    return std::get_if<MenuScene>(&scene.kind);
}

/// A scene that would show where the exhibition stands, while nobody has said where.
bool lacks_its_place(const Exhibition& exhibition, const Scene& scene) {
    return std::holds_alternative<LocalScene>(scene.kind) && exhibition.place.town.empty();
}

/// The ids of what can be shown: not hidden, no menu whose tiles all lead nowhere, and no place that nobody
/// has named.
std::set<std::string> showable(Exhibition& exhibition) {
    std::set<std::string> alive;
    for (const auto& [id, scene] : exhibition.scenes)
        if (!scene.hide && !lacks_its_place(exhibition, scene))
            alive.insert(id);
    for (bool changed = true; std::exchange(changed, false);) {
        for (auto& [id, scene] : exhibition.scenes) {
            const MenuScene* menu = menu_of(scene);
            if (!menu || !alive.contains(id))
                continue;
            const bool leads_somewhere =
                std::any_of(menu->items.begin(), menu->items.end(), [&](const MenuItem& item) {
                    return alive.contains(item.scene);
                });
            if (!leads_somewhere)
                changed = alive.erase(id) > 0 || changed;
        }
    }
    return alive;
}

void prune_menus(Exhibition& exhibition, const std::set<std::string>& alive) {
    for (auto& [id, scene] : exhibition.scenes)
        if (MenuScene* menu = menu_of(scene))
            std::erase_if(menu->items, [&](const MenuItem& item) { return !alive.contains(item.scene); });
    std::erase_if(exhibition.scenes, [&](const auto& entry) {
        const bool is_empty = !entry.second.hide && !alive.contains(entry.first); // a menu, or a place
        return is_empty;
    });
}

/// Takes the link out of `[words](scene)` if the scene is not there, and leaves the words.
void unlink(std::string& markdown, const std::set<std::string>& alive) {
    for (std::size_t middle = markdown.find("]("); middle != std::string::npos;
         middle = markdown.find("](", middle + 1)) {
        const std::size_t start = markdown.rfind('[', middle);
        const std::size_t end = markdown.find(')', middle);
        if (start == std::string::npos || end == std::string::npos)
            return;
        std::string id = markdown.substr(middle + 2, end - middle - 2);
        if (id.starts_with("scene:"))
            id.erase(0, 6);
        if (alive.contains(id))
            continue;
        markdown.replace(start, end - start + 1, markdown.substr(start + 1, middle - start - 1));
        middle = start;
    }
}

void prune_ways_from_films(Exhibition& exhibition, const std::set<std::string>& alive) {
    for (auto& [id, scene] : exhibition.scenes)
        if (auto* film = std::get_if<FilmScene>(&scene.kind); film != nullptr && !alive.contains(film->more))
            film->more.clear();
}

void prune_links(Exhibition& exhibition, const std::set<std::string>& alive) {
    for (auto& [id, scene] : exhibition.scenes)
        for_each<LocalizedText>(
            scene, [&](const std::string& /*path*/, const yaml::Field& field, LocalizedText& text) {
                for (auto& [language, words] : text.by_language)
                    if (field.markdown)
                        unlink(words, alive);
            });
}

/// What passers-by may see: nothing that could hurt, and no counselling read over somebody's shoulder.
bool may_loop(const Exhibition& exhibition, const std::set<std::string>& alive, const std::string& id) {
    if (!alive.contains(id))
        return false;
    const Scene& scene = exhibition.scenes.at(id);
    return !scene.sensitive && !scene.beratung;
}

/// A loop for an exhibition that names none: its statements, else whatever may be seen by passers-by.
std::vector<std::string> usual_loop(const Exhibition& exhibition, const std::set<std::string>& alive) {
    std::vector<std::string> statements;
    std::vector<std::string> others;
    for (const std::string& id : alive) {
        const Scene& scene = exhibition.scenes.at(id);
        if (!may_loop(exhibition, alive, id))
            continue;
        (std::holds_alternative<StatementScene>(scene.kind) ? statements : others).push_back(id);
    }
    return statements.empty() ? others : statements;
}

/// A menu with the first scenes that are not only one sentence, for an exhibition that has none.
Scene usual_menu(const Exhibition& exhibition, const std::set<std::string>& alive) {
    constexpr std::size_t most_tiles = 6;
    MenuScene menu;
    for (const std::string& id : alive)
        if (menu.items.size() < most_tiles &&
            !std::holds_alternative<StatementScene>(exhibition.scenes.at(id).kind))
            menu.items.push_back({.scene = id});
    for (const std::string& id : alive)
        if (menu.items.empty())
            menu.items.push_back({.scene = id});
    Scene scene;
    scene.title = exhibition.title;
    for (const Language& language : exhibition.languages)
        if (!scene.title.has(language))
            scene.title.by_language[language] = exhibition.words_in(language).contents;
    scene.kind = std::move(menu);
    return scene;
}

void ensure_start(Exhibition& exhibition, const std::set<std::string>& alive) {
    if (alive.contains(exhibition.start))
        return;
    for (const std::string& id : alive) {
        if (menu_of(exhibition.scenes.at(id))) {
            exhibition.start = id;
            return;
        }
    }
    Scene menu = usual_menu(exhibition, alive);
    menu.id = "start";
    while (exhibition.scenes.contains(menu.id))
        menu.id += "-";
    exhibition.start = menu.id;
    exhibition.scenes[menu.id] = std::move(menu);
}

bool settle(Exhibition& exhibition) {
    const std::set<std::string> alive = showable(exhibition);
    if (alive.empty())
        return false;
    std::erase_if(exhibition.loop, [&](const std::string& id) { return !may_loop(exhibition, alive, id); });
    prune_menus(exhibition, alive);
    prune_links(exhibition, alive);
    prune_ways_from_films(exhibition, alive);
    if (exhibition.loop.empty())
        exhibition.loop = usual_loop(exhibition, alive);
    ensure_start(exhibition, alive);
    if (!alive.contains(exhibition.accessibility))
        exhibition.accessibility.clear();
    if (exhibition.loop.empty()) // all scenes are sensitive: the menu, which only names them
        exhibition.loop = {exhibition.start};
    return true;
}

template <typename Predicate>
void hide_scenes_that(Exhibition& exhibition, Predicate predicate) {
    for (auto& [id, scene] : exhibition.scenes)
        scene.hide = scene.hide || predicate(scene);
    if (!settle(exhibition))
        exhibition = built_in_exhibition();
}

} // namespace

bool make_consistent(Draft& draft) {
    std::erase_if(draft.exhibition.scenes,
                  [&](const auto& entry) { return draft.broken.contains(entry.first); });
    return settle(draft.exhibition);
}

void hide_stand_ins(Exhibition& exhibition) {
    hide_scenes_that(exhibition, [](const Scene& scene) {
        const auto* film = std::get_if<FilmScene>(&scene.kind);
        return film != nullptr && film->stand_in;
    });
}

void hide_films(Exhibition& exhibition) {
    hide_scenes_that(exhibition,
                     [](const Scene& scene) { return std::holds_alternative<FilmScene>(scene.kind); });
}

void hide_scenes(Exhibition& exhibition, const std::set<std::string>& ids) {
    hide_scenes_that(exhibition, [&ids](const Scene& scene) { return ids.contains(scene.id); });
}

} // namespace kiosk::content
