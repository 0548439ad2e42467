// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/staging.hpp"

#include <variant>

namespace kiosk::app {

namespace {

using ui::Layer;

Layer layer_of(const show::Visiting& visiting) {
    if (visiting.access_open)
        return Layer::access;
    return visiting.content_note ? Layer::content_note : Layer::none;
}

Layer layer_of(const show::FilmPlaying& film) {
    switch (film.sheet) {
    case show::FilmSheet::access:
        return Layer::access;
    case show::FilmSheet::chapters:
        return Layer::chapters;
    case show::FilmSheet::settings:
        return Layer::film_settings;
    case show::FilmSheet::transcript:
        return Layer::transcript;
    case show::FilmSheet::none:
        break;
    }
    return film.phase == show::FilmPhase::ended ? Layer::film_ended : Layer::none;
}

void take(ui::Moment& moment, const show::Visiting& visiting) {
    moment.layer = layer_of(visiting);
    moment.page = visiting.access_open ? visiting.sheet_page : visiting.page;
    moment.open_item = visiting.open_item;
    moment.zoom = visiting.zoom;
    if (visiting.voice)
        moment.heard = ui::HeardVoice{.phase = visiting.voice->phase, .leads = visiting.voice->leads};
}

void take(ui::Moment& moment, const show::FilmPlaying& film) {
    moment.layer = layer_of(film);
    moment.page = film.sheet_page;
    if (film.phase == show::FilmPhase::failed)
        moment.film = ui::FilmMoment{.failed = true};
}

void take(ui::Moment& moment, const show::Attract& attract) {
    moment.layer = Layer::attract;
    if (attract.film_failed)
        moment.film = ui::FilmMoment{.failed = true};
}

void take(ui::Moment& moment, const show::StillThere& question) {
    std::visit([&](const auto& below) { take(moment, below); }, question.below);
    moment.still_there = true;
}

void take(ui::Moment& moment, const show::Closed&) {
    moment.layer = Layer::closed;
}

void take(ui::Moment& moment, const show::OutOfOrder&) {
    moment.layer = Layer::out_of_order;
}

} // namespace

ui::Moment
moment_of(const show::Show& show, media::TimePoint now, const std::optional<ui::FilmMoment>& film) {
    ui::Moment moment;
    moment.film = film; // of a film that failed there is none any more: the state knows of it
    std::visit([&](const auto& state) { take(moment, state); }, show.state());
    if (moment.film)
        moment.film->controls = show.film_controls_visible(now);
    moment.countdown_seconds = show.seconds_left(now);
    moment.reading = show.reading().value_or(content::ReadingPhase::silent);
    return moment;
}

ui::Visitor visitor_of(const show::Show& show) {
    const show::Visit& visit = show.visit();
    return {.language = visit.language,
            .second_language = visit.second_language,
            .text_step = visit.text_step,
            .theme = visit.theme,
            .calm_motion = visit.calm_motion,
            .captions = visit.captions,
            .caption_size = visit.caption_size,
            .caption_look = visit.caption_look,
            .audio_description = visit.audio_description,
            .sign_language = visit.sign_language,
            .film_sound = visit.film_sound,
            .volume = visit.sound ? std::optional(visit.volume) : std::nullopt,
            .read_aloud = visit.read_aloud,
            .contact_name = visit.contact_name,
            .reach = visit.reach,
            .group = visit.group,
            .access_section = visit.access_section,
            .can_go_back = !visit.history.empty()};
}

upkeep::VisitGlance glance_of(const show::Show& show, const content::Exhibition& exhibition) {
    const std::string& id = show.scene_on_screen();
    const content::Scene* scene = exhibition.scene(id);
    const bool contact = scene != nullptr && std::holds_alternative<content::ContactScene>(scene->kind);
    const auto* film = std::get_if<show::FilmPlaying>(&show.state());
    return {.visited = show.visited() && !std::holds_alternative<show::Attract>(show.state()),
            .scene = id,
            .is_private = scene == nullptr || scene->beratung || contact,
            .language = show.visit().language,
            .film_ended = film != nullptr && film->phase == show::FilmPhase::ended};
}

} // namespace kiosk::app
