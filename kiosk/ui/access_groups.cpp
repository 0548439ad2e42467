// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/access_groups.hpp"

#include "kiosk/ui/film_offer.hpp"
#include "kiosk/ui/volume_level.hpp"

#include <array>
#include <string>
#include <utility>
#include <variant>

namespace kiosk::ui {

namespace {

using content::AccessSection;

// Its name in its own language, and said so.
Button language_choice(const ViewBuilder& builder,
                       const std::string& id,
                       const content::Language& language,
                       content::Action action,
                       bool chosen) {
    const content::Words& own = builder.stage().exhibition.words_in(language);
    Button button = choice(builder, id + language, own.language_name, std::move(action), chosen);
    button.speech_language = language;
    if (chosen)
        button.speech = own.language_name + ", " + own.selected;
    return button;
}

ChoiceGroup language_group(const ViewBuilder& builder) {
    const content::Exhibition& exhibition = builder.stage().exhibition;
    ChoiceGroup group{builder.words().choose_language, {}};
    for (const content::Language& language : exhibition.languages)
        group.buttons.push_back(language_choice(builder,
                                                "language_",
                                                language,
                                                content::ChooseLanguage{language},
                                                builder.stage().visitor.language == language));
    return group;
}

ChoiceGroup second_language_group(const ViewBuilder& builder) {
    const content::Exhibition& exhibition = builder.stage().exhibition;
    const Visitor& visitor = builder.stage().visitor;
    ChoiceGroup group{builder.words().reading_together, {}};
    if (exhibition.languages.size() < 2)
        return group;
    group.buttons.push_back(choice(builder,
                                   "second_language_none",
                                   builder.words().reading_together_off,
                                   content::ChooseSecondLanguage{},
                                   !visitor.second_language));
    for (const content::Language& language : exhibition.languages)
        if (language != visitor.language)
            group.buttons.push_back(language_choice(builder,
                                                    "second_language_",
                                                    language,
                                                    content::ChooseSecondLanguage{language},
                                                    visitor.second_language == language));
    return group;
}

// In group mode the size follows from the distance, so that there is nothing to choose.
ChoiceGroup text_size_group(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    const Visitor& visitor = builder.stage().visitor;
    ChoiceGroup group{words.text_size, {}};
    if (visitor.group)
        return group;
    const std::array<const std::string*, 4> steps{
        &words.text_step_1, &words.text_step_2, &words.text_step_3, &words.text_step_4};
    for (int step = 0; step < 4; ++step)
        group.buttons.push_back(choice(builder,
                                       "text_step_" + std::to_string(step + 1),
                                       *steps[static_cast<std::size_t>(step)],
                                       content::ChooseTextStep{step},
                                       visitor.text_step == step));
    return group;
}

ChoiceGroup contrast_group(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    ChoiceGroup group{words.contrast, {}};
    const auto add = [&](const std::string& name, const std::string& label) {
        group.buttons.push_back(choice(builder,
                                       "theme_" + name,
                                       label,
                                       content::ChooseTheme{name},
                                       builder.stage().visitor.theme == name));
    };
    add("standard", words.theme_standard);
    add("light_on_dark", words.theme_light_on_dark);
    add("dark_on_light", words.theme_dark_on_light);
    return group;
}

// Something that is on or off, as two choices.
template <typename Choice>
ChoiceGroup on_or_off(const ViewBuilder& builder, const std::string& id, const std::string& title, bool on) {
    const content::Words& words = builder.words();
    ChoiceGroup group{title, {}};
    for (const bool state : {true, false}) {
        const std::string& label = state ? words.setting_on : words.setting_off;
        group.buttons.push_back(
            choice(builder, id + (state ? "_on" : "_off"), label, Choice{state}, on == state));
        Button& button = group.buttons.back();
        button.speech = title + ": " + (button.speech.empty() ? label : button.speech);
    }
    return group;
}

// Only where there is a voice to hear; who has switched it on can switch it off.
ChoiceGroup read_aloud_group(const ViewBuilder& builder) {
    const bool on = builder.stage().visitor.read_aloud;
    if (!on && !builder.stage().moment.voice)
        return {};
    return on_or_off<content::ChooseReadAloud>(builder, "read_aloud", builder.words().read_aloud, on);
}

// How loud the voice is; films have the same steps among their controls.
ChoiceGroup loudness_group(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    ChoiceGroup group{words.volume, {}};
    const auto& step = builder.stage().visitor.volume;
    if (!builder.stage().visitor.read_aloud || !step)
        return group;
    const auto add = [&](const char* id, const char* icon, const std::string& label, int by) {
        Button button = choice(builder, id, label, content::ChangeVolume{by}, false);
        button.icon = icon;
        button.role = "button";
        button.speech = label + ", " + volume_level(words, *step);
        group.buttons.push_back(std::move(button));
    };
    add("access_quieter", "quieter", words.quieter, -1);
    add("access_louder", "louder", words.louder, 1);
    return group;
}

// What the films of the exhibition offer, so that somebody can choose it before a film begins.
ChoiceGroup film_group(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    const Visitor& visitor = builder.stage().visitor;
    content::FilmOffer offer;
    for (const auto& [id, scene] : builder.stage().exhibition.scenes)
        if (const auto* film = std::get_if<content::FilmScene>(&scene.kind); film != nullptr && !scene.hide) {
            const content::FilmOffer one = film_offer(builder.stage(), *film);
            offer.captions |= one.captions;
            offer.audio_description |= one.audio_description;
            offer.sign_language |= one.sign_language;
        }
    ChoiceGroup group{words.film_access, {}};
    const auto add =
        [&](bool offered, std::string id, const std::string& label, content::Action action, bool on) {
            if (offered)
                group.buttons.push_back(toggle(builder, std::move(id), label, std::move(action), on));
        };
    add(offer.captions, "access_captions", words.film_captions, content::ToggleCaptions{}, visitor.captions);
    add(offer.sign_language,
        "access_sign_language",
        words.film_sign_language,
        content::ToggleSignLanguage{},
        visitor.sign_language);
    add(offer.audio_description,
        "access_audio_description",
        words.film_audio_description,
        content::ToggleAudioDescription{},
        visitor.audio_description);
    return group;
}

} // namespace

std::vector<AccessPart> access_parts(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    const Visitor& visitor = builder.stage().visitor;
    std::vector<AccessPart> parts{
        {AccessSection::language,
         "section_language",
         "language_access",
         words.choose_language,
         {language_group(builder), second_language_group(builder)}},
        {AccessSection::reading,
         "section_reading",
         "text_size",
         words.access_reading,
         {read_aloud_group(builder),
          loudness_group(builder),
          text_size_group(builder),
          contrast_group(builder)}},
        {AccessSection::film, "section_film", "film", words.film_access, {film_group(builder)}},
        {AccessSection::handling,
         "section_handling",
         "touch",
         words.operating_help,
         {builder.m().low ? ChoiceGroup{} // everything is below there
                          : on_or_off<content::ChooseReach>(builder, "reach", words.reach, visitor.reach),
          on_or_off<content::ChooseGroup>(builder, "group", words.group, visitor.group),
          on_or_off<content::ChooseCalmMotion>(builder, "calm", words.calm_motion, visitor.calm_motion)}}};
    for (AccessPart& part : parts)
        std::erase_if(part.groups, [](const ChoiceGroup& group) { return group.buttons.empty(); });
    std::erase_if(parts, [](const AccessPart& part) { return part.groups.empty(); });
    return parts;
}

} // namespace kiosk::ui
