// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/opening.hpp"

#include "kiosk/typesetting/direction.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/together.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kiosk::ui {

namespace {

// Nothing where the words stand in the language of the visit.
std::optional<Part> note_part(ViewBuilder& builder, const content::Language& shown, int width) {
    const auto note = language_note(builder, shown, width);
    if (!note)
        return std::nullopt;
    Part part{.height = note->block.height, .words = note->sentences.front()};
    part.draw = [&builder, shown](const Rect& cell) { draw_language_note(builder, shown, cell); };
    return part;
}

Part title_part(ViewBuilder& builder, const content::Scene& scene, Size room) {
    const std::string& title = scene.title.in(builder.language());
    auto block = builder.fit(title, builder.title(), room, builder.m().text);
    Part part{.height = block.height, .gap_above = builder.m().em / 2, .words = title};
    part.draw = [&builder, title, block = std::move(block)](const Rect& cell) {
        builder.put(block, {cell.x, cell.y}, builder.palette().text, builder.palette().ground);
        builder.speak(title);
    };
    return part;
}

Part second_title_part(ViewBuilder& builder,
                       const content::Scene& scene,
                       const content::Language& language,
                       Size room) {
    const std::string& title = scene.title.in(language);
    auto block = builder.fit(title, second_title_style(builder, language), room, builder.m().text);
    Part part{.height = block.height, .gap_above = builder.m().em / 2, .words = title};
    part.draw = [&builder, title, language, block = std::move(block)](const Rect& cell) {
        const Flow flow(builder, typesetting::direction_of(language), cell);
        builder.put(block, {cell.x, cell.y}, builder.palette().text, builder.palette().ground);
        builder.speak(title, language);
    };
    return part;
}

// The scene's picture below a heading that has the page for itself, if there is room for one.
void draw_below_heading(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    const int gap = builder.m().gap;
    const Rect below{room.x, room.y + gap, room.width, room.height - gap};
    // Only large words take the place of the picture beside them.
    const int least = builder.m().size.height / (scene.picture ? 5 : 3);
    if (builder.m().crowded() && below.height >= least)
        draw_beside(builder, scene, below);
}

// What is left of the page below the heading, for the scene's picture.
void add_picture(ViewBuilder& builder, const content::Scene& scene, Parts& page, int height) {
    Part picture{.height = std::max(0, height - height_of(page))};
    picture.draw = [&builder, &scene](const Rect& cell) { draw_below_heading(builder, scene, cell); };
    page.push_back(std::move(picture));
}

// Whether each word of the titles finds room in a column of that width.
bool titles_fit(const ViewBuilder& builder, const content::Scene& scene, int width) {
    const auto second = second_language(builder, scene);
    return !builder.set(scene.title.in(builder.language()), builder.title(), width).overflows &&
           (!second ||
            !builder.set(scene.title.in(*second), second_title_style(builder, *second), width).overflows);
}

// The whole opening as one part: the heading on seven columns, the scene's picture on five beside it,
// bleeding off the edge. Nothing where the heading wants more room than that.
std::optional<Part> heading_beside_picture(ViewBuilder& builder, const content::Scene& scene, Size page) {
    const Measures& m = builder.m();
    const int width = page.width * 7 / 12 - m.gap;
    if (!m.crowded() || m.portrait || !titles_fit(builder, scene, width))
        return std::nullopt;
    Parts heading = heading_of(builder, scene, {width, m.size.height});
    if (heading.empty() || height_of(heading) > page.height)
        return std::nullopt;
    Part part{.height = page.height};
    part.draw = [&builder, &scene, heading = std::move(heading), width](const Rect& cell) {
        const int margin = builder.m().margin;
        const int split = cell.x + width + builder.m().gap;
        draw_parts(heading, {cell.x, cell.y, width, cell.height});
        draw_beside(builder,
                    scene,
                    {split,
                     cell.y - margin,
                     cell.right() + margin - split,
                     cell.height + margin - builder.m().em / 2});
    };
    return part;
}

} // namespace

int body_lines(const ViewBuilder& builder, int lines) {
    return lines * builder.set("0", builder.body(), builder.m().size.width).height;
}

Parts heading_of(ViewBuilder& builder, const content::Scene& scene, Size room) {
    Parts parts;
    if (auto note = note_part(builder, builder.language(), room.width))
        parts.push_back(std::move(*note));
    if (!scene.title.in(builder.language()).empty())
        parts.push_back(title_part(builder, scene, room));
    if (const auto second = second_language(builder, scene))
        parts.push_back(second_title_part(builder, scene, *second, room));
    return parts;
}

Opening open_words(ViewBuilder& builder, const content::Language& shown, const Rect& room) {
    auto note = note_part(builder, shown, room.width);
    const int least = pager_height(builder) + body_lines(builder, calm_lines);
    if (note && builder.m().low && room.height - note->height < least)
        return {{{std::move(*note)}}, room};
    return {{}, draw_language_note(builder, shown, room)};
}

bool heading_leaves(const ViewBuilder& builder, const content::Scene& scene, const Rect& room, int least) {
    if (!builder.m().low || builder.stage().moment.layer == Layer::attract) // nobody leafs through the loop
        return true;
    ViewBuilder tried(builder.stage(), builder.language(), scene.ground);
    return draw_title(tried, scene, room).height >= least && tried.take().clipped.empty();
}

Opening open_alone(ViewBuilder& builder, const content::Scene& scene, const Rect& room, int foot) {
    const Size page{room.width, room.height - foot};
    if (auto whole = heading_beside_picture(builder, scene, page))
        return {{{std::move(*whole)}}, room};
    Opening opening{in_pages(heading_of(builder, scene, page), page.height), room};
    if (!opening.pages.empty())
        add_picture(builder, scene, opening.pages.back(), page.height);
    return opening;
}

int draw_opening_page(ViewBuilder& builder, const Opening& opening) {
    const int page = std::clamp(builder.stage().moment.page, 0, opening.count() - 1);
    draw_parts(opening.pages[static_cast<std::size_t>(page)], opening.rest);
    builder.pages(opening.count());
    return opening.count();
}

Opening
open_scene(ViewBuilder& builder, const content::Scene& scene, const Rect& room, const BelowHeading& below) {
    if (heading_leaves(builder, scene, room, below.least))
        return {{}, draw_title(builder, scene, room)};
    return open_alone(builder, scene, room, below.foot);
}

} // namespace kiosk::ui
