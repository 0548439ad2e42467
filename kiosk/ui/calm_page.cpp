// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/calm_page.hpp"

#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/reading.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

// Buttons of equal weight side by side, or below one another where the room is narrow. Returns the height
// used.
int draw_buttons(ViewBuilder& builder, std::vector<Button> buttons, Point at, int width) {
    const Measures& m = builder.m();
    int wanted = 0;
    for (const Button& button : buttons)
        wanted = std::max(wanted, builder.button_width(button.label, m.label, !button.icon.empty()));
    const int count = static_cast<int>(buttons.size());
    const bool side_by_side = count * (wanted + m.target_gap) <= width;
    const int each = side_by_side ? wanted : std::min(width, wanted);
    Point place = at;
    for (Button& button : buttons) {
        button.label_px = m.label;
        button.rect = {place.x, place.y, each, m.target};
        builder.button(button);
        (side_by_side ? place.x : place.y) += (side_by_side ? each : m.target) + m.target_gap;
    }
    return side_by_side ? m.target : count * (m.target + m.target_gap);
}

ReadWords joined_words(const ViewBuilder& builder,
                       const CalmPage& page,
                       typesetting::TextBlock title,
                       const std::vector<typesetting::TextBlock>& texts) {
    ReadWords read{std::move(title), typesetting::sentences_of(page.title), builder.stage().visitor.language};
    for (std::size_t index = 0; index < texts.size(); ++index) {
        read.block = joined(std::move(read.block), texts[index], builder.m().em);
        for (std::string& sentence : typesetting::sentences_of(page.texts[index]))
            read.sentences.push_back(std::move(sentence));
    }
    return read;
}

// On a low screen large words need more than one page; the buttons are on each.
void draw_over_pages(ViewBuilder& builder, const CalmPage& page, const ReadWords& words, const Rect& room) {
    const Rect controls = reach_rooms(builder).controls;
    const int pages = draw_page_of(builder, words, room);
    Rect grid = controls;
    if (pages > 1)
        grid.height -= pager_height(builder);
    draw_control_grid(builder, page.buttons, grid);
    draw_pager(
        builder, controls, {.page = std::clamp(builder.stage().moment.page, 0, pages - 1), .pages = pages});
}

} // namespace

void draw_calm_page(ViewBuilder& builder, const CalmPage& page, const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const bool below = builder.controls_below();
    const Rect inner = (below ? reach_rooms(builder).content : room).inset(m.margin);
    const int width = std::min(inner.width, m.text * 36);
    const auto title_style = builder.for_visitor(builder.title());
    const auto title = builder.fit(page.title, title_style, {inner.width, inner.height / 2}, m.text);
    const auto text_style = builder.for_visitor(builder.lead());
    std::vector<typesetting::TextBlock> blocks;
    builder.speak_words(page.title);
    int height = title.height + m.gap + (below ? 0 : m.target);
    std::optional<typesetting::TextBlock> figure;
    if (!page.figure.empty()) {
        figure = builder.fit(page.figure,
                             builder.style(m.figure, typesetting::Weight::bold),
                             {inner.width, m.figure * 2},
                             m.text);
        builder.speak_words(page.figure);
        height += figure->height + m.em;
    }
    for (const std::string& text : page.texts) {
        blocks.push_back(builder.set(text, text_style, width));
        height += blocks.back().height + m.em;
        builder.speak_words(text);
    }
    if (below && height > inner.height && !figure) {
        builder.cover_speech();
        draw_over_pages(builder, page, joined_words(builder, page, title, blocks), inner);
        return;
    }
    int y = inner.y + std::max(0, (inner.height - height) * 2 / 5);
    builder.put(title, {inner.x, y}, palette.text, palette.ground);
    y += title.height + m.em;
    if (figure) {
        builder.put(*figure, {inner.x, y}, palette.accent, palette.ground);
        y += figure->height + m.em;
    }
    for (const typesetting::TextBlock& block : blocks) {
        builder.put(block, {inner.x, y}, palette.text, palette.ground);
        y += block.height + m.em;
    }
    if (below)
        draw_control_grid(builder, page.buttons, reach_rooms(builder).controls);
    else
        draw_buttons(builder, page.buttons, {inner.x, y + m.em / 2}, inner.width);
}

} // namespace kiosk::ui
