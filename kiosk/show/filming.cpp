// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/show.hpp"

#include <variant>

namespace kiosk::show {

namespace {

FilmPlaying* film_of(State& state) {
    if (auto* question = std::get_if<StillThere>(&state))
        return std::get_if<FilmPlaying>(&question->below);
    return std::get_if<FilmPlaying>(&state);
}

} // namespace

void Show::film_changed(FilmStatus status, TimePoint now) {
    if (std::holds_alternative<Attract>(state_)) {
        loop_film_changed(status, now);
        return;
    }
    FilmPlaying* film = film_of(state_);
    if (film == nullptr || film->phase == FilmPhase::ended || film->phase == FilmPhase::failed)
        return;
    if (status == FilmStatus::failed) {
        film->phase = FilmPhase::failed;
        leave_film();
    } else if (status == FilmStatus::ended) {
        transition(TransitionKind::fade);
        film->phase = FilmPhase::ended;
        calm_until_ = now + settings_.settling;
        film->paused = false;
        leave_film();
    } else if (film->phase == FilmPhase::opening && status != FilmStatus::opening) {
        film->phase = FilmPhase::running;
        film->controls_until = now + settings_.controls_shown;
    } else {
        return;
    }
    extend_idle(now);
}

// A film that fails in the loop is passed over for an hour. If there is nothing else to show, words stand in
// for it.
void Show::loop_film_changed(FilmStatus status, TimePoint now) {
    if (!film_open_)
        return;
    if (status == FilmStatus::ended)
        next_loop_scene(now);
    if (status == FilmStatus::failed) {
        leave_film();
        failed_films_[scene_on_screen()] = now;
        auto& attract = std::get<Attract>(state_);
        if (playable_from(attract.index, now) != attract.index) {
            next_loop_scene(now);
        } else {
            attract.film_failed = true;
            attract.next_at = now + settings_.film_retry;
        }
    }
}

void Show::play_film(const std::string& scene, TimePoint now) {
    commands_.emplace_back(StartFilm{.scene = scene, .muted = false, .loop = false});
    film_open_ = true;
    state_ = FilmPlaying{.scene = scene, .controls_until = now + settings_.controls_shown};
    extend_idle(now);
}

void Show::replay_film(TimePoint now) {
    const auto* film = std::get_if<FilmPlaying>(&state_);
    if (film != nullptr && (film->phase == FilmPhase::ended || film->phase == FilmPhase::failed))
        open({film->scene}, now);
}

void Show::toggle_play() {
    auto* film = std::get_if<FilmPlaying>(&state_);
    if (film == nullptr || (film->phase != FilmPhase::running && film->phase != FilmPhase::opening))
        return;
    film->resume_after_sheet = false;
    set_paused(*film, !film->paused);
}

void Show::seek_by(Duration by) {
    const auto* film = std::get_if<FilmPlaying>(&state_);
    if (film != nullptr && film->phase == FilmPhase::running)
        commands_.emplace_back(SeekFilm{by});
}

// A touch beside the targets shows the controls, or hides them on release if they were there.
void Show::touch_film(const FingersDown& fingers, TimePoint now) {
    const auto* film = std::get_if<FilmPlaying>(&state_);
    hides_controls_ = film != nullptr && film->plays() && !fingers.on_target && film_controls_visible(now);
}

void Show::show_controls(TimePoint now) {
    if (auto* film = std::get_if<FilmPlaying>(&state_))
        film->controls_until = now + settings_.controls_shown;
}

void Show::set_paused(FilmPlaying& film, bool paused) {
    film.paused = paused;
    commands_.emplace_back(SetFilmPaused{paused});
}

void Show::leave_film() {
    if (!film_open_)
        return;
    commands_.emplace_back(StopFilm{});
    film_open_ = false;
}

} // namespace kiosk::show
