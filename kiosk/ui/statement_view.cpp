// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/reading.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace kiosk::ui {

namespace {

// A line of one short word, such as "von": it reads as a slip.
bool has_stray_word(const typesetting::TextBlock& block) {
    return std::any_of(block.lines.begin(), block.lines.end(), [&](const typesetting::Line& line) {
        return line.width * 10 < block.width * 3;
    });
}

// Larger words do not take more lines than the plain ones: these are read from three metres anyway, and a
// line for each word reads worse than a smaller size. A little smaller still, if that takes a stray word
// along.
int statement_size(const ViewBuilder& builder,
                   const std::string& text,
                   typesetting::TextStyle style,
                   int width) {
    const auto set = [&](int size) {
        style.font.size_px = size;
        return builder.set(text, style, width);
    };
    const int plain = static_cast<int>(builder.m().statement / builder.m().title_growth);
    const std::size_t lines = set(plain).lines.size();
    int size = builder.m().statement;
    while (size > plain && set(size).lines.size() > lines)
        size = std::max(plain, size * 94 / 100);
    for (int smaller = size; smaller >= plain * 78 / 100; smaller = smaller * 97 / 100)
        if (const auto block = set(smaller); !block.overflows && !has_stray_word(block))
            return smaller;
    return size;
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::StatementScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    // The picture bleeds off three edges; the words keep a field of plain ground, so that they read at 7:1
    // whatever the picture shows.
    Rect words = room.inset(m.margin);
    if (scene.picture && !m.crowded()) {
        Rect picture = room;
        if (m.portrait) {
            picture.height = room.height * 56 / 100;
            words = {words.x,
                     picture.bottom() + m.margin,
                     words.width,
                     words.bottom() - picture.bottom() - m.margin};
        } else {
            picture.x = room.x + room.width * 46 / 100;
            picture.width = room.right() - picture.x;
            words.width = picture.x - words.x - m.gap;
        }
        builder.picture(*scene.picture, picture);
    }
    words = draw_language_note(builder, builder.language(), words);
    typesetting::TextStyle style = builder.style(m.statement, typesetting::Weight::bold);
    style.leading = builder.stage().theme.scale.title_leading;
    style.balanced = true;
    const std::string& text = kind.statement.in(builder.language());
    style.font.size_px = statement_size(builder, text, style, words.width);
    const auto block = builder.fit(text, style, words.size(), m.text);
    builder.put(block,
                {words.x, words.y + (words.height - block.height) / (m.portrait ? 4 : 2)},
                palette.text,
                palette.ground);
    builder.speak(text);
}

} // namespace kiosk::ui
