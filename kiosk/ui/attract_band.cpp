// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/frame.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
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
        builder.fit(texts[index], style, {room.right() - left, room.height}, m.text);
    const settings::Palette& palette = builder.palette();
    const Rect disc{room.x, room.y + (room.height - hand) / 2, hand, hand};
    if (needs_edge(palette))
        builder.add(Disc{disc.inset(-m.line), palette.on_highlight});
    builder.add(Disc{disc, palette.highlight});
    builder.icon("touch", disc.inset(hand / 5), palette.on_highlight);
    builder.put(block, {left, room.y + (room.height - block.height) / 2}, palette.text, palette.ground);
    builder.speak_words(texts[index]);
}

// Where the buttons find no room in one row: the languages above, access and Beratung below them, where the
// bar has them too. The buttons of a row share it evenly.
void draw_two_rows(ViewBuilder& builder, std::vector<Button> all, const Rect& rows) {
    const Measures& m = builder.m();
    const auto languages =
        static_cast<std::ptrdiff_t>(builder.stage().exhibition.languages.size()); // they come first
    const int height = (rows.height - 3 * m.target_gap) / 2;
    int y = rows.y + m.target_gap;
    for (const std::span<Button> row :
         {std::span(all.begin(), all.begin() + languages), std::span(all.begin() + languages, all.end())}) {
        const int count = static_cast<int>(row.size());
        const int width = (rows.width - (count - 1) * m.target_gap) / std::max(1, count);
        int x = rows.x;
        for (Button& button : row) {
            button.rect = {x, y, width, height};
            builder.button(button);
            x += width + m.target_gap;
        }
        y += height + m.target_gap;
    }
}

void draw_one_row(ViewBuilder& builder, std::vector<Button> all, int left) {
    const Measures& m = builder.m();
    const int row = m.mm(bar_row_mm);
    const int drawn = row - m.mm(8);
    for (Button& button : all) {
        button.rect = {left, m.size.height - row + (row - drawn) / 2, button.rect.width, drawn};
        button.hit = {left, m.size.height - row, button.rect.width, row};
        builder.button(button);
        left += button.rect.width + m.target_gap;
    }
}

} // namespace

Rect draw_attract_band(ViewBuilder& builder) {
    const Measures& m = builder.m();
    std::vector<Button> all = buttons(builder);
    int wanted = -m.target_gap;
    for (Button& button : all) {
        button.label_px = m.label;
        button.rect.width = builder.button_width(button.label, m.label, !button.icon.empty());
        wanted += button.rect.width + m.target_gap;
    }
    const int width = m.size.width - 2 * m.margin;
    const int row = m.mm(bar_row_mm);
    const bool beside = wanted <= width * 2 / 3; // the invitation stands left of the buttons
    const int buttons_height = wanted <= width ? row : m.mm(bar_row_mm + bar_second_row_mm);
    const int height = beside ? row : row + buttons_height;
    const Rect band{0, m.size.height - height, m.size.width, height};
    builder.fill(band, builder.palette().ground);
    const int left = beside ? m.size.width - m.margin - wanted : m.margin;
    if (wanted <= width)
        draw_one_row(builder, std::move(all), left);
    else
        draw_two_rows(
            builder, std::move(all), {m.margin, m.size.height - buttons_height, width, buttons_height});
    const int right = beside ? left - m.gap : m.size.width - m.margin;
    draw_invitation(builder, {m.margin, band.y + m.mm(4), right - m.margin, row - m.mm(8)});
    return {0, 0, m.size.width, band.y};
}

} // namespace kiosk::ui
