// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/show.hpp"

#include <algorithm>

// The sheet "Sprache & Zugang" and what is chosen on it.

namespace kiosk::show {

namespace {

constexpr int text_steps = 4;

} // namespace

bool Show::access_open() const {
    if (const auto* visiting = std::get_if<Visiting>(&state_))
        return visiting->access_open;
    const auto* film = std::get_if<FilmPlaying>(&state_);
    return film != nullptr && film->sheet == FilmSheet::access;
}

void Show::set_access(bool open) {
    if (auto* visiting = std::get_if<Visiting>(&state_)) {
        voice_waits_for_sheet(open);
        visiting->access_open = open;
        visiting->sheet_page = 0;
    }
    if (auto* film = std::get_if<FilmPlaying>(&state_))
        set_sheet(*film, open ? FilmSheet::access : FilmSheet::none);
}

// Closes whatever sheet lies over the scene; false if there is none.
bool Show::close_sheet() {
    const auto* film = std::get_if<FilmPlaying>(&state_);
    const bool open = access_open() || (film != nullptr && film->sheet != FilmSheet::none);
    set_access(false);
    return open;
}

// Of whatever sheet lies over the scene or the film.
void Show::set_sheet_page(int page) {
    if (auto* visiting = std::get_if<Visiting>(&state_))
        visiting->sheet_page = page;
    if (auto* film = std::get_if<FilmPlaying>(&state_))
        film->sheet_page = page;
}

bool Show::offers(const content::Language& language) const {
    const auto& offered = programme_.languages;
    return std::find(offered.begin(), offered.end(), language) != offered.end();
}

// Longer or larger words make other pages: the scene begins at its first one again. The sheet stays where the
// finger is.
void Show::begin_pages() {
    if (auto* visiting = std::get_if<Visiting>(&state_)) {
        visiting->page = 0;
        visiting->zoom = {};
    }
}

// Who chooses the language that was read beside the first one wants it alone.
void Show::choose_language(const content::Language& language) {
    if (language == visit_.language || !offers(language))
        return;
    visit_.language = language;
    visit_.film_sound.reset(); // who changes the language means the film as well
    forget_voice();
    if (visit_.second_language == language)
        visit_.second_language.reset();
    begin_pages();
}

void Show::choose_second_language(const std::optional<content::Language>& language) {
    if (language == visit_.second_language ||
        (language && (!offers(*language) || *language == visit_.language)))
        return;
    visit_.second_language = language;
    begin_pages();
}

void Show::choose_text_step(int step) {
    if (step < 0 || step >= text_steps || step == visit_.text_step)
        return;
    visit_.text_step = step;
    begin_pages();
}

void Show::choose_reach(bool on) {
    if (on == visit_.reach)
        return;
    visit_.reach = on;
    begin_pages();
}

void Show::choose_group(bool on) {
    if (on == visit_.group)
        return;
    visit_.group = on;
    begin_pages();
}

void Show::open_access_section(content::AccessSection section) {
    visit_.access_section = section;
    set_sheet_page(0);
}

} // namespace kiosk::show
