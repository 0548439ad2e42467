// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/studio.hpp"

#include "kiosk/app/caption_text.hpp"
#include "kiosk/app/layout_json.hpp"
#include "kiosk/content/film_version.hpp"
#include "kiosk/ui/compose.hpp"
#include "media/ffmpeg/probe.hpp"
#include "media/player/captions.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

ui::Layer layer_of(const std::string& name) {
    if (name == "attract")
        return ui::Layer::attract;
    if (name.starts_with("access"))
        return ui::Layer::access;
    if (name == "chapters")
        return ui::Layer::chapters;
    if (name == "film_settings")
        return ui::Layer::film_settings;
    if (name == "transcript")
        return ui::Layer::transcript;
    if (name == "content_note")
        return ui::Layer::content_note;
    return name == "film_ended" ? ui::Layer::film_ended : ui::Layer::none;
}

content::AccessSection section_of(const std::string& layer) {
    if (layer == "access_reading")
        return content::AccessSection::reading;
    if (layer == "access_film")
        return content::AccessSection::film;
    return layer == "access_handling" ? content::AccessSection::handling : content::AccessSection::language;
}

} // namespace

Studio::Studio(const RenderOptions& options,
               content::Exhibition exhibition,
               settings::Theme theme,
               std::unique_ptr<platform::Fonts> fonts,
               const ui::Panel& panel,
               std::optional<int> volume)
    : options_(options), volume_(volume), exhibition_(std::move(exhibition)), theme_(std::move(theme)),
      fonts_(std::move(fonts)), typesetter_(*fonts_), panel_(panel),
      pictures_({.folder = exhibition_.folder,
                 .film_still = [folder = exhibition_.folder](const std::string& file) {
                     return media::first_frame(folder / "film" / file);
                 }}) {}

bool Studio::draw(const content::Scene& scene,
                  const std::string& language,
                  const std::filesystem::path& file) {
    int pages = 1;
    for (int page = 0; page < pages; ++page) {
        const ui::View view = compose(scene, language, page);
        pages = view.pages;
        std::filesystem::path target = file;
        if (page > 0)
            target.replace_extension("." + std::to_string(page + 1) + file.extension().string());
        const platform::Image image =
            platform::draw_offscreen(view.items, panel_.size, *fonts_, pictures_, film_pictures(scene));
        const auto written = platform::write_png(platform::turned(image, options_.rotation), target.string());
        if (!written) {
            spdlog::error("{}", written.error().message);
            return false;
        }
        if (options_.layout && !write_layout(scene, language, view, target))
            return false;
    }
    return true;
}

ui::View Studio::compose(const content::Scene& scene, const std::string& language, int page) {
    ui::Stage stage{exhibition_, theme_, typesetter_, panel_, {}, {}, beratung()};
    stage.visitor.language = language;
    stage.visitor.second_language = options_.second_language;
    stage.visitor.reach = options_.reach;
    stage.visitor.group = options_.group;
    stage.visitor.access_section = section_of(options_.layer);
    stage.visitor.text_step = options_.text_step;
    stage.visitor.theme = options_.theme;
    stage.visitor.volume = volume_;
    stage.visitor.can_go_back = scene.id != exhibition_.start;
    stage.moment.layer = layer_of(options_.layer);
    stage.moment.still_there = options_.layer == "still_there";
    stage.moment.focus = options_.focus;
    stage.moment.countdown_seconds = 14;
    stage.moment.countdown_share = 0.7;
    stage.moment.page = page;
    stage.moment.open_item = options_.open_item;
    if (std::holds_alternative<content::MenuScene>(scene.kind))
        stage.moment.film_lengths = film_lengths();
    if (const auto* film = std::get_if<content::FilmScene>(&scene.kind))
        stage.moment.film = ui::FilmMoment{
            .duration = length_of(*film), .has_picture = true, .failed = film_pictures(scene).empty()};
    if (stage.moment.film)
        play(stage, *std::get_if<content::FilmScene>(&scene.kind));
    return ui::compose(scene, stage);
}

