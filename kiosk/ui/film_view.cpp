// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/fill_in.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

constexpr Color white{255, 255, 255, 255};
constexpr Color black{0, 0, 0, 255};
constexpr Color caption_box{0, 0, 0, 204}; // look.md: box at 80 % black

std::string clock_text(media::Duration time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

// The film's progress: a line of dots, one for each member, as everywhere in the house.
void draw_progress(ViewBuilder& builder, const FilmMoment& film, const Rect& row) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const int dots = std::max(1, builder.stage().exhibition.ring);
    const double share = film.duration.count() > 0 ? static_cast<double>(film.position.count()) /
                                                         static_cast<double>(film.duration.count())
                                                   : 0;
    auto style = builder.style(m.label);
    style.leading = 1.1;
    const auto time =
        builder.set(clock_text(film.position) + " / " + clock_text(film.duration), style, row.width);
    builder.put(time, {row.right() - time.width, row.centre().y - time.height / 2}, white, black);
    const int width = row.width - time.width - m.gap;
    const int size = std::max(4, std::min(m.em / 2, width / dots * 2 / 3));
    for (int dot = 0; dot < dots; ++dot) {
        const int x = row.x + (width - size) * dot / std::max(1, dots - 1);
        const bool filled = dot < share * dots;
        builder.add(Disc{{x, row.centre().y - size / 2, size, size},
                         filled ? palette.highlight : white.with_alpha(110)});
    }
}

std::vector<Button> controls_of(const ViewBuilder& builder, const FilmMoment& film) {
    const content::Words& words = builder.words();
    const bool captions = builder.stage().visitor.captions;
    std::vector<Button> controls{
        {.id = "film_back", .icon = "back_10", .label = words.film_back_10, .action = content::SeekBy{-10}},
        {.id = "film_play",
         .icon = film.playing ? "pause" : "play",
         .label = film.playing ? words.film_pause : words.film_play,
         .action = content::TogglePlay{}},
        {.id = "film_forward",
         .icon = "forward_10",
         .label = words.film_forward_10,
         .action = content::SeekBy{10}},
        {.id = "film_captions",
         .icon = captions ? "check" : "captions",
         .label = words.film_captions,
         .action = content::ToggleCaptions{},
         .role = "toggle"}};
    for (Button& control : controls) {
        control.label_px = builder.m().label;
        control.rect.width = builder.button_width(control.label, control.label_px);
    }
    // What stands beside it must not move when it says the other thing.
    for (const std::string& label : {words.film_pause, words.film_play})
        controls[1].rect.width =
            std::max(controls[1].rect.width, builder.button_width(label, builder.m().label));
    return controls;
}

// Where the controls find no room side by side they stand in two rows of two. Returns the height of the rows.
int lay_controls(const ViewBuilder& builder, std::vector<Button>& controls, const Rect& inner) {
    const Measures& m = builder.m();
    int wanted = -m.target_gap;
    for (const Button& control : controls)
        wanted += control.rect.width + m.target_gap;
    const int columns = wanted <= inner.width ? static_cast<int>(controls.size()) : 2;
    const int rows = static_cast<int>(controls.size()) / columns;
    const int height = rows * m.target + (rows - 1) * m.target_gap;
    int x = inner.x;
    for (int index = 0; index < static_cast<int>(controls.size()); ++index) {
        Rect& rect = controls[static_cast<std::size_t>(index)].rect;
        if (index % columns == 0)
            x = inner.x;
        const int width = rows == 1 ? rect.width : (inner.width - m.target_gap) / 2;
        rect = {x, inner.bottom() - height + index / columns * (m.target + m.target_gap), width, m.target};
        x += width + m.target_gap;
    }
    return height;
}

// Draws the controls over the foot of the film and returns the upper edge of what they take.
int draw_controls(ViewBuilder& builder, const FilmMoment& film, const Rect& room) {
    const Measures& m = builder.m();
    std::vector<Button> controls = controls_of(builder, film);
    const Rect foot{m.margin, room.y, room.width - 2 * m.margin, room.height - m.margin / 2};
    const int height = lay_controls(builder, controls, foot) + m.em * 3 + m.margin;
    const Rect band{room.x, room.bottom() - height, room.width, height};
    builder.add(Gradient{band, black.with_alpha(0), black.with_alpha(217)});
    const Rect inner{m.margin, band.y + m.margin / 2, room.width - 2 * m.margin, height - m.margin};
    draw_progress(builder, film, {inner.x, inner.y, inner.width, m.em * 2});
    for (const Button& control : controls)
        builder.button(control);
    return band.y;
}

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
        bottom = draw_controls(builder, *film, room);
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
    if (visiting && builder.stage().visitor.captions && !film->caption.empty())
        draw_captions(builder, *film, room, bottom);
}

} // namespace kiosk::ui
