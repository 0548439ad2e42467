// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/checks.hpp"
#include "kiosk/yaml/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

const MenuScene* menu_of(const Scene& scene) {
    return std::get_if<MenuScene>(&scene.kind);
}

/// A name of a scene that somebody wrote, and where.
struct Mention {
    const Origin& origin;
    std::string path;
    const std::string& id;
};

class StructureCheck {
public:
    StructureCheck(Draft& draft, bool for_curators)
        : draft_(draft), exhibition_(draft.exhibition), for_curators_(for_curators) {}

    void run() {
        check_loop();
        check_start();
        for (const auto& [id, scene] : exhibition_.scenes) {
            if (const MenuScene* menu = menu_of(scene))
                check_menu(scene, *menu);
            if (const auto* film = std::get_if<FilmScene>(&scene.kind);
                film != nullptr && !film->more.empty())
                check_more(scene, {draft_.origins[id], "more", film->more});
        }
        check_counselling();
        check_helplines();
        check_accessibility();
        check_reachable();
        if (for_curators_)
            check_places();
    }

private:
    void report(const Mention& at, Severity severity, Message message, Message hint) {
        draft_.diagnostics.push_back(at.origin.at(at.path, severity, std::move(message), std::move(hint)));
    }

    /// The scene of that name. Reports a name that leads nowhere, but not one whose scene is broken: the
    /// scene's own mistakes have been reported.
    const Scene* find(const Mention& mention) {
        if (draft_.broken.contains(mention.id))
            return nullptr;
        if (const Scene* scene = exhibition_.scene(mention.id))
            return scene;
        dangling_ = true;
        report(mention,
               Severity::error,
               Message("There is no scene “{0}”.", {mention.id}),
               way_to_the_scene(mention.id));
        return nullptr;
    }

    Message way_to_the_scene(const std::string& id) const {
        if (const auto file = draft_.unread.find(id); file != draft_.unread.end())
            return Message("Rename the file {0}: {1}", {file->second, id + ".yaml"});
        std::vector<std::string> ids(draft_.broken.begin(), draft_.broken.end());
        for (const auto& [other, scene] : exhibition_.scenes)
            ids.push_back(other);
        const std::vector<std::string> near = yaml::suggestions(id, ids);
        return near.empty() ? Message("Make a file {0}.yaml, or delete the entry.", {id})
                            : yaml::did_you_mean(near);
    }

    void check_hidden(const Mention& mention, const Scene& scene) {
        if (scene.hide)
            report(mention,
                   Severity::warning,
                   Message("The scene “{0}” is hidden and is not shown here.", {scene.id}),
                   Message("Delete hide in {0}.yaml, or delete this entry.", {scene.id}));
        else if (shows_nothing(scene))
            report(mention,
                   Severity::warning,
                   Message("The menu “{0}” is not shown here: all its scenes are hidden.", {scene.id}),
                   Message("Delete hide in one of them, or delete this entry."));
    }

    /// A menu that would be empty is left out.
    bool shows_nothing(const Scene& scene) const {
        const MenuScene* menu = menu_of(scene);
        return menu != nullptr && !menu->items.empty() &&
               std::all_of(menu->items.begin(), menu->items.end(), [this](const MenuItem& item) {
                   const Scene* target = exhibition_.scene(item.scene);
                   return target != nullptr && target->hide;
               });
    }

    void check_more(const Scene& film, const Mention& more) {
        const Scene* next = find(more);
        if (next == nullptr)
            return;
        check_hidden(more, *next);
        if (next == &film)
            report(more,
                   Severity::warning,
                   Message("“Mehr erfahren” leads to the film that has just ended."),
                   Message("Name another scene, or delete the line."));
    }

