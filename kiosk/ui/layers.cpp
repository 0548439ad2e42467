// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/layers.hpp"

#include "kiosk/ui/calm_page.hpp"
#include "kiosk/ui/film_offer.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

content::Action way_on(const content::FilmScene* film) {
    if (film == nullptr || film->more.empty())
        return content::GoHome{};
    return content::GoTo{film->more};
}

} // namespace

void draw_content_note(ViewBuilder& builder, const Rect& room) {
    const content::Words& words = builder.words();
    draw_calm_page(builder,
                   {.title = words.content_note_title,
                    .texts = {words.content_note_text, words.content_note_quick_exit},
                    .buttons = {{.id = "see_it",
                                 .label = words.content_note_see,
                                 .action = content::SeeSensitive{},
                                 .look = ButtonLook::solid},
                                {.id = "something_else",
                                 .label = words.content_note_other,
                                 .action = content::Back{},
                                 .look = ButtonLook::solid}}},
                   room);
}

void draw_film_ended(ViewBuilder& builder, const content::FilmScene* film, const Rect& room) {
    const content::Words& words = builder.words();
    std::vector<Button> buttons;
    if (!builder.stage().beratung.empty())
        buttons.push_back({.id = "ended_beratung",
                           .icon = "counselling",
                           .label = words.counselling,
                           .action = content::OpenBeratung{}});
    buttons.push_back(
        {.id = "ended_more", .icon = "info", .label = words.film_learn_more, .action = way_on(film)});
    buttons.push_back(
        {.id = "ended_replay", .icon = "play", .label = words.film_replay, .action = content::ReplayFilm{}});
    if (film != nullptr && film_offer(builder.stage(), *film).transcript)
        buttons.push_back({.id = "ended_transcript",
                           .icon = "transcript",
                           .label = words.film_transcript,
                           .action = content::OpenTranscript{}});
    draw_calm_page(builder, {.title = words.film_ended, .buttons = std::move(buttons)}, room);
}

void draw_notice(ViewBuilder& builder, const std::string& title, const std::string& text) {
    draw_calm_page(
        builder, {.title = title, .texts = {text}}, {0, 0, builder.m().size.width, builder.m().size.height});
}

} // namespace kiosk::ui
