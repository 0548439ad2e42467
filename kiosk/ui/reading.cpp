// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/reading.hpp"

#include "kiosk/typesetting/direction.hpp"
#include "kiosk/typesetting/paginate.hpp"
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/fill_in.hpp"
#include "kiosk/ui/flow.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kreis.hpp"
#include "kiosk/ui/together.hpp"

#include <algorithm>
#include <cstddef>

namespace kiosk::ui {

namespace {

// Width of a character of Noto Sans in em, over texts in narrow letters: the longest of their lines keep
// below 80 characters (WCAG 1.4.8), most lines of German have 60 to 70.
constexpr double character_em = 0.5;
constexpr int line_characters = 70;

} // namespace

int line_width(const ViewBuilder& builder, int width) {
    return std::min(width, static_cast<int>(builder.m().text * character_em * line_characters));
}

Rect inside_margins(const ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    Rect inner = room.inset(m.margin);
    if (builder.controls_below())
        inner.height += m.margin - m.target_gap;
    return inner;
}

ReadingRoom reading_room(const ViewBuilder& builder, const Rect& room, bool with_picture) {
    const Measures& m = builder.m();
    const Rect inner = inside_margins(builder, room);
    // The words of a class take all the room that a small screen has, as larger words do on a low one.
    if (!with_picture || m.text > 2 * m.em || m.crowded())
        return {inner, {}};
    if (m.portrait) {
        // The larger the words, the less of the picture: words are what the visitor asked for.
        const int share = m.text > m.em ? 4 : 3;
        const int height = room.height / share;
        return {
            {inner.x, room.y + height + m.gap, inner.width, room.bottom() - room.y - height - m.gap - m.em},
            {room.x, room.y, room.width, height}};
    }
    const int split = room.x + room.width * 7 / 12;
    return {{inner.x, inner.y, split - inner.x - m.gap, inner.height},
            {split, room.y, room.right() - split, room.height}};
}

std::optional<ReadWords>
language_note(const ViewBuilder& builder, const content::Language& shown, int width) {
    const Stage& stage = builder.stage();
    if (shown.empty() || shown == stage.visitor.language)
        return std::nullopt;
    auto style = builder.style(builder.m().text);
    style.language = stage.visitor.language;
    const std::string sentence = fill_in(builder.words().fallback_language,
                                         {{"language", stage.exhibition.words_in(shown).language_name}});
    return ReadWords{
        builder.set(sentence, style, width), typesetting::sentences_of(sentence), style.language};
}

Rect draw_language_note(ViewBuilder& builder, const content::Language& shown, const Rect& room) {
    const auto note = language_note(builder, shown, room.width);
    if (!note)
        return room;
    const Flow flow(builder, typesetting::direction_of(note->language), room);
    builder.put(note->block, {room.x, room.y}, builder.palette().quiet, builder.palette().ground);
    for (const std::string& sentence : note->sentences)
        builder.speak_sentence(sentence, note->language);
    const int used = note->block.height + builder.m().em / 2;
    return {room.x, room.y + used, room.width, room.height - used};
}

typesetting::TextStyle second_title_style(const ViewBuilder& builder, const content::Language& language) {
    auto style = builder.title();
    style.language = language;
    style.font.weight = typesetting::Weight::regular;
    style.font.size_px = std::max(builder.m().text, style.font.size_px * 3 / 4);
    return style;
}

namespace {

// In the other language of two people who read together. Returns its height.
int draw_second_title(ViewBuilder& builder,
                      const content::Scene& scene,
                      const content::Language& language,
                      const Rect& room) {
    const auto style = second_title_style(builder, language);
    builder.speak(scene.title.in(language), language);
    const Size most{room.width, room.height / 3};
    // On a low screen large titles in two languages leave nothing for what stands below them.
    if (builder.m().low && builder.set(scene.title.in(language), style, most.width).height > most.height)
        return 0;
    const auto title = builder.fit(scene.title.in(language), style, most, builder.m().text);
    const Flow flow(builder, typesetting::direction_of(language), room);
    builder.put(title, {room.x, room.y}, builder.palette().text, builder.palette().ground);
    return title.height;
}

} // namespace

Rect draw_title(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    int y = draw_language_note(builder, builder.language(), room).y;
    const std::string& title = scene.title.in(builder.language());
    if (!title.empty()) {
        const auto block = builder.fit(title, builder.title(), {room.width, room.height / 2}, m.text);
        builder.put(block, {room.x, y}, palette.text, palette.ground);
        builder.speak(title);
        y += block.height + m.em;
    }
    if (const auto second = second_language(builder, scene)) {
        y -= m.em * 3 / 4; // close to the first one
        y += draw_second_title(builder, scene, *second, {room.x, y, room.width, room.bottom() - y}) + m.em;
    }
    return {room.x, y, room.width, room.bottom() - y};
}

void draw_beside(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    if (room.empty())
        return;
    if (scene.picture) {
        builder.picture(*scene.picture, room);
        return;
    }
    const settings::Palette& palette = builder.palette();
    const int side = std::min(room.width, room.height) * 7 / 10;
    draw_kreis(builder,
               {.rect = {room.centre().x - side / 2, room.centre().y - side / 2, side, side},
                .dots = builder.stage().exhibition.ring,
                .filled = builder.stage().exhibition.ring,
                .full = palette.accent,
                .empty = palette.hairline});
}

void draw_pages(ViewBuilder& builder,
                const ReadWords& words,
                const Rect& room,
                const std::vector<Parts>& before) {
    Rect words_room = room;
    if (words.block.height > room.height || !before.empty())
        words_room.height -= pager_height(builder);
    const int begin = static_cast<int>(before.size());
    const int count = begin + pages_of_words(words, words_room.height);
    const int page = std::clamp(builder.stage().moment.page, 0, count - 1);
    if (page < begin)
        draw_parts(before[static_cast<std::size_t>(page)], room);
    else
        draw_page_of(builder, words, words_room, begin);
    builder.pages(count);
    draw_pager(builder, room, {.page = page, .pages = count});
}

namespace {

// The sentences that begin among these letters of all.
void speak_from_to(ViewBuilder& builder, const ReadWords& words, std::size_t from, std::size_t to) {
    std::size_t begin = 0;
    for (const std::string& sentence : words.sentences) {
        if (begin >= from && begin < to)
            builder.speak_sentence(sentence, words.language);
        begin += typesetting::letters_in(sentence);
    }
}

} // namespace

int pages_of_words(const ReadWords& words, int height) {
    return static_cast<int>(typesetting::paginate(words.block, height).size());
}

int draw_page_of(ViewBuilder& builder, const ReadWords& words, const Rect& room, int begin) {
    const settings::Palette& palette = builder.palette();
    if (words.block.height <= room.height) {
        builder.put(words.block, {room.x, room.y}, palette.text, palette.ground);
        for (const std::string& sentence : words.sentences)
            builder.speak_sentence(sentence, words.language);
        return 1;
    }
    const auto pages = typesetting::paginate(words.block, room.height);
    const int count = static_cast<int>(pages.size());
    const int page = std::clamp(builder.stage().moment.page - begin, 0, count - 1);
    const typesetting::TextBlock& shown = pages[static_cast<std::size_t>(page)];
    std::size_t before = 0;
    for (int earlier = 0; earlier < page; ++earlier)
        before += typesetting::letters_in(pages[static_cast<std::size_t>(earlier)]);
    builder.pages(count);
    builder.put(shown, {room.x, room.y}, palette.text, palette.ground);
    speak_from_to(builder, words, before, before + typesetting::letters_in(shown));
    return count;
}

} // namespace kiosk::ui
