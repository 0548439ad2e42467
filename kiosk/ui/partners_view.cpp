// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/reading.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

using Partners = std::vector<content::Partner>;

// Logos are made for white paper, and stand on it in every theme.
constexpr Color field_ink{0x1B, 0x1B, 0x1F};
constexpr double least_logo_mm = 24;
constexpr double best_shape = 1.7; // width to height

// How the fields stand: `per_page` of them in rows and columns.
struct FieldGrid {
    int columns = 1;
    int rows = 1;
    int pages = 1;
    Size cell;
    bool roomy = true; ///< the words stand in the fields as large as the visitor wants

    int per_page() const { return columns * rows; }
};

int padding_of(const ViewBuilder& builder) {
    return builder.m().low ? builder.m().em / 2 : builder.m().em;
}

// The words of a field, with a body of that size.
struct FieldWords {
    typesetting::TextBlock sentence;
    typesetting::TextBlock name; ///< empty where a logo stands
    int height = 0;
};

constexpr double tight_leading = 1.25;

struct FieldSizes {
    int body = 0;
    int name = 0;
    bool tight = false; ///< less air between the lines of the body
};

FieldWords
field_words(const ViewBuilder& builder, const content::Partner& partner, FieldSizes sizes, int width) {
    const Measures& m = builder.m();
    auto plain = builder.body();
    plain.font.size_px = sizes.body;
    if (sizes.tight)
        plain.leading = std::min(plain.leading, tight_leading);
    auto bold = builder.style(sizes.name, typesetting::Weight::bold);
    bold.leading = tight_leading;
    FieldWords words{.sentence = builder.set(partner.sentence.in(builder.language()), plain, width)};
    if (!partner.logo)
        words.name = builder.set(partner.name.in(builder.language()), bold, width);
    words.height = words.sentence.height + m.em / 2 + words.name.height;
    return words;
}

// What a field of that width needs in height, so that its words stand there as large as the visitor wants.
int height_needed(const ViewBuilder& builder, const content::Partner& partner, FieldSizes sizes, int width) {
    const FieldWords words = field_words(builder, partner, sizes, width - 2 * padding_of(builder));
    return 2 * padding_of(builder) + words.height + (partner.logo ? builder.m().mm(least_logo_mm) : 0);
}

int height_of_highest(const ViewBuilder& builder, const Partners& partners, int width) {
    int needed = 0;
    for (const content::Partner& partner : partners)
        needed =
            std::max(needed, height_needed(builder, partner, {builder.m().text, builder.m().lead}, width));
    return needed;
}

// The same for fields as wide as the room, with names no larger than the other words.
int least_height(const ViewBuilder& builder, const Partners& partners, int width) {
    const int text = builder.m().text;
    int needed = 0;
    for (const content::Partner& partner : partners)
        needed = std::max(needed, height_needed(builder, partner, {text, text}, width));
    return needed;
}

// As few pages as possible, and on them fields of a shape that suits a logo.
FieldGrid field_grid(const ViewBuilder& builder, const Partners& partners, Size room) {
    const Measures& m = builder.m();
    const int count = static_cast<int>(partners.size());
    const int least_width = 11 * m.text;
    const int most_width = std::max(m.mm(220), 20 * m.text);
    const auto badness = [](const FieldGrid& grid) {
        return std::abs(std::log(grid.cell.width / (best_shape * std::max(1, grid.cell.height))));
    };
    // Without logos, words alone say how high a field is.
    const bool logos = std::any_of(partners.begin(), partners.end(), [](const content::Partner& partner) {
        return partner.logo.has_value();
    });
    std::optional<FieldGrid> best;
    for (int columns = 1; columns <= std::min(count, 4); ++columns) {
        int width = std::min((room.width - (columns - 1) * m.gap) / columns, most_width);
        if (columns > 1 && width < least_width)
            break;
        int needed = height_of_highest(builder, partners, width);
        if (columns == 1 && needed > room.height) { // long words need all the width that there is
            width = room.width;
            needed = height_of_highest(builder, partners, width);
        }
        const int fitting = std::max(1, (room.height + m.gap) / (needed + m.gap));
        FieldGrid grid{.columns = columns, .rows = std::min(fitting, (count + columns - 1) / columns)};
        grid.pages = (count + grid.per_page() - 1) / grid.per_page();
        grid.cell = {width,
                     std::min((room.height - (grid.rows - 1) * m.gap) / grid.rows,
                              logos ? std::max(needed, width * 5 / 8) : needed)};
        grid.roomy = grid.cell.height >= needed;
        if (!best || grid.pages < best->pages ||
            (grid.pages == best->pages && badness(grid) < badness(*best)))
            best = grid;
    }
    return *best;
}

