// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/film_version.hpp"
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/layers.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/sheet_heading.hpp"

#include <algorithm>
#include <string>

namespace kiosk::ui {

namespace {

struct Text {
    content::Language language;
    std::string words;
    bool markdown = false;
};

// The text that the curators wrote, or the words of the captions.
Text text_of(const Stage& stage, const content::FilmScene& film) {
    const auto& captions = stage.moment.film_text;
    const content::FilmReading reading =
        content::choose_reading(film,
                                stage.exhibition.language_chain(stage.visitor.language),
                                captions ? captions->language : content::Language{});
    if (reading.captions)
        return {reading.language, captions->text, false};
    return {reading.language, film.transcript.in(reading.language), true};
}

// The film waits beside its text; when it is over, the scene's picture stands there. Nothing where the words
// leave too little room.
void draw_film_beside(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    if (builder.m().portrait || room.width < builder.m().size.width / 5)
        return;
    const Rect place{room.x, room.y, room.width, std::min(room.height, room.width * 9 / 16)};
    if (builder.stage().moment.film)
        builder.add(FilmFrame{.slot = 0, .rect = place, .cover = true});
    else if (scene.picture)
        builder.picture(*scene.picture, place);
}

} // namespace

void draw_transcript(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    const auto* film = std::get_if<content::FilmScene>(&scene.kind);
    if (film == nullptr)
        return;
    const Measures& m = builder.m();
    Rect rest =
        draw_sheet_heading(builder,
                           {builder.words().film_transcript, "close_transcript", content::OpenTranscript{}},
                           room.inset(m.margin));
    const Text text = text_of(builder.stage(), *film);
    const Opening opening = open_words(builder, text.language, rest);
    rest = opening.rest;
    if (text.words.empty())
        return; // it is still being read
    const auto style = builder.body(text.language);
    const int width = line_width(builder, rest.width);
    const int beside = rest.x + width + 2 * m.gap;
    draw_film_beside(builder, scene, {beside, rest.y, rest.right() - beside, rest.height});
    typesetting::Typesetter& typesetter = builder.stage().typesetter;
    const ReadWords read{text.markdown ? typesetter.markdown(text.words, style, width)
                                       : typesetter.plain(text.words, style, width),
                         text.markdown ? typesetting::sentences_of_markdown(text.words)
                                       : typesetting::sentences_of(text.words),
                         text.language};
    draw_pages(builder, read, rest, opening.pages);
}

} // namespace kiosk::ui
