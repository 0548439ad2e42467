// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/show/show.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::show {

using namespace std::chrono_literals;
namespace act = kiosk::content;

/// A small exhibition: a loop of three scenes, a menu, a film, a sensitive scene, an interview
/// and a Beratung.
inline Programme small_programme() {
    return {.languages = {"de", "en"},
            .loop = {"hello", "film", "together"},
            .start = "menu",
            .beratung = "help",
            .scenes = {{"hello", {.dwell = 10s}},
                       {"together", {.dwell = 8s}},
                       {"menu", {}},
                       {"film", {.film = true, .loop_part = 15s}},
                       {"about", {.words = 40}},
                       {"long", {.words = 120}},
                       {"endless", {.words = 5000}},
                       {"hard", {.sensitive = true}},
                       {"voice", {.voice = true}},
                       {"help", {}}}};
}

/// A show with a clock of its own and fingers that do what they are told.
class Rehearsal {
public:
    explicit Rehearsal(ShowSettings settings = {}, Programme programme = small_programme())
        : show(std::move(settings)) {
        send(ContentChanged{std::move(programme)});
    }

    Commands send(const Event& event) {
        commands = show.handle(event, now);
        return commands;
    }

    /// Lets time pass as the program does: sleeps from deadline to deadline.
    void wait(Duration time) {
        const TimePoint end = now + time;
        while (show.next_deadline() <= end) {
            now = std::max(now, show.next_deadline());
            send(Tick{});
        }
        now = end;
        commands.clear();
    }

    /// A finger comes down on a target and lifts inside it.
    Commands tap(const act::Action& action) {
        Commands all = send(FingersDown{.on_target = true});
        append(all, send(Chosen{action}));
        append(all, send(PressEnded{}));
        now += 400ms;
        return all;
    }

    /// A finger comes down beside all targets and lifts.
    Commands tap_beside() {
        Commands all = send(FingersDown{.on_target = false});
        append(all, send(PressEnded{}));
        now += 400ms;
        return all;
    }

    /// From the loop to that scene.
    void visit(const std::string& scene) {
        tap_beside();
        if (scene != "menu")
            tap(content::GoTo{scene});
    }

    void play_film() {
        visit("film");
        send(FilmChanged{FilmStatus::playing});
    }

    template <typename Kind>
    const Kind* in() const {
        return std::get_if<Kind>(&show.state());
    }
    bool in_loop() const { return in<Attract>() != nullptr; }
    bool asks() const { return in<StillThere>() != nullptr; }
    const std::string& scene() const { return show.scene_on_screen(); }

    Show show;
    TimePoint now{1h};
    Commands commands; ///< of the last event

private:
    static void append(Commands& all, const Commands& more) {
        all.insert(all.end(), more.begin(), more.end());
    }
};

inline const Transition fade{TransitionKind::fade};
inline const Transition cut{TransitionKind::cut};

/// What a fresh visitor of small_programme gets.
inline Visit fresh_visit() {
    Visit visit;
    visit.language = "de";
    return visit;
}

template <typename Wanted>
bool contains(const Commands& commands, const Wanted& wanted) {
    return std::find(commands.begin(), commands.end(), Command(wanted)) != commands.end();
}

} // namespace kiosk::show
