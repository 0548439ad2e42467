// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/together.hpp"

#include "kiosk/typesetting/direction.hpp"
#include "kiosk/typesetting/paginate.hpp"
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/flow.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/passages.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/take_along.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

using typesetting::TextBlock;

// A passage and its translation; one of them may be empty.
struct Pair {
    TextBlock first;
    TextBlock second;
    bool heading = false;
    int gap_above = 0;                           ///< px; none at the head of a page
    std::vector<content::Utterance> spoken = {}; ///< in both languages, one after the other
};

// Where both languages stand. In portrait, and where large words leave no two columns that are wide enough
// for a line, the second one stands below the first, behind a line.
struct Columns {
    int width = 0;  ///< px of each
    int second = 0; ///< px from the left at which the second one begins
    bool below = false;
    typesetting::Direction first_direction = typesetting::Direction::left_to_right;
    typesetting::Direction second_direction = typesetting::Direction::left_to_right;
};

Columns columns_of(const ViewBuilder& builder, int width) {
    const Measures& m = builder.m();
    if (m.portrait || m.crowded())
        return {line_width(builder, width - m.em), m.em, true};
    const int each = (width - 2 * m.gap) / 2;
    return {line_width(builder, each), width - each, false};
}

TextBlock set(const ViewBuilder& builder, const std::vector<Passage>& part, std::size_t index, int width) {
    if (index >= part.size() || part[index].text.empty())
        return {};
    const Passage& passage = part[index];
    return passage.markdown ? builder.stage().typesetter.markdown(passage.text, passage.style, width)
                            : builder.set(passage.text, passage.style, width);
}

int height_of(const ViewBuilder& builder, const Pair& pair, const Columns& columns) {
    if (!columns.below)
        return std::max(pair.first.height, pair.second.height);
    const bool both = !pair.first.lines.empty() && !pair.second.lines.empty();
    return pair.first.height + (both ? builder.m().em / 3 : 0) + pair.second.height;
}

// A pair that is higher than a page goes on, both languages at the same line of the next. `above` px of its
// first page belong to its heading.
void divide(std::vector<Pair>& pairs, const Pair& pair, const Columns& columns, int height, int above) {
    const auto first = typesetting::paginate(pair.first, columns.below ? height - above : height);
    const auto second = typesetting::paginate(pair.second, height);
    const auto part = [](const std::vector<TextBlock>& all, std::size_t index) {
        return index < all.size() ? all[index] : TextBlock{};
    };
    if (columns.below) {
        for (const TextBlock& block : first)
            pairs.push_back({.first = block, .second = {}});
        for (const TextBlock& block : second)
            pairs.push_back({.first = {}, .second = block});
        return;
    }
    for (std::size_t index = 0; index < std::max(first.size(), second.size()); ++index)
        pairs.push_back({.first = part(first, index), .second = part(second, index)});
}

// All of it is read where it begins.
void add_divided(std::vector<Pair>& pairs, Pair pair, const Columns& columns, int height, int above) {
    const std::size_t begin = pairs.size();
    divide(pairs, pair, columns, height, above);
    if (begin < pairs.size()) {
        pairs[begin].spoken = std::move(pair.spoken);
        pairs[begin].gap_above = above > 0 ? pair.gap_above : 0;
    }
}

void add_sentences(std::vector<content::Utterance>& spoken,
                   const std::vector<Passage>& part,
                   std::size_t index,
                   const content::Language& language) {
    if (index >= part.size())
        return;
    const std::string& text = part[index].text;
    for (std::string& sentence :
         part[index].markdown ? typesetting::sentences_of_markdown(text) : typesetting::sentences_of(text))
        spoken.push_back({language, std::move(sentence)});
}

// Words stand close to their heading, and parts apart from each other.
int gap_above(const ViewBuilder& builder, const std::vector<Passage>& part, std::size_t index) {
    const int text = builder.m().text;
    if (index == 0)
        return text * 5 / 4;
    return index <= part.size() && part[index - 1].heading ? text / 4 : text * 3 / 4;
}

