// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/closer_look.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/reading.hpp"

#include <algorithm>
#include <string>

namespace kiosk::ui {

namespace {

// The picture has the larger part; the larger the words, the less.
struct GalleryRoom {
    Rect words;
    Rect picture;
};

GalleryRoom gallery_room(const ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    const bool large = m.text > m.em;
    if (m.portrait) {
        const int height = room.height * (large ? 40 : 55) / 100;
        return {{room.x, room.y + height + m.gap, room.width, room.height - height - m.gap},
                {room.x, room.y, room.width, height}};
    }
    const int width = (room.width - m.gap) * (large ? 6 : 8) / 12;
    return {{room.x, room.y, room.width - width - m.gap, room.height},
            {room.right() - width, room.y, width, room.height}};
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::GalleryScene& kind,
          const Rect& room) {
    const int count = static_cast<int>(kind.pictures.size());
    if (count == 0)
        return;
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const int page = std::clamp(builder.stage().moment.page, 0, count - 1);
    const content::GalleryEntry& entry = kind.pictures[static_cast<std::size_t>(page)];
    const bool can_look_closer = !entry.picture.size.empty();
    const Rect inner = inside_margins(builder, room);
    Rect above = inner;
    if (count > 1 || can_look_closer)
        above.height -= pager_height(builder);
    GalleryRoom parts = gallery_room(builder, above);
    const PageZoom zoom(entry.picture.size, parts.picture.size(), builder.stage().moment.zoom);
    if (can_look_closer)
        parts.words.height -= m.target + m.target_gap;
    Rect rest = draw_title(builder, scene, parts.words);
    builder.picture_part(entry.picture, parts.picture, {zoom.factor(), zoom.focus_x(), zoom.focus_y()});
    builder.speak_picture(entry.picture);
    const std::string& text = entry.text.in(builder.language());
    if (!text.empty()) {
        const auto block =
            builder.fit(text, builder.body(), {line_width(builder, rest.width), rest.height}, m.em);
        builder.put(block, {rest.x, rest.y}, palette.text, palette.ground);
        builder.speak(text);
        rest = {rest.x, rest.y + block.height + m.em, rest.width, rest.height - block.height - m.em};
    }
    if (zoom.step() > 0 && rest.height >= 4 * m.em)
        draw_overview(builder, zoom, {rest.x, rest.y, rest.width, std::min(rest.height, 7 * m.em)});
    builder.pages(count);
    builder.leaf_by_swiping(parts.picture);
    if (can_look_closer) {
        builder.zoom_by_pinching(parts.picture, pinch_on(zoom, entry.picture.size, parts.picture.size()));
        const Rect row{parts.words.x, parts.words.bottom() + m.target_gap, parts.words.width, m.target};
        const auto closer = closer_to_middle(zoom, entry.picture.size, parts.picture.size());
        draw_control_grid(builder, {zoom_button(builder, zoom, closer)}, row);
    }
    draw_pager(builder,
               inner,
               {.page = page, .pages = count, .look = {zoom.step(), zoom.part()}, .parts = zoom.parts()});
}

} // namespace kiosk::ui
