// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/closer_look.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/page_zoom.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/reading.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

// The page has the larger part; the larger the words, the less.
struct DocumentRoom {
    Rect words;
    Rect page;
    Rect controls;
};

// Through the parts of a page that is looked at closely, and from page to page; both keep their places.
std::vector<Button> leafing_buttons(const ViewBuilder& builder, const Pager& pager) {
    const content::Words& words = builder.words();
    const auto next = onward(pager);
    const auto previous = backward(pager);
    return {{.id = "previous_page",
             .icon = "previous",
             .label = words.previous,
             .action = previous.value_or(content::TurnPage{pager.page}),
             .look = previous ? ButtonLook::quiet : ButtonLook::disabled},
            {.id = "next_page",
             .icon = "next",
             .label = words.next,
             .action = next.value_or(content::TurnPage{pager.page}),
             .look = next ? ButtonLook::solid : ButtonLook::disabled}};
}

// Whether the words of all that is ever touched here find room in rows of that width.
bool controls_fit(const ViewBuilder& builder, int width) {
    const content::Words& words = builder.words();
    const Rect row{0, 0, width, builder.m().target};
    if (!control_grid_fits(builder, leafing_buttons(builder, {}), row))
        return false;
    for (const auto& [icon, label] : {std::pair{"zoom_in", &words.zoom_in}, {"zoom_out", &words.zoom_out}})
        if (!control_grid_fits(builder, {{.icon = icon, .label = *label}}, row))
            return false;
    return true;
}

// Of a screen that is wider than high, for words and controls; on a low one as much as its large buttons
// need.
int words_width(const ViewBuilder& builder, int room) {
    const Measures& m = builder.m();
    constexpr int most = 8; // of twelve columns
    int columns = m.text > m.em ? 6 : 4;
    while (m.low && columns < most && !controls_fit(builder, room * columns / 12))
        ++columns;
    return room * columns / 12;
}

DocumentRoom document_room(const ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    const Rect inner = inside_margins(builder, room);
    const int row = m.target + m.target_gap;
    if (m.portrait) {
        const int controls = 2 * row;
        const int title = inner.height / 2; // what it does not need, the page gets
        return {{inner.x, inner.y, inner.width, title},
                {inner.x, inner.y + title + m.em, inner.width, inner.height - title - controls - 2 * m.em},
                {inner.x, inner.bottom() - controls, inner.width, controls}};
    }
    const int width = words_width(builder, inner.width);
    const int controls = 2 * row;
    return {{inner.x, inner.y, width, inner.height - controls - m.em},
            {inner.x + width + m.gap, room.y + m.em, inner.width - width - m.gap, room.height - 2 * m.em},
            {inner.x, inner.bottom() - controls, width, controls}};
}

// What stands on the page is read in the scene's language, else in the nearest in which it is written.
void speak_page(ViewBuilder& builder, const content::DocumentPage& page) {
    if (page.picture.alt.has(builder.language()))
        builder.speak(page.picture.alt.in(builder.language()));
    for (const content::Language& language : builder.stage().exhibition.language_chain(builder.language()))
        if (page.text.has(language))
            return builder.speak(page.text.in(language), language);
}

void draw_paper(ViewBuilder& builder,
                const content::Picture& picture,
                const PageZoom& zoom,
                const Rect& room) {
    const Rect paper = zoom.paper(room);
    builder.fill(paper, white);
    builder.picture_part(picture, room, {zoom.factor(), zoom.focus_x(), zoom.focus_y()});
    const int line = std::max(1, builder.m().line / 2);
    builder.add(Outline{paper, builder.palette().hairline, line, 0});
}

void draw_document_controls(ViewBuilder& builder,
                            const PageZoom& zoom,
                            const Pager& pager,
                            const Rect& room) {
    // Each row by itself: whatever the one says, the other keeps its place.
    const int row = builder.m().target;
    if (pager.pages > 1 || zoom.parts() > 1)
        draw_control_grid(
            builder, leafing_buttons(builder, pager), {room.x, room.bottom() - row, room.width, row});
    if (zoom.possible())
        draw_control_grid(builder,
                          {zoom_button(builder, zoom, content::LookCloser{zoom.step() + 1, 0})},
                          {room.x, room.y, room.width, row});
}

// The heading stands beside the page, else on pages of its own that are as wide as the screen.
Opening
open_document(ViewBuilder& builder, const content::Scene& scene, const Rect& beside, const Rect& whole) {
    if (heading_leaves(builder, scene, beside, body_lines(builder, 1)))
        return {{}, draw_title(builder, scene, beside)};
    return open_alone(builder, scene, whole, pager_height(builder));
}

// Where in the document somebody is. Returns the room below.
Rect draw_place(ViewBuilder& builder, const Pager& pager, const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const std::string place = place_in_words(builder, pager);
    builder.speak_words(place);
    const auto words = builder.set(place, builder.for_visitor(builder.body()), room.width);
    if (words.height > room.height)
        return room;
    builder.put(words, {room.x, room.y}, palette.quiet, palette.ground);
    return {room.x, room.y + words.height + m.em, room.width, room.height - words.height - m.em};
}

// What stands above the controls, and what is seen of the page.
void draw_page(ViewBuilder& builder, const content::DocumentPage& page, DocumentRoom parts, Pager pager) {
    const Measures& m = builder.m();
    const Moment& moment = builder.stage().moment;
    if (m.portrait) { // the page comes up as far as the title leaves room
        parts.page.height = parts.page.bottom() - parts.words.y;
        parts.page.y = parts.words.y;
    }
    const PageZoom zoom(page.picture.size, parts.page.size(), moment.zoom);
    pager.look = {zoom.step(), zoom.part()};
    pager.parts = zoom.parts();
    draw_paper(builder, page.picture, zoom, parts.page);
    if (zoom.step() > 0 && !m.portrait) {
        const Rect& above = parts.words;
        draw_overview(builder, zoom, {above.x, above.y, above.width, std::min(above.height, 7 * m.em)});
    }
    speak_page(builder, page);
    if (moment.layer == Layer::attract)
        return;
    builder.leaf_by_swiping(parts.page);
    if (zoom.possible())
        builder.zoom_by_pinching(parts.page, pinch_on(zoom, page.picture.size, parts.page.size()));
    draw_document_controls(builder, zoom, pager, parts.controls);
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::DocumentScene& kind,
          const Rect& room) {
    if (kind.pages.empty())
        return;
    DocumentRoom parts = document_room(builder, room);
    const int own = static_cast<int>(kind.pages.size());
    const Opening opening = open_document(builder, scene, parts.words, inside_margins(builder, room));
    const int count = opening.count() + own;
    const int page = std::clamp(builder.stage().moment.page, 0, count - 1);
    const int number = page - opening.count();
    const Pager pager{.page = page, .pages = count};
    builder.pages(count);
    if (number < 0) {
        draw_parts(opening.pages[static_cast<std::size_t>(page)], opening.rest);
        draw_pager(builder, opening.rest, pager);
        return;
    }
    if (opening.count() == 0)
        parts.words = opening.rest;
    if (own > 1)
        parts.words = draw_place(builder, {.page = number, .pages = own}, parts.words);
    draw_page(builder, kind.pages[static_cast<std::size_t>(number)], parts, pager);
}

} // namespace kiosk::ui
