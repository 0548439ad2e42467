// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/countdown.hpp"
#include "kiosk/ui/layers.hpp"

#include <algorithm>

namespace kiosk::ui {

namespace {

constexpr Color veil{20, 23, 26, 190}; // over the scene: still to be recognised, no longer to be read

} // namespace

void draw_still_there(ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    const content::Words& words = builder.words();
    const settings::Palette& palette = builder.palette();
    builder.cover_targets();
    builder.cover_speech();
    builder.speak_words(words.still_there_title);
    builder.speak_words(words.still_there_text);
    builder.fill({0, 0, m.size.width, m.size.height}, veil);

    const int width = std::min(m.size.width - 2 * m.margin, m.text * 34);
    const int ring = std::min(m.low ? m.target : m.mm(52), width / 4);
    const int padding = m.low ? m.em / 2 : m.gap;
    const int text_width = width - 2 * padding - (m.portrait ? 0 : ring + m.gap);
    auto title_style = builder.for_visitor(builder.title());
    if (m.low)
        title_style.font.size_px = m.text;
    const auto title = builder.fit(words.still_there_title, title_style, {text_width, m.title * 4}, m.text);
    auto text_style = builder.for_visitor(builder.style(m.text));
    text_style.balanced = true;
    const auto text = builder.set(words.still_there_text, text_style, text_width);
    const int words_height = title.height + m.em + text.height;
    const int body = m.portrait ? words_height + ring + m.em : std::max(words_height, ring);
    const int height = body + m.target + (m.low ? padding : m.gap) + 2 * padding;
    const int lowest = room.bottom() - (m.low ? m.target_gap : m.margin) - height;
    const int wanted = builder.controls_below() ? lowest : room.y + (room.height - height) / 2;
    const Rect panel{
        room.x + (room.width - width) / 2, std::max(room.y + (m.low ? 0 : m.margin), wanted), width, height};
    builder.fill(panel, palette.ground, m.radius);
    // On a dark ground the veil alone would not show where the panel ends.
    builder.add(Outline{panel, palette.quiet, m.line, m.radius});

    const int left = panel.x + padding;
    int top = panel.y + padding;
    draw_countdown(
        builder,
        {m.portrait ? panel.centre().x - ring / 2 : panel.right() - padding - ring, top, ring, ring});
    if (m.portrait)
        top += ring + m.em;
    builder.put(title, {left, top}, palette.text, palette.ground);
    builder.put(text, {left, top + title.height + m.em}, palette.text, palette.ground);
    builder.button({.id = "still_here",
                    .rect = {left,
                             panel.bottom() - padding - m.target,
                             builder.button_width(words.still_there_yes, m.label),
                             m.target},
                    .icon = "check",
                    .label = words.still_there_yes,
                    .action = content::StillHere{},
                    .look = ButtonLook::solid,
                    .label_px = m.label});
}

} // namespace kiosk::ui
