// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/captions.hpp"
#include "kiosk/ui/choice_groups.hpp"
#include "kiosk/ui/film_offer.hpp"
#include "kiosk/ui/layers.hpp"
#include "kiosk/ui/sheet_heading.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

using content::CaptionLook;

constexpr Color film_ground{52, 66, 74, 255}; // below the sample while the film has no picture

// What is heard without a choice by hand: the first language of the visit that can be heard.
content::Language heard(const Stage& stage, const std::vector<content::Language>& sounds) {
    std::vector<content::Language> wished = stage.exhibition.language_chain(stage.visitor.language);
    if (stage.visitor.film_sound)
        wished.insert(wished.begin(), *stage.visitor.film_sound);
    for (const content::Language& language : wished)
        if (std::find(sounds.begin(), sounds.end(), language) != sounds.end())
            return language;
    return sounds.front();
}

ChoiceGroup sound_group(const ViewBuilder& builder, const std::vector<content::Language>& sounds) {
    const Stage& stage = builder.stage();
    ChoiceGroup group{builder.words().film_sound_language, {}};
    const content::Language now = heard(stage, sounds);
    for (const content::Language& language : sounds)
        group.buttons.push_back(choice(builder,
                                       "sound_" + language,
                                       stage.exhibition.words_in(language).language_name,
                                       content::ChooseFilmSound{language},
                                       language == now));
    return group;
}

ChoiceGroup size_group(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    const std::array<const std::string*, content::caption_sizes> names{
        &words.text_step_1, &words.text_step_2, &words.text_step_4};
    ChoiceGroup group{words.film_caption_size, {}};
    for (int size = 0; size < content::caption_sizes; ++size)
        group.buttons.push_back(choice(builder,
                                       "caption_size_" + std::to_string(size + 1),
                                       *names[static_cast<std::size_t>(size)],
                                       content::ChooseCaptionSize{size},
                                       builder.stage().visitor.caption_size == size));
    return group;
}

ChoiceGroup look_group(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    ChoiceGroup group{words.film_caption_look, {}};
    const auto add = [&](const char* id, const std::string& label, CaptionLook look) {
        group.buttons.push_back(choice(builder,
                                       id,
                                       label,
                                       content::ChooseCaptionLook{look},
                                       builder.stage().visitor.caption_look == look));
    };
    add("caption_white", words.film_caption_white, CaptionLook::white_on_box);
    add("caption_yellow", words.film_caption_yellow, CaptionLook::yellow_on_box);
    add("caption_dark", words.film_caption_dark, CaptionLook::dark_on_light);
    return group;
}

// A strip of the film that waits below, with captions as they will be.
void draw_sample(ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    const SetCaptions sample = set_captions(builder,
                                            {builder.words().film_caption_sample},
                                            builder.stage().visitor.language,
                                            {room.width - 2 * m.em, m.size.height});
    if (room.height < sample.height + m.em)
        return; // the captions themselves show it
    const int height = std::min(room.height, room.width / 4);
    const Rect strip{room.x, room.bottom() - height, room.width, height};
    builder.fill(strip, film_ground);
    builder.add(FilmFrame{.slot = 0, .rect = strip, .cover = true});
    const int foot = std::min(m.em, (strip.height - sample.height) / 2);
    draw_captions(builder, sample, {strip.x, strip.y, strip.width, strip.height - foot});
    builder.speak_words(builder.words().film_caption_sample);
}

} // namespace

void draw_film_settings(ViewBuilder& builder, const content::FilmScene& film, const Rect& room) {
    const Measures& m = builder.m();
    const content::FilmOffer offer = film_offer(builder.stage(), film);
    const Rect rest = draw_sheet_heading(
        builder,
        {builder.words().film_settings, "close_film_settings", content::OpenFilmSettings{}},
        room.inset(m.margin));
    std::vector<ChoiceGroup> groups;
    if (offer.sounds.size() > 1)
        groups.push_back(sound_group(builder, offer.sounds));
    if (offer.captions) {
        groups.push_back(size_group(builder));
        groups.push_back(look_group(builder));
    }
    const int bottom = draw_choice_groups(builder, std::move(groups), rest) + m.em;
    if (offer.captions)
        draw_sample(builder, {rest.x, bottom, rest.width, rest.bottom() - bottom});
}

} // namespace kiosk::ui
