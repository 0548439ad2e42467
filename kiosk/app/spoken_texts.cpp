// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/spoken_texts.hpp"

#include "kiosk/app/caption_text.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/content/film_version.hpp"
#include "kiosk/content/take_along.hpp"
#include "kiosk/settings/loudness.hpp"
#include "kiosk/show/programme.hpp"
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/fill_in.hpp"
#include "kiosk/ui/read_out.hpp"
#include "media/ffmpeg/probe.hpp"
#include "media/player/captions.hpp"

#include <string>
#include <variant>
#include <vector>

namespace kiosk::app {

namespace {

using content::AccessSection;

// A usual panel; which sentences there are does not depend on it, only on which page they stand.
constexpr Size panel_size{1920, 1080};
// A screen may divide a text into other pages than that panel does.
constexpr int most_pages = 12;
// Devices count down from a number such as these.
constexpr int longest_countdown = 60;

class Collector {
public:
    Collector(const SpokenSource& source, const content::Language& language)
        : source_(source), language_(language), stage_{source.exhibition,
                                                       source.theme,
                                                       source.typesetter,
                                                       panel_of({}, panel_size, std::nullopt),
                                                       {},
                                                       {},
                                                       show::programme_of(source.exhibition).beratung} {
        stage_.visitor.language = language;
        stage_.visitor.volume = settings::usual_loudness;
        stage_.visitor.read_aloud = true;
        stage_.visitor.can_go_back = true;
        stage_.moment.voice = true;
        stage_.moment.film_tracks = source.film_tracks;
        for (const auto& [id, scene] : source.exhibition.scenes)
            if (const auto* film = std::get_if<content::FilmScene>(&scene.kind);
                film != nullptr && !scene.hide)
                if (const auto info = media::probe(source.exhibition.folder / "film" / film->file))
                    stage_.moment.film_lengths[film->file] = info->duration;
    }

    std::set<content::Utterance> collect() {
        for (const auto& [id, scene] : source_.exhibition.scenes)
            if (!scene.hide)
                take_scene(scene);
        const content::Scene* start = source_.exhibition.scene(source_.exhibition.start);
        if (start != nullptr)
            take_what_lies_over(*start);
        take_page_numbers();
        return std::move(all_);
    }

private:
    // The view with all its pages.
    void take(const content::Scene& scene, ui::Stage stage) {
        int pages = 1;
        for (int page = 0; page < pages; ++page) {
            stage.moment.page = page;
            const ui::View view = ui::compose(scene, stage);
            pages = view.pages;
            for (content::Utterance& words : ui::read_out(view))
                all_.insert(std::move(words));
        }
    }

    // A scene's own page, each entry that opens, and its controls in reach.
    void take_scene(const content::Scene& scene) {
        for (const bool reach : {false, true}) {
            ui::Stage stage = stage_;
            stage.visitor.reach = reach;
            for (int entry = -1; entry < entries_of(scene); ++entry) {
                stage.moment.open_item = entry < 0 ? std::nullopt : std::optional(entry);
                const bool named = stage.moment.open_item && has_contacts(scene);
                for (int name = 0; name < (named ? content::contact_names : 1); ++name) {
                    stage.visitor.contact_name = name;
                    take(scene, stage);
                }
            }
        }
        if (const auto* film = std::get_if<content::FilmScene>(&scene.kind))
            take_film(scene, *film);
        if (std::holds_alternative<content::InterviewScene>(scene.kind))
            take_interview(scene);
        if (std::holds_alternative<content::DocumentScene>(scene.kind) ||
            std::holds_alternative<content::GalleryScene>(scene.kind))
            take_closest_look(scene);
    }

    // The button says other words when a page or picture is seen most closely.
    void take_closest_look(const content::Scene& scene) {
        ui::Stage stage = stage_;
        stage.moment.zoom.step = content::zoom_steps - 1;
        take(scene, stage);
    }

    // Its buttons say other words while it is heard, and when it cannot be.
    void take_interview(const content::Scene& scene) {
        ui::Stage stage = stage_;
        for (const auto phase :
             {content::VoicePhase::playing, content::VoicePhase::paused, content::VoicePhase::failed}) {
            stage.moment.heard = ui::HeardVoice{.phase = phase, .leads = false};
            take(scene, stage);
        }
    }

    bool has_contacts(const content::Scene& scene) const {
        return !content::contacts_of(source_.exhibition, scene).empty();
    }

    int entries_of(const content::Scene& scene) const {
        if (const auto* list = std::get_if<content::ListScene>(&scene.kind))
            return static_cast<int>(list->items.size());
        if (const auto* timeline = std::get_if<content::TimelineScene>(&scene.kind))
            return static_cast<int>(timeline->entries.size());
        return has_contacts(scene) ? 1 : 0;
    }

