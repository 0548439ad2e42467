// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/paginate.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/journey_ring.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/parts.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/unfolding.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace kiosk::ui {

namespace {

using typesetting::TextBlock;
using typesetting::TextStyle;
using typesetting::Weight;

// The column in which words are set, and how much of it one page holds.
struct Column {
    int width = 0;
    int page = 0; ///< px
};

// How words of the scene look, and what is read of them.
struct Look {
    TextStyle style;
    Color color;
    int gap_above = 0;
};

// One part, or as many as pages are needed for it; it is read out where it begins.
void add_words(
    Parts& parts, ViewBuilder& builder, const std::string& text, const Look& look, const Column& column) {
    if (text.empty())
        return;
    const TextBlock whole = builder.set(text, look.style, line_width(builder, column.width));
    bool first = true;
    for (TextBlock& block : typesetting::paginate(whole, column.page)) {
        Part part{.height = block.height,
                  .gap_above = first ? look.gap_above : 0,
                  .overflows = whole.overflows,
                  .words = text};
        part.draw = [&builder,
                     text = std::exchange(first, false) ? text : std::string(),
                     language = look.style.language,
                     color = look.color,
                     block = std::move(block)](const Rect& cell) {
            builder.put(block, {cell.x, cell.y}, color, builder.palette().ground);
            builder.speak(text, language);
        };
        parts.push_back(std::move(part));
    }
}

Look heading_look(const ViewBuilder& builder) {
    auto style = builder.style(builder.m().text, Weight::bold);
    style.leading = 1.25;
    style.balanced = true;
    return {style, builder.palette().accent, builder.m().gap};
}

Look local_look(const ViewBuilder& builder, Weight weight = Weight::regular) {
    auto style = of_the_place(builder, builder.style(builder.m().text, weight));
    style.leading = 1.25;
    return {style, builder.palette().text, builder.m().em / 4};
}

// A heading never stands alone at the foot of a page, nor a name without its number: they are one part with
// what follows where both fit on one page. False if they do not.
bool bind_to_next(Parts& parts, std::size_t heading, const Column& column) {
    if (heading + 1 >= parts.size())
        return false;
    Part& above = parts[heading];
    Part& below = parts[heading + 1];
    const int height = above.height + below.gap_above + below.height;
    if (height > column.page)
        return false;
    Part both{.height = height,
              .gap_above = above.gap_above,
              .overflows = above.overflows || below.overflows,
              .words = above.words};
    both.draw = [first = above, second = below, height](const Rect& cell) {
        first.draw({cell.x, cell.y, cell.width, first.height});
        second.draw({cell.x, cell.y + height - second.height, cell.width, second.height});
    };
    above = std::move(both);
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(heading) + 1);
    return true;
}

Part phone_part(ViewBuilder& builder, const std::string& phone, const Column& column) {
    const Look look = local_look(builder);
    const int side = look.style.font.size_px * 6 / 5;
    const int left = side + builder.m().em / 2;
    TextBlock block = builder.set(phone, look.style, column.width - left);
    Part part{.height = std::max(side, block.height),
              .gap_above = look.gap_above,
              .overflows = block.overflows,
              .words = phone};
    part.draw = [&builder, phone, side, left, look, block = std::move(block)](const Rect& cell) {
        const int middle = cell.centre().y;
        builder.icon("phone", {cell.x, middle - side / 2, side, side}, builder.palette().accent);
        builder.put(block, {cell.x + left, middle - block.height / 2}, look.color, builder.palette().ground);
        builder.speak(phone, look.style.language);
    };
    return part;
}

void add_centre(Parts& parts,
                ViewBuilder& builder,
                const content::NearbyCentre& centre,
                const Column& column,
                int gap_above) {
    const std::size_t begin = parts.size();
    Look name = local_look(builder, Weight::bold);
    name.gap_above = gap_above;
    add_words(parts, builder, centre.name, name, column);
    if (!centre.phone.empty())
        parts.push_back(phone_part(builder, centre.phone, column));
    Look hours = local_look(builder);
    hours.color = builder.palette().quiet;
    add_words(parts, builder, centre.hours, hours, column);
    while (bind_to_next(parts, begin, column)) {
    }
}

