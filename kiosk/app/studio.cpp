// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/studio.hpp"

#include "kiosk/app/caption_text.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/technician_sheets.hpp"
#include "kiosk/content/film_version.hpp"
#include "kiosk/platform/offscreen.hpp"
#include "kiosk/show/programme.hpp"
#include "media/ffmpeg/probe.hpp"
#include "media/player/captions.hpp"

#include <spdlog/spdlog.h>

#include <filesystem>
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
    if (name == "staff")
        return ui::Layer::staff;
    if (name == "cleaning")
        return ui::Layer::cleaning;
    if (name == "fault_code")
        return ui::Layer::fault_code;
    return name == "film_ended" ? ui::Layer::film_ended : ui::Layer::none;
}

// A machine with one thing of each light.
upkeep::Findings example_findings() {
    upkeep::Readings readings;
    readings.monitors = {{"HDMI-A-1", 527, 296}};
    readings.sound_cards = {"PCH"};
    readings.year = 1970;
    return upkeep::examine(readings);
}

// As a technician sees it who has typed all and not asked for it yet.
ui::StaffSheet example_of_clock() {
    constexpr std::time_t some_day = 1'790'000'000;
    show::ClockEntry entry;
    for (const int digit : {2, 4, 1, 2, 2, 6, 1, 0, 0, 0})
        entry.press(digit);
    return clock_sheet({.entry = entry, .now = some_day, .zone = "Europe/Berlin"});
}

ui::StaffSheet example_of_earlier() {
    EarlierPage page;
    page.states = {
        {{.number = 12, .when = "24.12.2026, 10:00", .otherwise = "so wie jetzt", .is_now = true},
         {.number = 11, .when = "01.12.2026, 17:32", .otherwise = "anders: rat.yaml, start.yaml"}}};
    return earlier_sheet(page);
}

// As a technician sees it who may take it over.
StickPage example_of_stick() {
    return {.state = StickState{.stage = StickState::Stage::ready, .reported = true},
            .otherwise = "anders: beratung.yaml, film/menschenhandeln.mp4, start.yaml",
            .pictures = {"start.de.png"}};
}

FilledPlace example_of_place() {
    const content::Place place = content::example_place();
    const content::NearbyCentre& centre = place.centres.front();
    return {.town = place.town,
            .name = place.name,
            .centre = centre.name,
            .phone = centre.phone,
            .hours = centre.hours,
            .opening = place.opening};
}

std::optional<ui::StaffSheet> staff_sheet_of(const std::string& layer,
                                             const content::Exhibition& exhibition,
                                             const ui::Panel& panel,
                                             int page) {
    if (layer == "pin") {
        show::PinEntry pin;
        pin.set_known(true);
        pin.begin();
        for (const int digit : {1, 2, 3})
            pin.press(digit, {});
        return pin_sheet(pin, {});
    }
    if (layer == "technicians")
        return technician_sheet(example_findings(), {.heard = true, .keeps_exhibition = true});
    if (layer == "health")
        return health_sheet(example_findings());
    if (layer == "sound")
        return sound_sheet({});
    if (layer == "orientation")
        return orientation_sheet(Rotation::none);
    if (layer == "screen_size")
        return screen_size_sheet(panel.px_per_mm, panel.size);
    if (layer == "picture_test")
        return picture_test_sheet({{400, 300}, {410, 320}, {425, 345}});
    if (layer == "clock")
        return example_of_clock();
    if (layer == "earlier")
        return example_of_earlier();
    if (layer == "stick")
        return stick_sheet(example_of_stick());
    if (layer == "staged")
        return staged_sheet(example_of_stick(), page);
    if (layer == "brightness")
        return brightness_sheet(85, true);
    if (layer == "venues")
        return as_step(venues_sheet({{"rathaus", "Rathaus Musterstadt"}}, "rathaus", page), 1, 6);
    if (layer == "place")
        return place_sheet(example_of_place(), "Beispielheim");
    if (layer == "place_line") {
        show::TextEntry entry;
        entry.begin(example_of_place().name);
        return place_line_sheet(1, entry);
    }
    if (layer == "hide_scenes")
        return scenes_sheet(exhibition, {exhibition.loop.front()}, page);
    return std::nullopt;
}

content::AccessSection section_of(const std::string& layer) {
    if (layer == "access_reading")
        return content::AccessSection::reading;
    if (layer == "access_film")
        return content::AccessSection::film;
    return layer == "access_handling" ? content::AccessSection::handling : content::AccessSection::language;
}