    void check_loop() {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < exhibition_.loop.size(); ++i) {
            const Mention mention{draft_.origin, fmt::format("loop[{}]", i), exhibition_.loop[i]};
            if (!seen.insert(mention.id).second)
                report(mention,
                       Severity::warning,
                       Message("The scene “{0}” stands in the loop twice.", {mention.id}),
                       Message("Delete one of the two entries."));
            const Scene* scene = find(mention);
            if (!scene)
                continue;
            check_hidden(mention, *scene);
            if (scene->sensitive)
                report(mention,
                       Severity::error,
                       Message("The scene “{0}” is marked as sensitive and never stands in the loop.",
                               {scene->id}),
                       Message("Take it out of the loop, or delete sensitive in {0}.yaml.", {scene->id}));
            if (scene->beratung)
                report(mention,
                       Severity::error,
                       Message("The scene “{0}” gives counsel and never stands in the loop.", {scene->id}),
                       Message("Take it out of the loop: the button “Beratung” is there already."));
        }
    }

    void check_start() {
        if (exhibition_.start.empty())
            return;
        const Mention mention{draft_.origin, "start", exhibition_.start};
        const Scene* scene = find(mention);
        if (!scene)
            return;
        if (!menu_of(*scene))
            report(mention,
                   Severity::warning,
                   Message("The start “{0}” is not a menu.", {scene->id}),
                   Message("Name a scene with kind: menu."));
        if (scene->hide)
            report(mention,
                   Severity::error,
                   Message("The start “{0}” is hidden.", {scene->id}),
                   Message("Delete hide in {0}.yaml.", {scene->id}));
    }

    void check_menu(const Scene& scene, const MenuScene& menu) {
        constexpr std::size_t fewest = 3;
        constexpr std::size_t most = 6;
        const Origin& origin = draft_.origins[scene.id];
        if (!menu.items.empty() && (menu.items.size() < fewest || menu.items.size() > most))
            draft_.diagnostics.push_back(
                origin.at_key("items",
                              Severity::warning,
                              Message("A menu has three to six tiles; this one has {0}.",
                                      {std::to_string(menu.items.size())}),
                              menu.items.size() > most
                                  ? Message("Move some of them to a menu of their own.")
                                  : Message("Add entries, or let the menu above lead to the scenes.")));
        for (std::size_t i = 0; i < menu.items.size(); ++i) {
            const Mention mention{origin, fmt::format("items[{}].scene", i), menu.items[i].scene};
            const Scene* target = find(mention);
            if (!target)
                continue;
            check_hidden(mention, *target);
            if (target == &scene)
                report(mention,
                       Severity::warning,
                       Message("This tile leads to the menu that it stands in."),
                       Message("Name another scene, or delete the entry."));
        }
    }

    /// The button "Beratung" is on every scene; without such a scene it leads nowhere.
    void check_counselling() {
        const bool there = std::any_of(exhibition_.scenes.begin(),
                                       exhibition_.scenes.end(),
                                       [](const auto& entry) { return entry.second.beratung; });
        if (!there && is_whole())
            draft_.diagnostics.push_back(
                {.file = draft_.origin.source->file(),
                 .message = Message("No scene is marked with beratung: true."),
                 .hint =
                     Message("Add the line beratung: true to the scene with the counselling addresses.")});
    }

    void check_helplines() {
        const std::vector<Helpline>& lines = exhibition_.helplines;
        if (lines.empty() && is_whole() && !draft_.origin.places.contains("helplines[0]"))
            draft_.diagnostics.push_back(
                {.severity = Severity::warning,
                 .file = draft_.origin.source->file(),
                 .message = Message("No helpline is entered: the Beratung scene names no number of its own."),
                 .hint = Message("Add helplines: with a name and a phone for each.")});
        for (std::size_t i = 0; i < lines.size(); ++i)
            check_venue({draft_.origin, fmt::format("helplines[{}].venue", i), lines[i].venue});
    }

    /// A venue that is almost that of the exhibition, or one while the exhibition names none.
    void check_venue(const Mention& mention) {
        const std::string& venue = exhibition_.venue;
        if (mention.id.empty() || mention.id == venue)
            return;
        if (venue.empty())
            report(mention,
                   Severity::warning,
                   Message("Nobody sees this helpline: the exhibition says no venue."),
                   Message("Add above: venue: {0}", {mention.id}));
        else if (const auto near = yaml::suggestions(mention.id, {venue}); !near.empty())
            report(mention,
                   Severity::warning,
                   Message("Nobody sees this helpline: the venue is “{0}”.", {venue}),
                   yaml::did_you_mean(near));
    }

    /// The sheet "Sprache & Zugang" leads there.
    void check_accessibility() {
        if (!exhibition_.accessibility.empty()) {
            const Mention mention{draft_.origin, "accessibility", exhibition_.accessibility};
            if (const Scene* scene = find(mention))
                check_hidden(mention, *scene);
        } else if (is_whole()) {
            draft_.diagnostics.push_back(
                {.severity = Severity::warning,
                 .file = draft_.origin.source->file(),
                 .message = Message("The exhibition has no accessibility statement."),
                 .hint = Message("Write a scene that says what is accessible and what is not, and name it: "
                                 "accessibility: its name.")});
        }
    }

    /// Whether nothing is missing that could be what a check looks for.
    bool is_whole() const { return draft_.readable && draft_.broken.empty() && !dangling_; }

    std::set<std::string> reachable() const {
        std::vector<std::string> next = exhibition_.loop;
        next.push_back(exhibition_.start);
        next.push_back(exhibition_.accessibility);
        for (const auto& [id, scene] : exhibition_.scenes)
            if (scene.beratung)
                next.push_back(id);
        std::set<std::string> found;
        while (!next.empty()) {
            const std::string id = std::move(next.back());
            next.pop_back();
            const Scene* scene = exhibition_.scene(id);
            if (!scene || !found.insert(id).second)
                continue;
            if (const MenuScene* menu = menu_of(*scene))
                for (const MenuItem& item : menu->items)
                    next.push_back(item.scene);
            if (const auto* film = std::get_if<FilmScene>(&scene->kind))
                next.push_back(film->more);
        }
        return found;
    }

    void check_reachable() {
        const Scene* start = exhibition_.scene(exhibition_.start);
        if (!is_whole() || exhibition_.loop.empty() || !start || !menu_of(*start))
            return;
        const std::set<std::string> found = reachable();
        for (const auto& [id, scene] : exhibition_.scenes)
            if (!scene.hide && !found.contains(id))
                draft_.diagnostics.push_back(draft_.origins[id].at_key(
                    "title",
                    Severity::warning,
                    Message("Nothing leads to this scene: visitors never see it."),
                    Message("Name “{0}” in a menu or in the loop, or write hide: true.", {id})));
    }

    /// Nothing is wrong with it: those who put the exhibition up have not said yet where it stands.
    void check_places() {
        if (!exhibition_.place.town.empty())
            return;
        for (const auto& [id, scene] : exhibition_.scenes)
            if (!scene.hide && std::holds_alternative<LocalScene>(scene.kind))
                draft_.diagnostics.push_back(draft_.origins[id].at_key(
                    "kind",
                    Severity::hint,
                    Message("This scene is not shown yet: nobody has said where the exhibition stands."),
                    Message("It appears once its town is filled in: in the file of the venue, or on the "
                            "screen.")));
    }

    Draft& draft_;
    const Exhibition& exhibition_;
    bool for_curators_ = false;
    bool dangling_ = false; ///< a name leads nowhere
};

} // namespace

void check_structure(Draft& draft, const FileChecks& checks) {
    StructureCheck(draft, checks.for_curators).run();
}

} // namespace kiosk::content
