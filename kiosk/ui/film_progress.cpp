// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/chapters.hpp"
#include "kiosk/ui/dot_line.hpp"
#include "kiosk/ui/fill_in.hpp"
#include "kiosk/ui/film_controls.hpp"
#include "kiosk/ui/reach.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>

namespace kiosk::ui {

namespace {

constexpr Color preview_ground{0, 0, 0, 240};
constexpr Color to_come{165, 165, 165, 255}; // 3:1 on the shade also where the film below it is white
constexpr double leash_mm = 30; // a finger that slides along the line may wander so far above or below it

double share_of(media::Duration time, const FilmMoment& film) {
    if (film.duration.count() <= 0)
        return 0;
    return std::clamp(
        static_cast<double>(time.count()) / static_cast<double>(film.duration.count()), 0.0, 1.0);
}

double seconds_of(media::Duration time) {
    return std::chrono::duration<double>(time).count();
}

// A chapter's mark stands above the line, so that it cannot be taken for a dot.
void draw_chapter_marks(ViewBuilder& builder,
                        const content::FilmScene& kind,
                        const FilmMoment& film,
                        const DotLine& line) {
    const Measures& m = builder.m();
    for (const content::Chapter& chapter : kind.chapters) {
        if (chapter.at <= 0 || chapter.at >= seconds_of(film.duration))
            continue;
        const int x = line.x_at(chapter.at / seconds_of(film.duration));
        const int height = m.em / 2;
        builder.fill({x - m.line / 2, line.rect.centre().y - line.dot - height, m.line, height}, white);
    }
}

void draw_thumb(ViewBuilder& builder, const DotLine& line, double share, bool held) {
    const int size = builder.m().em * (held ? 7 : 5) / 5;
    const Rect disc{line.x_at(share) - size / 2, line.rect.centre().y - size / 2, size, size};
    builder.add(Disc{disc.inset(-builder.m().line), black});
    builder.add(Disc{disc, builder.palette().highlight});
}

// What the finger would jump to, above it: the picture, the time and the chapter.
void draw_preview(ViewBuilder& builder,
                  const content::FilmScene& kind,
                  const FilmMoment& film,
                  const DotLine& line) {
    const Measures& m = builder.m();
    const int padding = m.em / 3;
    const int width = m.size.shorter() * 35 / 100;
    const auto time = builder.set(clock_text(*film.scrub), builder.label(m.label), width);
    const auto chapters = chapters_in_order(kind);
    const auto chapter = chapter_at(chapters, *film.scrub);
    typesetting::TextBlock title;
    if (chapter) {
        auto style = builder.style(m.label);
        style.leading = 1.2;
        style.balanced = true;
        const std::string& words = chapters[*chapter].title.in(builder.language());
        title = builder.fit(words, style, {width, m.size.height / 3}, m.label);
    }
    const int picture_height = width * 9 / 16;
    const int height = picture_height + time.height + title.height + 3 * padding;
    const int middle = line.x_at(share_of(*film.scrub, film));
    const int outer = width + 2 * padding;
    const Rect box{
        std::clamp(middle - outer / 2, m.margin, std::max(m.margin, m.size.width - m.margin - outer)),
        line.rect.y - height - m.em / 2,
        outer,
        height};
    builder.fill(box, preview_ground, m.radius);
    const Rect picture{box.x + padding, box.y + padding, width, picture_height};
    builder.fill(picture, black);
    builder.add(FilmFrame{.slot = preview_slot, .rect = picture});
    const int top = picture.bottom() + padding / 2;
    builder.put(time, {picture.x, top}, white, black);
    builder.speak_words(clock_text(*film.scrub));
    if (chapter)
        builder.speak(chapters[*chapter].title.in(builder.language()));
    builder.put(title, {picture.x, top + time.height}, white, black);
}

} // namespace

void draw_film_progress(ViewBuilder& builder,
                        const content::FilmScene& kind,
                        const FilmMoment& film,
                        const Rect& row) {
    // Time runs from left to right in every language, as on every player.
    const Flow flow(builder, typesetting::Direction::left_to_right, row);
    const Measures& m = builder.m();
    auto style = builder.style(m.label);
    style.leading = 1.1;
    // The time keeps its width while it counts, so that nothing under the finger moves.
    const int widest =
        builder.set(clock_text(film.duration) + " / " + clock_text(film.duration), style, row.width).width;
    const auto time =
        builder.set(clock_text(film.position) + " / " + clock_text(film.duration), style, row.width);
    builder.put(time, {row.right() - time.width, row.centre().y - time.height / 2}, white, black);

    DotLine line =
        dot_line_in(builder, {row.x, row.y, row.width - std::max(widest, time.width) - m.gap, row.height});
    line.begin = line.rect.x + m.em / 2;
    line.end = line.rect.right() - m.em / 2;
    const bool known = film.duration.count() > 0;
    const double share = share_of(film.scrub.value_or(film.position), film);
    draw_dot_line(builder, line, share, {builder.palette().highlight, to_come});
    if (!known)
        return;
    draw_chapter_marks(builder, kind, film, line);
    // Where the buttons push the line out of reach it shows the place alone: chapters and jumps lead there.
    const std::string place =
        fill_in(builder.words().film_position,
                {{"position", clock_text(film.position)}, {"length", clock_text(film.duration)}});
    if (builder.controls_below() && !within_reach(builder, row)) {
        builder.speak_words(place);
        return;
    }
    draw_thumb(builder, line, share, film.scrub.has_value());
    builder.target({.id = "film_progress",
                    .role = "slider",
                    .rect = line.rect,
                    .text = "",
                    .speech = place,
                    .action = content::SeekTo{seconds_of(film.position)},
                    .track = Track{.begin = line.begin,
                                   .end = line.end,
                                   .seconds = seconds_of(film.duration),
                                   .leash = m.mm(leash_mm)}});
    if (film.scrub)
        draw_preview(builder, kind, film, line);
}

} // namespace kiosk::ui
