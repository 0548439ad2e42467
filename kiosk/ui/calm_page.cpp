// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/calm_page.hpp"

#include "kiosk/ui/reach.hpp"

#include <algorithm>
#include <optional>

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

} // namespace

void draw_calm_page(ViewBuilder& builder, const CalmPage& page, const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const bool reach = builder.controls_below();
    const Rect inner = (reach ? reach_rooms(builder).content : room).inset(m.margin);
    const int width = std::min(inner.width, m.text * 36);
    const auto title_style = builder.for_visitor(builder.title());
    const auto title = builder.fit(page.title, title_style, {inner.width, inner.height / 2}, m.text);
    const auto text_style = builder.for_visitor(builder.lead());
    std::vector<typesetting::TextBlock> blocks;
    builder.speak_words(page.title);
    int height = title.height + m.gap + (reach ? 0 : m.target);
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
    if (reach)
        draw_control_grid(builder, page.buttons, reach_rooms(builder).controls);
    else
        draw_buttons(builder, page.buttons, {inner.x, y + m.em / 2}, inner.width);
}

} // namespace kiosk::ui