// What the heading of that pair takes of the page, if the last one is a heading. Other than a low screen has
// room for both.
int height_above(const ViewBuilder& builder,
                 const std::vector<Pair>& pairs,
                 const Pair& pair,
                 const Columns& columns) {
    if (!builder.m().low || !columns.below || pairs.empty() || !pairs.back().heading)
        return 0;
    return height_of(builder, pairs.back(), columns) + pair.gap_above;
}

std::vector<Pair> pairs_of(const ViewBuilder& builder,
                           const ViewBuilder& beside,
                           const content::Scene& scene,
                           const Columns& columns,
                           int height) {
    const auto first = passages_of(builder, scene);
    const auto second = passages_of(beside, scene);
    std::vector<Pair> pairs;
    for (std::size_t part = 0; part < std::min(first.size(), second.size()); ++part)
        for (std::size_t index = 0; index < std::max(first[part].size(), second[part].size()); ++index) {
            Pair pair{.first = set(builder, first[part], index, columns.width),
                      .second = set(beside, second[part], index, columns.width),
                      .heading = index < first[part].size() && first[part][index].heading,
                      .gap_above = gap_above(builder, first[part], index)};
            add_sentences(pair.spoken, first[part], index, builder.language());
            add_sentences(pair.spoken, second[part], index, beside.language());
            const int above = height_above(builder, pairs, pair, columns);
            if (above + height_of(builder, pair, columns) > height)
                add_divided(pairs, std::move(pair), columns, height, above);
            else if (!pair.first.lines.empty() || !pair.second.lines.empty())
                pairs.push_back(std::move(pair));
        }
    return pairs;
}

// The first pair of each page, and one past the last. A heading stays with what it heads.
std::vector<std::size_t>
page_starts(const ViewBuilder& builder, const std::vector<Pair>& pairs, const Columns& columns, int height) {
    std::vector<std::size_t> starts{0};
    int y = 0;
    for (std::size_t index = 0; index < pairs.size(); ++index) {
        const bool top = index == starts.back();
        int needed = height_of(builder, pairs[index], columns) + (top ? 0 : pairs[index].gap_above);
        const int own = needed;
        if (pairs[index].heading && index + 1 < pairs.size())
            needed += pairs[index + 1].gap_above + height_of(builder, pairs[index + 1], columns);
        if (!top && y + needed > height) {
            starts.push_back(index);
            y = height_of(builder, pairs[index], columns);
        } else {
            y += own;
        }
    }
    starts.push_back(pairs.size());
    return starts;
}

// Words that are read from right to left stand at the right edge of their column.
void put_in(ViewBuilder& builder,
            const TextBlock& block,
            const Rect& column,
            Color color,
            typesetting::Direction direction) {
    const Flow flow(builder, direction, column);
    builder.put(block, {column.x, column.y}, color, builder.palette().ground);
}

// Returns the lower edge.
int draw_pair(ViewBuilder& builder, const Pair& pair, const Columns& columns, Point at) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const Color color = pair.heading ? palette.accent : palette.text;
    const Rect whole{at.x, at.y, columns.width, pair.first.height};
    put_in(builder, pair.first, whole, color, columns.first_direction);
    const bool both = !pair.first.lines.empty() && !pair.second.lines.empty();
    const int top = at.y + (columns.below ? pair.first.height + (both ? m.em / 3 : 0) : 0);
    const Rect second{at.x + columns.second, top, columns.width, pair.second.height};
    put_in(builder, pair.second, second, color, columns.second_direction);
    if (columns.below && !pair.second.lines.empty())
        builder.fill({at.x, top, m.line, pair.second.height}, palette.accent);
    return at.y + height_of(builder, pair, columns);
}

// Both titles, on every page. Returns the room below.
Rect draw_titles(ViewBuilder& builder,
                 const ViewBuilder& beside,
                 const content::Scene& scene,
                 const Columns& columns,
                 const Rect& room) {
    const Measures& m = builder.m();
    const Rect rest = draw_language_note(builder, builder.language(), room);
    const Size most{columns.width, rest.height / (columns.below ? 6 : 3)};
    const Pair titles{.first = builder.fit(scene.title.in(builder.language()), builder.title(), most, m.text),
                      .second = builder.fit(scene.title.in(beside.language()), beside.title(), most, m.text)};
    builder.speak(scene.title.in(builder.language()));
    builder.speak(scene.title.in(beside.language()), beside.language());
    const int bottom = draw_pair(builder, titles, columns, {rest.x, rest.y}) + m.em;
    return {rest.x, bottom, rest.width, rest.bottom() - bottom};
}

