// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/parts.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/unfolding.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::ui {

namespace {

typesetting::TextStyle figure_style(const ViewBuilder& builder, int size_px) {
    auto style = builder.style(size_px, typesetting::Weight::bold);
    style.leading = 1.1;
    return style;
}

// The size at which every figure fits into its column: they share one size, whatever their digits are.
int figure_size(const ViewBuilder& builder, const content::FactsScene& kind, int width, int height) {
    int size = builder.m().figure;
    for (; size > builder.m().title; size = std::max(builder.m().title, size * 94 / 100)) {
        const auto style = figure_style(builder, size);
        const bool fits = std::all_of(kind.facts.begin(), kind.facts.end(), [&](const content::Fact& fact) {
            const auto block = builder.set(fact.figure.in(builder.language()), style, 100000);
            return block.width <= width && block.height <= height;
        });
        if (fits)
            break;
    }
    return size;
}

typesetting::TextStyle least_style(const ViewBuilder& builder) {
    auto style = builder.lead();
    style.font.size_px = builder.m().text;
    return style;
}

int widest_figure(const ViewBuilder& builder,
                  const content::FactsScene& kind,
                  const typesetting::TextStyle& figures) {
    int width = 0;
    for (const content::Fact& fact : kind.facts)
        width = std::max(width, builder.set(fact.figure.in(builder.language()), figures, 100000).width);
    return width;
}

// Of one size for all of them.
typesetting::TextStyle words_style(const ViewBuilder& builder, const content::FactsScene& kind, Size room) {
    auto words = builder.lead();
    for (const content::Fact& fact : kind.facts)
        words.font.size_px =
            builder.fitting_size(fact.text.in(builder.language()), words, room, builder.m().text);
    return words;
}

typesetting::TextBlock set_text(const ViewBuilder& builder, const content::Fact& fact, int width) {
    return builder.set(fact.text.in(builder.language()), least_style(builder), line_width(builder, width));
}

// How a cell is divided between a figure and its words.
struct Division {
    bool across = false; ///< the facts stand side by side
    bool below = false;  ///< the words stand below the figure, else beside it
    int figure_width = 0;
    int free_above = 0;
    int text_width = 0;
    int text_height = 0;
    bool fits = false; ///< the words of every cell find room
};

Division
divide(const ViewBuilder& builder, const content::FactsScene& kind, Size cell, int size, bool across) {
    const Measures& m = builder.m();
    const auto figures = figure_style(builder, size);
    Division parted{.across = across};
    parted.figure_width = widest_figure(builder, kind, figures);
    parted.below = across || parted.figure_width + m.gap + m.text * 9 > cell.width;
    parted.free_above = across && !m.low ? cell.height / 6 : 0;
    parted.text_width =
        line_width(builder, parted.below ? cell.width : cell.width - parted.figure_width - m.gap);
    parted.text_height = cell.height;
    if (parted.below)
        parted.text_height -= parted.free_above + builder.set("0", figures, 100000).height;
    parted.fits = std::all_of(kind.facts.begin(), kind.facts.end(), [&](const content::Fact& fact) {
        const auto text =
            builder.set(fact.text.in(builder.language()), least_style(builder), parted.text_width);
        return !text.overflows && text.height <= parted.text_height;
    });
    return parted;
}

// What the highest fact needs on a page of its own, its figure as small as it may be.
int height_of_highest(const ViewBuilder& builder, const content::FactsScene& kind, int width) {
    int height = 0;
    for (const content::Fact& fact : kind.facts)
        height = std::max(height, set_text(builder, fact, width).height);
    return height + builder.set("0", figure_style(builder, builder.m().title), width).height;
}

void speak_fact(ViewBuilder& builder, const content::Fact& fact) {
    builder.speak(fact.figure.in(builder.language()));
    builder.speak(fact.text.in(builder.language()));
}

struct FactStyles {
    typesetting::TextStyle figures;
    typesetting::TextStyle words;
};

// `share` of it has appeared.
void draw_fact(ViewBuilder& builder,
               const content::Fact& fact,
               const FactStyles& styles,
               const Division& parted,
               const Rect& cell,
               double share) {
    const settings::Palette& palette = builder.palette();
    const bool below = parted.below;
    const auto figure = builder.set(fact.figure.in(builder.language()), styles.figures, 100000);
    const auto text = builder.set(fact.text.in(builder.language()), styles.words, parted.text_width);
    const int total = below ? figure.height + text.height : std::max(figure.height, text.height);
    // Side by side the figures stand on one line, whatever the length of their words
    const int top = parted.across ? cell.y + parted.free_above : cell.y + (cell.height - total) / 2;
    builder.put(figure,
                {cell.x, below ? top : top + (total - figure.height) / 2},
                appearing(palette.accent, share),
                palette.ground);
    builder.put(text,
                {below ? cell.x : cell.x + parted.figure_width + builder.m().gap,
                 below ? top + figure.height : top + (total - text.height) / 2},
                appearing(palette.text, share),
                palette.ground);
}

// Figure by figure, where the words of the visitor's size leave no room for all of them on one page.
void draw_in_pages(ViewBuilder& builder, const content::FactsScene& kind, const Opening& opening) {
    const Rect& room = opening.rest;
    int free = room.height - pager_height(builder);
    for (const content::Fact& fact : kind.facts)
        free =
            std::min(free, room.height - pager_height(builder) - set_text(builder, fact, room.width).height);
    const int size = figure_size(builder, kind, room.width, free);
    Parts parts;
    for (const content::Fact& fact : kind.facts) {
        auto figure =
            builder.set(fact.figure.in(builder.language()), figure_style(builder, size), room.width);
        auto text = set_text(builder, fact, room.width);
        Part part{.height = figure.height + text.height,
                  .gap_above = builder.m().gap,
                  .overflows = text.overflows,
                  .words = fact.text.in(builder.language())};
        part.draw = [&builder, &fact, figure = std::move(figure), text = std::move(text)](const Rect& cell) {
            const settings::Palette& palette = builder.palette();
            builder.put(figure, {cell.x, cell.y}, palette.accent, palette.ground);
            builder.put(text, {cell.x, cell.y + figure.height}, palette.text, palette.ground);
            speak_fact(builder, fact);
        };
        parts.push_back(std::move(part));
    }
    draw_parts_in_pages(builder, parts, room, opening.pages);
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::FactsScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const bool beside = scene.picture.has_value() && kind.facts.size() < 3 && m.text == m.em;
    const ReadingRoom parts = reading_room(builder, room, beside);
    if (beside)
        draw_beside(builder, scene, parts.picture);
    const int pager = pager_height(builder);
    const Opening opening =
        open_scene(builder,
                   scene,
                   parts.words,
                   {.least = pager + height_of_highest(builder, kind, parts.words.width), .foot = pager});
    const Rect& rest = opening.rest;

    const int count = std::max<int>(1, static_cast<int>(kind.facts.size()));
    const bool across = !m.portrait && m.text == m.em && !beside;
    const int columns = across ? count : 1;
    const int rows = across ? 1 : count;
    const int width = (rest.width - (columns - 1) * m.gap) / columns;
    const int height = (rest.height - (rows - 1) * m.gap) / rows;
    // Side by side, a figure keeps a gap more than its words do: else two of them read as one. It gives way
    // before its words do.
    int size = figure_size(builder, kind, across ? width - m.gap : rest.width / 2, height * 6 / 10);
    Division parted = divide(builder, kind, {width, height}, size, across);
    while (!parted.fits && size > m.title) {
        size = std::max(m.title, size * 94 / 100);
        parted = divide(builder, kind, {width, height}, size, across);
    }
    if (!parted.fits || opening.count() > 0) {
        draw_in_pages(builder, kind, opening);
        return;
    }
    for (const content::Fact& fact : kind.facts)
        speak_fact(builder, fact);
    const FactStyles styles{figure_style(builder, size),
                            words_style(builder, kind, {parted.text_width, parted.text_height})};
    const double share = unfolded(builder);
    for (int index = 0; index < static_cast<int>(kind.facts.size()); ++index) {
        const Rect cell{rest.x + (across ? index * (width + m.gap) : 0),
                        rest.y + (across ? 0 : index * (height + m.gap)),
                        width,
                        height};
        const double here = part_of(share, index, static_cast<int>(kind.facts.size()));
        draw_fact(builder, kind.facts[static_cast<std::size_t>(index)], styles, parted, cell, here);
    }
}

} // namespace kiosk::ui
