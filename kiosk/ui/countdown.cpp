// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/countdown.hpp"

#include "kiosk/ui/fill_in.hpp"
#include "kiosk/ui/kreis.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace kiosk::ui {

void draw_countdown(ViewBuilder& builder, const Rect& circle) {
    const settings::Palette& palette = builder.palette();
    const content::Words& words = builder.words();
    const Moment& moment = builder.stage().moment;
    const Measures& m = builder.m();
    const int dots = builder.stage().exhibition.ring;
    draw_kreis(builder,
               {.rect = circle,
                .dots = dots,
                .filled = static_cast<int>(std::ceil(dots * moment.countdown_share)),
                .full = palette.accent,
                .empty = palette.hairline});
    const std::string left = std::to_string(moment.countdown_seconds);
    const auto seconds = builder.set(
        left, builder.style(std::max(m.text, circle.width / 3), typesetting::Weight::bold), circle.width);
    builder.put_centred(seconds, circle, palette.accent, palette.ground);
    builder.speak_words(moment.countdown_seconds == 1
                            ? words.still_there_countdown_one
                            : fill_in(words.still_there_countdown, {{"seconds", left}}));
}

} // namespace kiosk::ui
