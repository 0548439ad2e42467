// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/film_control_groups.hpp"

#include "kiosk/ui/film_offer.hpp"
#include "kiosk/ui/volume_level.hpp"

namespace kiosk::ui {

namespace {

struct Switch {
    std::string id;
    std::string icon; ///< of the one that is off; what is on has a mark
    std::string label;
    content::Action action;
};

// What is on has a mark, other colours and an edge; its words stay, so that nothing beside it moves.
FilmControl switch_control(const ViewBuilder& builder, const Switch& what, bool on) {
    const content::Words& words = builder.words();
    return {.button = {.id = what.id,
                       .icon = on ? "check" : what.icon,
                       .label = what.label,
                       .action = what.action,
                       .look = on ? ButtonLook::chosen : ButtonLook::quiet,
                       .role = "toggle",
                       .speech = what.label + ": " + (on ? words.setting_on : words.setting_off)},
            .labels = {what.label}};
}

FilmControl opener(const Switch& what) {
    return {.button = {.id = what.id, .icon = what.icon, .label = what.label, .action = what.action},
            .labels = {what.label}};
}

} // namespace

FilmControlGroup transport_controls(const ViewBuilder& builder, const FilmMoment& film) {
    const content::Words& words = builder.words();
    return {{.button = {.id = "film_back",
                        .icon = "back_10",
                        .label = words.film_back_10_short,
                        .action = content::SeekBy{-10},
                        .speech = words.film_back_10},
             .labels = {words.film_back_10_short}},
            {.button = {.id = "film_play",
                        .icon = film.playing ? "pause" : "play",
                        .label = film.playing ? words.film_pause : words.film_play,
                        .action = content::TogglePlay{}},
             .labels = {words.film_pause, words.film_play}},
            {.button = {.id = "film_forward",
                        .icon = "forward_10",
                        .label = words.film_forward_10_short,
                        .action = content::SeekBy{10},
                        .speech = words.film_forward_10},
             .labels = {words.film_forward_10_short}}};
}

FilmControlGroup choice_controls(const ViewBuilder& builder, const content::FilmScene& kind) {
    const content::Words& words = builder.words();
    const Visitor& visitor = builder.stage().visitor;
    const content::FilmOffer offer = film_offer(builder.stage(), kind);
    FilmControlGroup group;
    if (offer.captions)
        group.push_back(
            switch_control(builder,
                           {"film_captions", "captions", words.film_captions, content::ToggleCaptions{}},
                           visitor.captions));
    if (offer.audio_description)
        group.push_back(switch_control(builder,
                                       {"film_description",
                                        "audio_description",
                                        words.film_audio_description,
                                        content::ToggleAudioDescription{}},
                                       visitor.audio_description));
    if (offer.sign_language)
        group.push_back(switch_control(
            builder,
            {"film_sign_language", "sign_language", words.film_sign_language, content::ToggleSignLanguage{}},
            visitor.sign_language));
    if (offer.captions || offer.sounds.size() > 1)
        group.push_back(
            opener({"film_settings", "settings", words.film_settings, content::OpenFilmSettings{}}));
    if (!kind.chapters.empty())
        group.push_back(opener({"film_chapters", "chapters", words.film_chapters, content::OpenChapters{}}));
    if (offer.transcript)
        group.push_back(
            opener({"film_transcript", "transcript", words.film_transcript, content::OpenTranscript{}}));
    return group;
}

FilmControlGroup volume_controls(const ViewBuilder& builder) {
    const auto& step = builder.stage().visitor.volume;
    if (!step)
        return {};
    const content::Words& words = builder.words();
    const std::string level = volume_level(words, *step);
    return {{.button = {.id = "film_quieter",
                        .icon = "quieter",
                        .label = words.quieter,
                        .action = content::ChangeVolume{-1},
                        .speech = words.quieter + ", " + level},
             .labels = {words.quieter}},
            {.button = {}, .labels = {}, .level = true},
            {.button = {.id = "film_louder",
                        .icon = "louder",
                        .label = words.louder,
                        .action = content::ChangeVolume{1},
                        .speech = words.louder + ", " + level},
             .labels = {words.louder}}};
}

} // namespace kiosk::ui