std::optional<ui::FilmText> Studio::captions_text(const content::FilmScene& film,
                                                  const std::string& language) const {
    const auto version = content::choose_version(
        film,
        {},
        {.languages = exhibition_.language_chain(language), .original = exhibition_.languages.front()});
    if (!version.captions)
        return std::nullopt;
    const std::filesystem::path folder = exhibition_.folder / "film";
    const auto cues = media::read_captions(folder / version.file, {.file = folder / version.captions->file});
    return cues ? std::optional(ui::FilmText{version.captions->language, text_of_captions(*cues)})
                : std::nullopt;
}

// The film as it looks while it plays, as far as a layer asks for it.
void Studio::play(ui::Stage& stage, const content::FilmScene& film) const {
    ui::FilmMoment& moment = *stage.moment.film;
    if (options_.layer == "scrub")
        moment.scrub = moment.duration / 3;
    moment.signs = options_.layer == "sign_language" && film.sign_language &&
                   film.sign_language->placement == content::SignPlacement::corner;
    stage.visitor.sign_language = moment.signs;
    if (options_.layer == "transcript")
        stage.moment.film_text = captions_text(film, stage.visitor.language);
    if (moment.signs || options_.layer == "captions") {
        moment.controls = false;
        moment.caption = {stage.exhibition.words_in(stage.visitor.language).film_caption_sample};
    }
}

std::string Studio::beratung() const {
    const auto found =
        std::find_if(exhibition_.scenes.begin(), exhibition_.scenes.end(), [](const auto& entry) {
            return entry.second.beratung && !entry.second.hide;
        });
    return found == exhibition_.scenes.end() ? "" : found->first;
}

std::map<std::string, media::Duration> Studio::film_lengths() {
    for (const auto& [id, scene] : exhibition_.scenes)
        if (const auto* film = std::get_if<content::FilmScene>(&scene.kind))
            length_of(*film);
    return lengths_;
}

media::Duration Studio::length_of(const content::FilmScene& film) {
    const auto known = lengths_.find(film.file);
    if (known != lengths_.end())
        return known->second;
    const auto info = media::probe(exhibition_.folder / "film" / film.file);
    return lengths_[film.file] = info ? info->duration : media::Duration{};
}

const platform::FilmPictures& Studio::film_pictures(const content::Scene& scene) {
    const auto* film = std::get_if<content::FilmScene>(&scene.kind);
    if (film == nullptr)
        return none_;
    const auto known = films_.find(film->file);
    if (known != films_.end())
        return known->second;
    const auto frame = media::first_frame(exhibition_.folder / "film" / film->file);
    if (!frame)
        spdlog::warn("film {}: {}", film->file, frame.error().message);
    platform::FilmPictures& pictures = films_[film->file];
    if (frame)
        pictures.push_back({0, *frame});
    if (options_.layer == "scrub")
        add_picture(pictures, ui::preview_slot, film->file, length_of(*film) / 3);
    if (options_.layer == "sign_language" && film->sign_language)
        add_picture(pictures, ui::sign_slot, film->sign_language->file, {});
    return pictures;
}

void Studio::add_picture(platform::FilmPictures& pictures,
                         int slot,
                         const std::string& file,
                         media::Duration position) const {
    if (const auto picture = media::frame_at(exhibition_.folder / "film" / file, position))
        pictures.push_back({slot, *picture});
}

bool Studio::write_layout(const content::Scene& scene,
                          const std::string& language,
                          const ui::View& view,
                          std::filesystem::path target) const {
    std::ofstream out(target.replace_extension(".json"));
    out << layout_json({scene.id, language, view, panel_}, *fonts_);
    if (!out.flush())
        spdlog::error("cannot write {}", target.string());
    return out.good();
}

} // namespace kiosk::app