void draw_field(ViewBuilder& builder, const content::Partner& partner, const Rect& field) {
    const Measures& m = builder.m();
    builder.fill(field, white, m.radius);
    builder.add(Outline{field, builder.palette().hairline, std::max(1, m.line / 2), m.radius});
    const Rect inner = field.inset(padding_of(builder));
    const int room_for_words = inner.height - (partner.logo ? m.mm(least_logo_mm) / 2 : 0);
    const auto fits = [&](const FieldWords& words) {
        return words.height <= room_for_words && !words.sentence.overflows && !words.name.overflows;
    };
    // The name gives way before the body does.
    FieldWords words = field_words(builder, partner, {m.text, m.lead}, inner.width);
    for (int size = m.text; !fits(words) && size >= m.em; size = size * 94 / 100) {
        words = field_words(builder, partner, {size, size}, inner.width);
        if (m.low && !fits(words)) // there the air goes first
            words = field_words(builder, partner, {size, size, true}, inner.width);
    }
    const std::string& sentence = partner.sentence.in(builder.language());
    const std::string& name = partner.name.in(builder.language());
    if (!fits(words))
        builder.note_clipped(partner.logo ? sentence : name);
    builder.speak(sentence);
    builder.speak(name);
    builder.put(words.sentence, {inner.x, inner.y}, field_ink, white);
    const int top = inner.y + words.sentence.height + m.em / 2;
    if (partner.logo)
        builder.whole_picture(*partner.logo, {inner.x, top, inner.width, inner.bottom() - top}, white);
    else
        builder.put(words.name, {inner.x, top}, field_ink, white);
}

void draw_fields(
    ViewBuilder& builder, const Partners& partners, const FieldGrid& grid, Point at, int page = 0) {
    const int count = static_cast<int>(partners.size());
    const int first = page * grid.per_page();
    for (int index = first; index < std::min(count, first + grid.per_page()); ++index) {
        const int place = index - first;
        draw_field(builder,
                   partners[static_cast<std::size_t>(index)],
                   {at.x + place % grid.columns * (grid.cell.width + builder.m().gap),
                    at.y + place / grid.columns * (grid.cell.height + builder.m().gap),
                    grid.cell.width,
                    grid.cell.height});
    }
}

ReadWords text_beside(const ViewBuilder& builder, const content::PartnersScene& kind, int width) {
    const std::string& text = kind.text.in(builder.language());
    if (text.empty())
        return {};
    return {.block = builder.stage().typesetter.markdown(text, builder.body(), line_width(builder, width)),
            .sentences = typesetting::sentences_of_markdown(text)};
}

// Where fields and text stand: side by side, or the text below.
struct PartnersRoom {
    Rect fields;
    Rect text;
};

PartnersRoom partners_room(const ViewBuilder& builder, const Rect& room, bool below) {
    const Measures& m = builder.m();
    if (below) {
        const int height = room.height * 65 / 100;
        return {{room.x, room.y, room.width, height},
                {room.x, room.y + height + m.gap, room.width, room.height - height - m.gap}};
    }
    const int split = room.width * 7 / 12;
    return {{room.x, room.y, split - m.gap, room.height},
            {room.x + split + m.gap, room.y, room.width - split - m.gap, room.height}};
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::PartnersScene& kind,
          const Rect& room) {
    if (kind.partners.empty())
        return;
    const Measures& m = builder.m();
    const bool beside = scene.picture.has_value();
    const ReadingRoom parts = reading_room(builder, room, beside);
    if (beside)
        draw_beside(builder, scene, parts.picture);
    const int pager = pager_height(builder);
    const Opening opening =
        open_scene(builder,
                   scene,
                   parts.words,
                   {.least = pager + least_height(builder, kind.partners, parts.words.width), .foot = pager});
    const Rect& rest = opening.rest;
    const bool has_text = !kind.text.in(builder.language()).empty();

    const bool below = m.portrait || beside;
    PartnersRoom rooms = has_text ? partners_room(builder, rest, below) : PartnersRoom{rest, {}};
    FieldGrid grid = field_grid(builder, kind.partners, rooms.fields.size());
    if (has_text && below) { // the text comes up as far as the fields leave room
        rooms.text.y = rest.y + grid.rows * (grid.cell.height + m.gap);
        rooms.text.height = rest.bottom() - rooms.text.y;
    }
    ReadWords text = text_beside(builder, kind, rooms.text.width);
    const bool one_page = grid.pages == 1 && opening.count() == 0 &&
                          (!has_text || (grid.roomy && text.block.height <= rooms.text.height));
    if (one_page) {
        draw_fields(builder, kind.partners, grid, {rest.x, rest.y});
        draw_page_of(builder, text, rooms.text);
        return;
    }
    // Where not all finds room on one page, the text follows the fields on pages of its own.
    const Rect page_room{rest.x, rest.y, rest.width, rest.height - pager};
    grid = field_grid(builder, kind.partners, page_room.size());
    text = text_beside(builder, kind, page_room.width);
    const int fields_end = opening.count() + grid.pages;
    const int pages = fields_end + (has_text ? pages_of_words(text, page_room.height) : 0);
    const int page = std::clamp(builder.stage().moment.page, 0, pages - 1);
    if (page < opening.count())
        draw_parts(opening.pages[static_cast<std::size_t>(page)], rest);
    else if (page < fields_end)
        draw_fields(builder, kind.partners, grid, {rest.x, rest.y}, page - opening.count());
    else
        draw_page_of(builder, text, page_room, fields_end);
    builder.pages(pages);
    draw_pager(builder, rest, {.page = page, .pages = pages});
}

} // namespace kiosk::ui