    // The controls with their switches on and off, and the sheets that lie over the film.
    void take_film(const content::Scene& scene, const content::FilmScene& film) {
        ui::Stage stage = stage_;
        stage.moment.film_text = text_of(film);
        for (const bool on : {false, true})
            for (const bool failed : {false, true}) {
                stage.visitor.captions = on;
                stage.visitor.sign_language = on;
                stage.visitor.audio_description = on;
                stage.moment.film = ui::FilmMoment{.playing = on, .has_picture = true, .failed = failed};
                take(scene, stage);
            }
        for (const ui::Layer layer : {ui::Layer::chapters,
                                      ui::Layer::film_settings,
                                      ui::Layer::transcript,
                                      ui::Layer::film_ended,
                                      ui::Layer::content_note}) {
            stage.moment.layer = layer;
            stage.moment.film = layer == ui::Layer::film_ended
                                    ? std::nullopt
                                    : std::optional(ui::FilmMoment{.has_picture = true});
            take(scene, stage);
        }
        stage.moment.layer = ui::Layer::film_settings;
        for (int size = 0; size < content::caption_sizes; ++size)
            for (const auto look : {content::CaptionLook::white_on_box,
                                    content::CaptionLook::yellow_on_box,
                                    content::CaptionLook::dark_on_light}) {
                stage.visitor.caption_size = size;
                stage.visitor.caption_look = look;
                take(scene, stage);
            }
    }

    std::optional<ui::FilmText> text_of(const content::FilmScene& film) const {
        const content::Exhibition& exhibition = source_.exhibition;
        const auto version = content::choose_version(
            film,
            source_.film_tracks,
            {.languages = exhibition.language_chain(language_), .original = exhibition.languages.front()});
        if (!version.captions)
            return std::nullopt;
        const std::filesystem::path folder = exhibition.folder / "film";
        const media::CaptionChoice choice =
            version.captions->file.empty()
                ? media::CaptionChoice{.track = version.captions->track.value_or(0)}
                : media::CaptionChoice{.file = folder / version.captions->file};
        const auto cues = media::read_captions(folder / version.file, choice);
        return cues ? std::optional(ui::FilmText{version.captions->language, text_of_captions(*cues)})
                    : std::nullopt;
    }

    // The note, the question whether somebody is there, and "Sprache & Zugang" with all that can be chosen.
    void take_what_lies_over(const content::Scene& start) {
        ui::Stage stage = stage_;
        stage.moment.layer = ui::Layer::content_note;
        take(start, stage);
        stage.moment.layer = ui::Layer::none;
        stage.moment.still_there = true;
        for (int seconds = 5; seconds <= longest_countdown; seconds += 5) {
            stage.moment.countdown_seconds = seconds;
            take(start, stage);
        }
        take_access(start, [](ui::Visitor&) {});
        for (int step = 0; step < 4; ++step)
            take_access(start, [&](ui::Visitor& visitor) { visitor.text_step = step; });
        for (const char* theme : {"light_on_dark", "dark_on_light"})
            take_access(start, [&](ui::Visitor& visitor) { visitor.theme = theme; });
        for (int step = 0; step < settings::loudness_steps; ++step)
            take_access(start, [&](ui::Visitor& visitor) { visitor.volume = step; });
        for (const content::Language& second : source_.exhibition.languages)
            take_access(start, [&](ui::Visitor& visitor) {
                if (second != visitor.language)
                    visitor.second_language = second;
            });
        take_access(start, [](ui::Visitor& visitor) { visitor.reach = true; });
        take_access(start, [](ui::Visitor& visitor) { visitor.group = true; });
        take_access(start, [](ui::Visitor& visitor) {
            visitor.read_aloud = false;
            visitor.calm_motion = true;
            visitor.captions = false;
            visitor.sign_language = true;
            visitor.audio_description = true;
        });
    }

    template <typename Choose>
    void take_access(const content::Scene& start, Choose&& choose) {
        ui::Stage stage = stage_;
        choose(stage.visitor);
        stage.moment.layer = ui::Layer::access;
        for (const AccessSection section : {AccessSection::language,
                                            AccessSection::reading,
                                            AccessSection::film,
                                            AccessSection::handling}) {
            stage.visitor.access_section = section;
            take(start, stage);
        }
    }

    void take_page_numbers() {
        const content::Words& words = source_.exhibition.words_in(language_);
        for (int pages = 2; pages <= most_pages; ++pages)
            for (int page = 1; page <= pages; ++page)
                all_.insert(
                    {language_,
                     ui::fill_in(words.page_of,
                                 {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}})});
    }

    const SpokenSource& source_;
    content::Language language_;
    ui::Stage stage_;
    std::set<content::Utterance> all_;
};

} // namespace

std::set<content::Utterance> spoken_texts(const SpokenSource& source, const content::Language& language) {
    return Collector(source, language).collect();
}

} // namespace kiosk::app
