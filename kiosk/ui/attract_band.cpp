// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/frame.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

using namespace std::chrono_literals;

constexpr media::Duration turn = 3s; // how long the invitation stands in one language

// The invitation in every language that there is: those offered, then two more of KOK's visitors.
std::vector<std::string> invitations(const content::Exhibition& exhibition) {
    std::vector<std::string> result;
    const auto add = [&](const std::string& text) {
        if (!text.empty() && std::find(result.begin(), result.end(), text) == result.end())
            result.push_back(text);
    };
    for (const content::Language& language : exhibition.languages)
        add(exhibition.words_in(language).touch_to_start);
    const content::Words& first = exhibition.words_in(exhibition.languages.front());
    add(first.touch_to_start_third);
    add(first.touch_to_start_fourth);
    return result;
}

std::vector<Button> buttons(const ViewBuilder& builder) {
    const content::Exhibition& exhibition = builder.stage().exhibition;
    std::vector<Button> result;
    for (const content::Language& language : exhibition.languages)
        result.push_back({.id = "language_" + language,
                          .label = exhibition.words_in(language).language_name,
                          .action = content::ChooseLanguage{language}});
    result.push_back({.id = "access",
                      .icon = "language_access",
                      .label = builder.words().language_and_access,
                      .action = content::OpenAccess{}});
    if (!builder.stage().beratung.empty())
        result.push_back({.id = "beratung",
                          .icon = "counselling",
                          .label = builder.words().counselling,
                          .action = content::OpenBeratung{}});
    return result;
}

void draw_invitation(ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    const std::vector<std::string> texts = invitations(builder.stage().exhibition);
    const media::Duration shown = builder.stage().moment.now - builder.stage().moment.since;
    const auto index = static_cast<std::size_t>(shown / turn) % texts.size();
    if (texts.size() > 1)
        builder.change_at(builder.stage().moment.since + (shown / turn + 1) * turn);

    const int hand = std::min(m.mm(13), room.height);
    typesetting::TextStyle style = builder.style(m.lead, typesetting::Weight::bold);
    style.leading = 1.2;
    const int left = room.x + hand + m.gap / 2;
    const typesetting::TextBlock block =
        builder.fit(texts[index], style, {room.right() - left, room.height}, m.em * 7 / 10);
    const settings::Palette& palette = builder.palette();
    const Rect disc{room.x, room.y + (room.height - hand) / 2, hand, hand};
    builder.add(Disc{disc, palette.highlight});
    builder.icon("touch", disc.inset(hand / 5), palette.on_highlight);
    builder.put(block, {left, room.y + (room.height - block.height) / 2}, palette.text, palette.ground);
    builder.speak(texts[index]);
}

} // namespace

Rect draw_attract_band(ViewBuilder& builder) {
    const Measures& m = builder.m();
    std::vector<Button> all = buttons(builder);
    int wanted = 0;
    for (Button& button : all) {
        button.label_px = m.label;
        button.rect.width = builder.button_width(button.label, m.label, !button.icon.empty());
        wanted += button.rect.width + m.target_gap;
    }
    const int width = m.size.width - 2 * m.margin;
    const bool stacked = wanted > width * 2 / 3;
    const int row = m.mm(28);
    const int height = stacked ? row * 2 : row;
    const Rect band{0, m.size.height - height, m.size.width, height};
    builder.fill(band, builder.palette().ground);

    const int drawn = row - m.mm(8);
    const int y = band.bottom() - row + (row - drawn) / 2;
    if (stacked && wanted > width) { // share the row evenly
        const int even =
            (width - static_cast<int>(all.size() - 1) * m.target_gap) / static_cast<int>(all.size());
        for (Button& button : all)
            button.rect.width = even;
        wanted = width + m.target_gap;
    }
    int x = stacked ? m.margin : m.size.width - m.margin - wanted + m.target_gap;
    const int invitation_right = stacked ? m.size.width - m.margin : x - m.gap;
    for (Button& button : all) {
        button.rect = {x, y, button.rect.width, drawn};
        button.hit = {x, band.bottom() - row, button.rect.width, row};
        button.stacked = stacked && !button.icon.empty();
        builder.button(button);
        x += button.rect.width + m.target_gap;
    }
    draw_invitation(builder, {m.margin, band.y + m.mm(4), invitation_right - m.margin, row - m.mm(8)});
    return {0, 0, m.size.width, band.y};
}

} // namespace kiosk::ui
