// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/kinds.hpp"

#include <algorithm>

namespace kiosk::ui {

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::StatementScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    // The picture bleeds off three edges; the words keep a field of plain ground, so that they read at 7:1
    // whatever the picture shows.
    Rect words = room.inset(m.margin);
    if (scene.picture) {
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
    typesetting::TextStyle style = builder.style(m.statement, typesetting::Weight::bold);
    style.leading = builder.stage().theme.scale.title_leading;
    style.balanced = true;
    const std::string& text = kind.statement.in(builder.language());
    const auto block = builder.fit(text, style, words.size(), m.em);
    builder.put(block,
                {words.x, words.y + (words.height - block.height) / (m.portrait ? 4 : 2)},
                palette.text,
                palette.ground);
    builder.speak(text);
}

} // namespace kiosk::ui
