// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/spoken_pages.hpp"
#include "kiosk/ui/voice_foot.hpp"

namespace kiosk::ui {

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::InterviewScene& kind,
          const Rect& room) {
    const ReadingRoom parts = reading_room(builder, room, true);
    draw_beside(builder, scene, parts.picture);
    const VoiceFoot foot = voice_foot(builder, kind, parts.words.width);
    const int lowest = foot_height(builder, foot, 2);
    const Opening opening = open_scene(
        builder, scene, parts.words, {.least = lowest + body_lines(builder, calm_lines), .foot = lowest});
    const Rect& rest = opening.rest;
    const int width = line_width(builder, rest.width - builder.m().em);
    const auto laid_out = [&](int count) {
        const int height = rest.height - foot_height(builder, foot, count);
        return spoken_pages(builder, kind, {width, height});
    };
    std::vector<SpokenPage> pages = laid_out(1);
    if (pages.size() > 1 || opening.count() > 0)
        pages = laid_out(2);
    static const content::Transcript silence;
    const auto spoken = kind.spoken.find(builder.language());
    const content::Transcript& transcript = spoken == kind.spoken.end() ? silence : spoken->second;
    const auto heard = heard_part(builder.stage(), transcript);
    const int page = shown_page(builder.stage(), pages, heard, opening.count());
    const int count = opening.count() + static_cast<int>(pages.size());
    if (page < opening.count()) {
        draw_parts(opening.pages[static_cast<std::size_t>(page)], rest);
        change_when_more_is_heard(builder, transcript, {});
    } else {
        const SpokenPage& shown = pages[static_cast<std::size_t>(page - opening.count())];
        draw_spoken_page(builder, kind, shown, heard, {rest.x, rest.y, width, rest.height});
        change_when_more_is_heard(builder, transcript, shown);
    }
    builder.pages(count);
    draw_voice_foot(builder, foot, rest, {.page = page, .pages = count});
}

} // namespace kiosk::ui
