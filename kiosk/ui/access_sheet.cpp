// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/choice_groups.hpp"
#include "kiosk/ui/film_offer.hpp"
#include "kiosk/ui/layers.hpp"
#include "kiosk/ui/sheet_heading.hpp"
#include "kiosk/ui/statement_link.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::ui {

namespace {

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

std::vector<ChoiceGroup> groups(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    const Visitor& visitor = builder.stage().visitor;
    const content::Exhibition& exhibition = builder.stage().exhibition;

    ChoiceGroup languages{words.choose_language, {}};
    for (const content::Language& language : exhibition.languages)
        languages.buttons.push_back(choice("language_" + language,
                                           exhibition.words_in(language).language_name,
                                           content::ChooseLanguage{language},
                                           visitor.language == language));
    ChoiceGroup sizes{words.text_size, {}};
    const std::array<const std::string*, 4> steps{
        &words.text_step_1, &words.text_step_2, &words.text_step_3, &words.text_step_4};
    for (int step = 0; step < 4; ++step)
        sizes.buttons.push_back(choice("text_step_" + std::to_string(step + 1),
                                       *steps[static_cast<std::size_t>(step)],
                                       content::ChooseTextStep{step},
                                       visitor.text_step == step));
    ChoiceGroup themes{words.contrast, {}};
    themes.buttons.push_back(choice("theme_standard",
                                    words.theme_standard,
                                    content::ChooseTheme{"standard"},
                                    visitor.theme == "standard"));
    themes.buttons.push_back(choice("theme_light_on_dark",
                                    words.theme_light_on_dark,
                                    content::ChooseTheme{"light_on_dark"},
                                    visitor.theme == "light_on_dark"));
    themes.buttons.push_back(choice("theme_dark_on_light",
                                    words.theme_dark_on_light,
                                    content::ChooseTheme{"dark_on_light"},
                                    visitor.theme == "dark_on_light"));
    ChoiceGroup motion{words.calm_motion, {}};
    motion.buttons.push_back(
        choice("calm_on", words.setting_on, content::ChooseCalmMotion{true}, visitor.calm_motion));
    motion.buttons.push_back(
        choice("calm_off", words.setting_off, content::ChooseCalmMotion{false}, !visitor.calm_motion));
    std::vector<ChoiceGroup> result{languages, sizes, themes, motion};
    if (ChoiceGroup films = film_group(builder); !films.buttons.empty())
        result.push_back(std::move(films));
    if (std::optional<ChoiceGroup> statement = statement_link(builder))
        result.push_back(std::move(*statement));
    return result;
}

} // namespace

void draw_access_sheet(ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    const Rect inner = room.inset(m.margin);
    const Rect rest = draw_sheet_heading(
        builder, {builder.words().language_and_access, "close_access", content::OpenAccess{}}, inner);
    const int bottom = draw_choice_groups(builder, groups(builder), rest);
    auto style = builder.style(m.text);
    style.language = builder.stage().visitor.language;
    const auto help =
        builder.set(builder.words().operating_help_text, style, std::min(inner.width, m.text * 39));
    if (bottom + m.em + help.height <= inner.bottom())
        builder.put(
            help, {inner.x, inner.bottom() - help.height}, builder.palette().quiet, builder.palette().ground);
}

} // namespace kiosk::ui
