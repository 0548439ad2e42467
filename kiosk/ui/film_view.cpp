// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/film_controls.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/reading.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

constexpr Color white{255, 255, 255, 255};
constexpr Color black{0, 0, 0, 255};
constexpr Color caption_box{0, 0, 0, 204}; // look.md: box at 80 % black

// Captions in the type of the house over a dark box, above the controls while these are there.
void draw_captions(ViewBuilder& builder, const FilmMoment& film, const Rect& room, int bottom) {
    const Measures& m = builder.m();
    auto style = builder.style(m.text);
    style.leading = 1.35;
    int height = 0;
    std::vector<typesetting::TextBlock> blocks;
    for (const std::string& line : film.caption) {
        blocks.push_back(builder.set(line, style, room.width - 2 * m.margin - m.em));
        height += blocks.back().height;
    }
    int y = bottom - height - m.em;
    for (const typesetting::TextBlock& block : blocks) {
        const Rect box{
            room.x + (room.width - block.width) / 2 - m.em / 2, y, block.width + m.em, block.height};
        builder.fill(box, caption_box);
        builder.put(block, {box.x + m.em / 2, y}, white, black);
        y += block.height;
    }
}

void draw_missing(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    const settings::Palette& palette = builder.palette();
    const ReadingRoom parts = reading_room(builder, room, true);
    draw_beside(builder, scene, parts.picture);
    const Rect rest = draw_title(builder, scene, parts.words);
    const auto text =
        builder.set(builder.words().film_missing, builder.lead(), line_width(builder, rest.width));
    builder.put(text, {rest.x, rest.y}, palette.text, palette.ground);
    builder.speak(builder.words().film_missing);
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
    // The picture has the whole screen, whether controls lie over it or not: at its own size a frame costs
    // least.
    const Measures& m = builder.m();
    const Rect screen{0, 0, m.size.width, m.size.height};
    builder.fill(screen, black);
    builder.add(FilmFrame{.slot = 0, .rect = screen});
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
        const auto note = builder.set(builder.words().film_stand_in, style, room.width - 2 * m.margin);
        builder.fill({room.x, room.y, room.width, note.height + m.em}, caption_box);
        builder.put(note, {room.x + m.margin, room.y + m.em / 2}, white, black);
    }
    // The preview lies where captions would.
    if (visiting && builder.stage().visitor.captions && !film->caption.empty() && !film->scrub)
        draw_captions(builder, *film, room, bottom);
}

} // namespace kiosk::ui