// A voice that has come half way through what it says.
ui::HeardVoice heard_half(const content::InterviewScene& interview, const content::Language& language) {
    const auto spoken = interview.spoken.find(language);
    const media::Duration length =
        spoken == interview.spoken.end() ? media::Duration{} : spoken->second.back().end;
    return {.position = length / 2, .length = length};
}

} // namespace

Studio::Studio(Parts parts)
    : exhibition_(std::move(parts.exhibition)), theme_(std::move(parts.theme)),
      fonts_(std::move(parts.fonts)), typesetter_(*fonts_), panel_(parts.panel), volume_(parts.volume),
      beratung_(show::programme_of(exhibition_).beratung), pictures_(pictures_of(exhibition_.folder)) {}

platform::Image Studio::draw(const content::Scene& scene, const Look& look, const ui::View& view) {
    return platform::draw_offscreen(
        view.items, panel_.size, *fonts_, pictures_, film_pictures(scene, look.layer));
}

ui::View Studio::compose(const content::Scene& scene, const Look& look, int page) {
    ui::Stage stage{exhibition_, theme_, typesetter_, panel_, {}, {}, beratung_};
    stage.visitor.language = look.language;
    stage.visitor.second_language = look.second_language;
    stage.visitor.reach = look.reach;
    stage.visitor.group = look.group;
    stage.visitor.read_aloud = look.read_aloud;
    stage.moment.voice = true;
    stage.moment.for_technicians = true;
    stage.moment.reading = content::ReadingPhase::speaking;
    stage.visitor.access_section = section_of(look.layer);
    stage.visitor.text_step = look.text_step;
    stage.visitor.theme = look.theme;
    stage.visitor.volume = volume_;
    stage.visitor.can_go_back = scene.id != exhibition_.start;
    stage.moment.layer = layer_of(look.layer);
    if (auto sheet = staff_sheet_of(look.layer, exhibition_, panel_, page)) {
        stage.moment.layer = ui::Layer::staff_sheet;
        stage.moment.staff_sheet = std::move(sheet);
        stage.visitor.language = exhibition_.languages.front();
    }
    stage.moment.still_there = look.layer == "still_there";
    stage.moment.focus = look.focus;
    stage.moment.countdown_seconds = 14;
    stage.moment.countdown_share = 0.7;
    stage.moment.fault_code = "03-58";
    stage.moment.page = page;
    stage.moment.open_item = look.open_item;
    if (std::holds_alternative<content::MenuScene>(scene.kind))
        stage.moment.film_lengths = film_lengths();
    if (const auto* film = std::get_if<content::FilmScene>(&scene.kind)) {
        stage.moment.film = ui::FilmMoment{.duration = length_of(*film),
                                           .has_picture = true,
                                           .failed = film_pictures(scene, look.layer).empty()};
        play(stage, *film, look);
    }
    if (look.layer == "closer" || look.layer == "closest")
        stage.moment.zoom = {look.layer == "closer" ? 1 : content::zoom_steps - 1, 0};
    if (const auto* interview = std::get_if<content::InterviewScene>(&scene.kind);
        interview != nullptr && look.layer == "voice")
        stage.moment.heard = heard_half(*interview, exhibition_.shown_language(scene, look.language));
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
void Studio::play(ui::Stage& stage, const content::FilmScene& film, const Look& look) const {
    ui::FilmMoment& moment = *stage.moment.film;
    if (look.layer == "scrub")
        moment.scrub = moment.duration / 3;
    moment.signs = look.layer == "sign_language" && film.sign_language &&
                   film.sign_language->placement == content::SignPlacement::corner;
    stage.visitor.sign_language = moment.signs;
    if (look.layer == "transcript")
        stage.moment.film_text = captions_text(film, stage.visitor.language);
    if (moment.signs || look.layer == "captions") {
        moment.controls = false;
        moment.caption = {stage.exhibition.words_in(stage.visitor.language).film_caption_sample};
    }
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

const platform::FilmPictures& Studio::film_pictures(const content::Scene& scene, const std::string& layer) {
    const auto* film = std::get_if<content::FilmScene>(&scene.kind);
    if (film == nullptr)
        return none_;
    const std::string name = layer + " " + film->file;
    const auto known = films_.find(name);
    if (known != films_.end())
        return known->second;
    const auto frame = media::first_frame(exhibition_.folder / "film" / film->file);
    if (!frame)
        spdlog::warn("film {}: {}", film->file, frame.error().message);
    platform::FilmPictures& pictures = films_[name];
    if (frame)
        pictures.push_back({0, *frame});
    if (layer == "scrub")
        add_picture(pictures, ui::preview_slot, film->file, length_of(*film) / 3);
    if (layer == "sign_language" && film->sign_language)
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

} // namespace kiosk::app
