// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/sheet_heading.hpp"

#include <algorithm>

namespace kiosk::ui {

Rect draw_sheet_heading(ViewBuilder& builder, const SheetHeading& heading, const Rect& inner) {
    const Measures& m = builder.m();
    const std::string& close = builder.words().close;
    // In reach mode the bar alone closes the sheet: a button up here would be out of reach.
    const bool closes = !builder.controls_below();
    const int close_width = closes ? builder.button_width(close, m.label) : 0;
    auto style = builder.title();
    style.language = builder.stage().visitor.language;
    const auto title =
        builder.fit(heading.title, style, {inner.width - close_width - m.gap, m.title * 3}, m.text);
    builder.put(title, {inner.x, inner.y}, builder.palette().text, builder.palette().ground);
    builder.speak_words(heading.title);
    if (closes)
        builder.button({.id = heading.close_id,
                        .rect = {inner.right() - close_width, inner.y, close_width, m.target},
                        .icon = "close",
                        .label = close,
                        .action = heading.close,
                        .look = ButtonLook::solid,
                        .label_px = m.label});
    const int top = inner.y + std::max(title.height, closes ? m.target : 0) + m.em;
    return {inner.x, top, inner.width, inner.bottom() - top};
}

} // namespace kiosk::ui
