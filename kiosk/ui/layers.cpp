// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/layers.hpp"

#include "kiosk/ui/film_offer.hpp"
#include "kiosk/ui/reach.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

// Buttons of equal weight side by side, or below one another where the room is narrow. Returns the height
// used.
int draw_row(ViewBuilder& builder, std::vector<Button> buttons, Point at, int width) {
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

struct Page {
    std::string title;
    std::vector<std::string> texts;
    std::vector<Button> buttons;
};

// A calm page: a title, words, buttons; set a little above the middle, where the eye rests.
void draw_page(ViewBuilder& builder, const Page& page, const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const bool reach = builder.stage().visitor.reach;
    const Rect inner = (reach ? reach_rooms(builder).content : room).inset(m.margin);
    const int width = std::min(inner.width, m.text * 36);
    auto title_style = builder.title();
    title_style.language = builder.stage().visitor.language;
    const auto title = builder.fit(page.title, title_style, {inner.width, inner.height / 2}, m.text);
    auto text_style = builder.lead();
    text_style.language = builder.stage().visitor.language;
    std::vector<typesetting::TextBlock> blocks;
    builder.speak_words(page.title);
    int height = title.height + m.gap + (reach ? 0 : m.target);
    for (const std::string& text : page.texts) {
        blocks.push_back(builder.set(text, text_style, width));
        height += blocks.back().height + m.em;
        builder.speak_words(text);
    }
    int y = inner.y + std::max(0, (inner.height - height) * 2 / 5);
    builder.put(title, {inner.x, y}, palette.text, palette.ground);
    y += title.height + m.em;
    for (const typesetting::TextBlock& block : blocks) {
        builder.put(block, {inner.x, y}, palette.text, palette.ground);
        y += block.height + m.em;
    }
    if (reach)
        draw_control_grid(builder, page.buttons, reach_rooms(builder).controls);
    else
        draw_row(builder, page.buttons, {inner.x, y + m.em / 2}, inner.width);
}

content::Action way_on(const content::FilmScene* film) {
    if (film == nullptr || film->more.empty())
        return content::GoHome{};
    return content::GoTo{film->more};
}

} // namespace

void draw_content_note(ViewBuilder& builder, const Rect& room) {
    const content::Words& words = builder.words();
    draw_page(builder,
              {words.content_note_title,
               {words.content_note_text, words.content_note_quick_exit},
               {{.id = "see_it",
                 .label = words.content_note_see,
                 .action = content::SeeSensitive{},
                 .look = ButtonLook::solid},
                {.id = "something_else",
                 .label = words.content_note_other,
                 .action = content::Back{},
                 .look = ButtonLook::solid}}},
              room);
}

void draw_film_ended(ViewBuilder& builder, const content::FilmScene* film, const Rect& room) {
    const content::Words& words = builder.words();
    std::vector<Button> buttons;
    if (!builder.stage().beratung.empty())
        buttons.push_back({.id = "ended_beratung",
                           .icon = "counselling",
                           .label = words.counselling,
                           .action = content::OpenBeratung{}});
    buttons.push_back(
        {.id = "ended_more", .icon = "info", .label = words.film_learn_more, .action = way_on(film)});
    buttons.push_back(
        {.id = "ended_replay", .icon = "play", .label = words.film_replay, .action = content::ReplayFilm{}});
    if (film != nullptr && film_offer(builder.stage(), *film).transcript)
        buttons.push_back({.id = "ended_transcript",
                           .icon = "transcript",
                           .label = words.film_transcript,
                           .action = content::OpenTranscript{}});
    draw_page(builder, {words.film_ended, {}, std::move(buttons)}, room);
}

void draw_notice(ViewBuilder& builder, const std::string& title, const std::string& text) {
    draw_page(builder, {title, {text}, {}}, {0, 0, builder.m().size.width, builder.m().size.height});
}

} // namespace kiosk::ui
