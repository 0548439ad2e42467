// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/captions.hpp"
#include "kiosk/ui/film_controls.hpp"
#include "kiosk/ui/film_places.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/reading.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

constexpr Color note_box{0, 0, 0, 204};

// Captions stand at the foot of the film, above the controls while these are there, and never over the
// interpreter.
void draw_due_captions(ViewBuilder& builder, const FilmMoment& film, const FilmPlaces& places, int bottom) {
    const Measures& m = builder.m();
    const Rect& picture = places.film;
    const int foot = bottom - m.em;
    const SetCaptions captions =
        set_captions(builder,
                     film.caption,
                     film.caption_language,
                     {picture.width - (places.sign.empty() ? 2 * m.margin : 2 * m.em), foot});
    const Rect room{picture.x, foot - captions.height, picture.width, captions.height};
    const bool meets = !intersection(room, places.sign).empty();
    const int raised = std::min(foot, picture.bottom() - m.em);
    // A low screen has no room for large captions above the controls, which leave by themselves.
    if (film.controls && (meets ? raised : foot) - captions.height < 0)
        return;
    draw_captions(
        builder, captions, {room.x, (meets ? raised : foot) - captions.height, room.width, captions.height});
}

void draw_missing(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    const Flow flow(builder, typesetting::direction_of(builder.language()), room);
    const settings::Palette& palette = builder.palette();
    const ReadingRoom parts = reading_room(builder, room, true);
    draw_beside(builder, scene, parts.picture);
    const Rect rest = draw_title(builder, scene, parts.words);
    const auto text =
        builder.set(builder.words().film_missing, builder.lead(), line_width(builder, rest.width));
    builder.put(text, {rest.x, rest.y}, palette.text, palette.ground);
    builder.speak_words(builder.words().film_missing);
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::FilmScene& kind,
          const Rect& room) {
    const auto& film = builder.stage().moment.film;
    if (film && film->failed) {
        draw_missing(builder, scene, room);
        return;
    }
    // Controls lie over the picture and do not move it.
    const Measures& m = builder.m();
    const Rect screen{0, 0, m.size.width, m.size.height};
    const FilmPlaces places = film_places(m.size, film && film->signs);
    builder.fill(screen, black);
    builder.add(FilmFrame{.slot = 0, .rect = places.film});
    if (!places.sign.empty())
        builder.add(FilmFrame{.slot = sign_slot, .rect = places.sign});
    if (!film)
        return;
    const bool visiting = builder.stage().moment.layer != Layer::attract;
    const bool controls = visiting && film->controls;
    int bottom = room.bottom() - m.em;
    if (controls)
        bottom = draw_film_controls(builder, kind, *film, room);
    if (!film->has_picture) {
        auto style = builder.label(m.lead);
        builder.put_centred(builder.set(builder.words().film_loading, style, room.width), room, white, black);
    }
    if (visiting && kind.stand_in && controls) {
        auto style = builder.style(m.text);
        style.language = builder.stage().visitor.language;
        // On a low screen the controls leave less room above them than the largest words need.
        const Size above{line_width(builder, room.width - 2 * m.margin), bottom - room.y - m.em};
        const auto note = builder.fit(builder.words().film_stand_in, style, above, m.label);
        builder.fill({room.x, room.y, room.width, note.height + m.em}, note_box);
        builder.put(note, {room.x + m.margin, room.y + m.em / 2}, white, black);
        builder.speak_words(builder.words().film_stand_in);
    }
    // The preview lies where captions would.
    if (visiting && builder.stage().visitor.captions && !film->caption.empty() && !film->scrub)
        draw_due_captions(builder, *film, places, bottom);
}

} // namespace kiosk::ui