// What is said of the place; with the town itself where no ring has it in its middle.
Parts words_of(ViewBuilder& builder, const content::LocalScene& kind, const Column& column, bool with_town) {
    const content::Place& place = builder.stage().exhibition.place;
    const content::Language& language = builder.language();
    const int em = builder.m().em;
    Parts parts;
    Look large = local_look(builder, Weight::bold);
    large.style.font.size_px = std::max(builder.m().text, builder.m().lead);
    large.style.balanced = true;
    if (with_town) {
        Look town = large;
        town.color = builder.palette().accent;
        add_words(parts, builder, place.town, town, column);
    }
    if (place.name != place.town)
        add_words(parts, builder, place.name, large, column);
    add_words(
        parts, builder, kind.text.in(language), {builder.body(), builder.palette().text, em / 2}, column);
    if (!place.centres.empty()) {
        const std::size_t heading = parts.size();
        add_words(parts, builder, kind.counselling.in(language), heading_look(builder), column);
        for (const content::NearbyCentre& centre : place.centres)
            add_centre(
                parts, builder, centre, column, &centre == &place.centres.front() ? em / 4 : em * 3 / 4);
        bind_to_next(parts, heading, column);
    }
    if (!place.opening.empty()) {
        const std::size_t heading = parts.size();
        add_words(parts, builder, kind.opening.in(language), heading_look(builder), column);
        add_words(parts, builder, place.opening, local_look(builder), column);
        bind_to_next(parts, heading, column);
    }
    return parts;
}

void speak_journey(ViewBuilder& builder) {
    const content::Place& place = builder.stage().exhibition.place;
    for (const content::Stop& stop : place.journey)
        builder.speak(content::words_of(stop), builder.stage().exhibition.languages.front());
}

// A town of the list, behind the dot that it would have on the ring.
Part stop_part(ViewBuilder& builder, const content::Stop& stop, const Column& column) {
    const Look look = local_look(builder, Weight::bold);
    const int dot = builder.m().em * 2 / 3;
    const int left = dot + builder.m().em / 2;
    const std::string words = content::words_of(stop);
    TextBlock block = builder.set(words, look.style, column.width - left);
    Part part{.height = block.height,
              .gap_above = builder.m().em / 2,
              .overflows = block.overflows,
              .words = words};
    const int line = block.lines.empty() ? 0 : block.lines.front().height;
    part.draw = [&builder, words, look, dot, left, line, block = std::move(block)](const Rect& cell) {
        builder.add(Disc{{cell.x, cell.y + (line - dot) / 2, dot, dot}, builder.palette().accent});
        builder.put(block, {cell.x + left, cell.y}, look.color, builder.palette().ground);
        builder.speak(words, look.style.language);
    };
    return part;
}

Parts journey_as_list(ViewBuilder& builder, const content::LocalScene& kind, const Column& column) {
    Parts parts;
    add_words(parts, builder, kind.journey.in(builder.language()), heading_look(builder), column);
    for (const content::Stop& stop : builder.stage().exhibition.place.journey)
        parts.push_back(stop_part(builder, stop, column));
    bind_to_next(parts, 0, column);
    return parts;
}

// The heading of the journey and the ring with all its names; nothing where they find no room. Where it
// stood nowhere before, there is nothing to head.
std::optional<Part> journey_as_ring(ViewBuilder& builder, const content::LocalScene& kind, Size room) {
    const content::Place& place = builder.stage().exhibition.place;
    const Look look = heading_look(builder);
    TextBlock heading;
    if (!place.journey.empty())
        heading = builder.set(kind.journey.in(builder.language()), look.style, room.width);
    const int top = heading.height + (place.journey.empty() ? 0 : builder.m().em / 2);
    if (heading.overflows || !journey_with_names(builder, place, {0, 0, room.width, room.height - top}))
        return std::nullopt;
    Part part{.height = room.height};
    part.draw = [&builder, &kind, &place, look, top, heading = std::move(heading)](const Rect& cell) {
        const Rect below{cell.x, cell.y + top, cell.width, cell.height - top};
        builder.put(heading, {cell.x, cell.y}, look.color, builder.palette().ground);
        if (!heading.lines.empty())
            builder.speak(kind.journey.in(builder.language()));
        speak_journey(builder);
        if (const auto ring = journey_with_names(builder, place, below))
            draw_journey(builder, *ring, unfolded(builder));
    };
    return part;
}

