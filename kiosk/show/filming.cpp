// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/show.hpp"

#include <utility>
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
        if (film->sheet != FilmSheet::access)
            film->sheet = FilmSheet::none;
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

// Who chooses a chapter wants to see it, also if the film had been paused before the list came.
void Show::seek_to(Duration to) {
    auto* film = std::get_if<FilmPlaying>(&state_);
    if (film == nullptr || film->phase != FilmPhase::running)
        return;
    commands_.emplace_back(SeekFilmTo{to});
    if (film->sheet == FilmSheet::chapters) {
        film->resume_after_sheet = true;
        set_sheet(*film, FilmSheet::none);
    }
}

// The finger may rest on the line for long while somebody looks at the preview: its target must not go away.
void Show::scrubbed(TimePoint now) {
    auto* film = std::get_if<FilmPlaying>(&state_);
    if (film == nullptr || contact_ != Contact::acting)
        return;
    film->controls_until = now + settings_.controls_held;
    extend_idle(now);
}

// The film waits while a sheet lies over it, and goes on with the last one closed if it had played.
void Show::set_sheet(FilmPlaying& film, FilmSheet sheet) {
    const bool was_open = film.sheet != FilmSheet::none;
    const bool open = sheet != FilmSheet::none;
    film.sheet = sheet;
    film.sheet_page = 0;
    const bool waits = film.phase == FilmPhase::opening || film.phase == FilmPhase::running;
    if (open && !was_open && waits && !film.paused) {
        set_paused(film, true);
        film.resume_after_sheet = true;
    } else if (!open && std::exchange(film.resume_after_sheet, false) && waits) {
        set_paused(film, false);
    }
}

// The text can also be read when the film has ended.
void Show::toggle_sheet(FilmSheet sheet) {
    auto* film = std::get_if<FilmPlaying>(&state_);
    const bool readable =
        film != nullptr && film->phase == FilmPhase::ended && sheet == FilmSheet::transcript;
    if (film == nullptr || (film->phase != FilmPhase::running && !readable))
        return;
    set_sheet(*film, film->sheet == sheet ? FilmSheet::none : sheet);
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