// On a low screen large titles in two languages leave next to nothing for the words below them.
bool titles_leave_room(const ViewBuilder& builder,
                       const ViewBuilder& beside,
                       const content::Scene& scene,
                       const Columns& columns,
                       const Rect& room) {
    if (!builder.m().low)
        return true;
    ViewBuilder tried(builder.stage(), builder.language(), scene.ground);
    const Rect rest = draw_titles(tried, beside, scene, columns, room);
    const int lines = columns.below ? 2 * calm_lines : calm_lines;
    return rest.height >= pager_height(builder) + body_lines(builder, lines) && tried.take().clipped.empty();
}

// The titles at the head of every page, or as pages of their own.
Opening open_together(ViewBuilder& builder,
                      const ViewBuilder& beside,
                      const content::Scene& scene,
                      const Columns& columns,
                      const Rect& room) {
    if (titles_leave_room(builder, beside, scene, columns, room))
        return {{}, draw_titles(builder, beside, scene, columns, room)};
    return open_alone(builder, scene, room, pager_height(builder));
}

// The pairs from that one on, before the other, from the upper edge of the room. Returns their lower edge.
int draw_pairs(ViewBuilder& builder,
               const std::vector<Pair>& pairs,
               std::pair<std::size_t, std::size_t> from_to,
               const Columns& columns,
               const Rect& room) {
    int y = room.y;
    for (std::size_t index = from_to.first; index < from_to.second; ++index) {
        y += index > from_to.first ? pairs[index].gap_above : 0;
        y = draw_pair(builder, pairs[index], columns, {room.x, y});
        for (const content::Utterance& sentence : pairs[index].spoken)
            builder.speak_sentence(sentence.text, sentence.language);
    }
    return y;
}

} // namespace

std::optional<content::Language> second_language(const ViewBuilder& builder, const content::Scene& scene) {
    const Stage& stage = builder.stage();
    if (!stage.visitor.second_language)
        return std::nullopt;
    const content::Language shown = stage.exhibition.shown_language(scene, *stage.visitor.second_language);
    return shown == builder.language() ? std::nullopt : std::optional(shown);
}

bool draw_together(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    const auto language = second_language(builder, scene);
    if (!language || passages_of(builder, scene).empty())
        return false;
    const Measures& m = builder.m();
    const ViewBuilder beside(builder.stage(), *language, scene.ground);
    const Rect inner = inside_margins(builder, room);
    Columns columns = columns_of(builder, inner.width);
    columns.first_direction = typesetting::direction_of(builder.language());
    columns.second_direction = typesetting::direction_of(*language);
    const Opening opening =
        open_together(builder, beside, scene, columns, draw_take_along_button(builder, scene, inner));
    const Rect& rest = opening.rest;
    const int paged = rest.height - pager_height(builder);
    const std::vector<Pair> pairs = pairs_of(builder, beside, scene, columns, paged);
    auto starts = page_starts(builder, pairs, columns, rest.height);
    if (starts.size() > 2 || opening.count() > 0)
        starts = page_starts(builder, pairs, columns, paged);
    const int pages = opening.count() + static_cast<int>(starts.size()) - 1;
    const int page = std::clamp(builder.stage().moment.page, 0, pages - 1);
    if (page < opening.count()) {
        draw_parts(opening.pages[static_cast<std::size_t>(page)], rest);
    } else {
        const auto shown = static_cast<std::size_t>(page - opening.count());
        const int bottom = draw_pairs(builder, pairs, {starts[shown], starts[shown + 1]}, columns, rest);
        if (!columns.below)
            builder.fill({rest.x + (columns.second + columns.second - 2 * m.gap) / 2,
                          inner.y,
                          std::max(1, m.line / 2),
                          bottom - inner.y},
                         builder.palette().hairline);
    }
    builder.pages(pages);
    draw_pager(builder, rest, {.page = page, .pages = pages});
    return true;
}

} // namespace kiosk::ui