// Words and ring beside each other, or, upright, the ring below. False, and nothing drawn, if not all of it
// finds room on one page.
bool draw_on_one_page(ViewBuilder& builder, const content::LocalScene& kind, const Rect& rest) {
    const Measures& m = builder.m();
    const content::Place& place = builder.stage().exhibition.place;
    const int width = m.portrait ? rest.width : (rest.width - m.gap) * 5 / 12;
    const Parts words = words_of(builder, kind, {width, rest.height}, false);
    if (!fit_below_one_another(words, rest.height))
        return false;
    const int used = m.portrait ? height_of(words) + m.gap : 0;
    const Rect room = m.portrait
                          ? Rect{rest.x, rest.y + used, rest.width, rest.height - used}
                          : Rect{rest.x + width + m.gap, rest.y, rest.width - width - m.gap, rest.height};
    const auto ring = journey_as_ring(builder, kind, room.size());
    if (!ring)
        return false;
    builder.speak(place.town, builder.stage().exhibition.languages.front());
    draw_parts(words, {rest.x, rest.y, width, rest.height});
    ring->draw(room);
    return true;
}

// Where the ring without names stands beside the words of each page, on a screen that lies and whose words
// leave room for it.
Rect ring_beside(const ViewBuilder& builder, const Rect& rest, int foot) {
    const Measures& m = builder.m();
    if (m.portrait || m.crowded() || m.text > m.em * 3 / 2)
        return {};
    const int width = (rest.width - m.gap) * 5 / 12;
    return {rest.right() - width, rest.y, width, rest.height - foot};
}

// The words over as many pages as they need, then the journey: as a ring with its names, else as a list. With
// the ring beside them where there is room.
std::vector<Parts>
pages_of_place(ViewBuilder& builder, const content::LocalScene& kind, const Rect& rest, int foot) {
    const content::Place& place = builder.stage().exhibition.place;
    const Rect beside = ring_beside(builder, rest, foot);
    const int width = beside.empty() ? rest.width : rest.width - beside.width - builder.m().gap;
    const Column column{width, rest.height - foot};
    const bool named = !beside.empty() && !journey_without_names(builder, place, beside).middle.lines.empty();
    std::vector<Parts> pages = in_pages(words_of(builder, kind, column, !named), column.page);
    const auto ring =
        place.journey.empty() ? std::nullopt : journey_as_ring(builder, kind, {rest.width, column.page});
    if (!ring && !place.journey.empty())
        for (Parts& page : in_pages(journey_as_list(builder, kind, column), column.page))
            pages.push_back(std::move(page));
    if (!beside.empty())
        for (Parts& page : pages)
            page.push_back({.draw = [&builder, &place, beside, named](const Rect& /*cell*/) {
                if (named)
                    builder.speak(place.town, builder.stage().exhibition.languages.front());
                draw_journey(builder, journey_without_names(builder, place, beside), unfolded(builder));
            }});
    if (ring)
        pages.push_back({*ring});
    return pages;
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::LocalScene& kind,
          const Rect& room) {
    const int pager = pager_height(builder);
    const Rect inner = inside_margins(builder, room);
    const Opening opening =
        open_scene(builder, scene, inner, {.least = pager + body_lines(builder, calm_lines), .foot = pager});
    const Rect& rest = opening.rest;
    if (opening.count() == 0 && draw_on_one_page(builder, kind, rest))
        return;
    const bool turns = builder.stage().moment.layer != Layer::attract; // nobody leafs through the loop
    std::vector<Parts> pages = pages_of_place(builder, kind, rest, turns ? pager : 0);
    if (!turns) {
        draw_parts(pages.front(), rest);
        return;
    }
    pages.insert(pages.begin(), opening.pages.begin(), opening.pages.end());
    draw_parts_in_pages(builder, {}, rest, pages);
}

} // namespace kiosk::ui
