// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/app/house.hpp"

#include "kiosk/app/sources.hpp"
#include "kiosk/app/technician_sheets.hpp"
#include "kiosk/content/pseudo_locale.hpp"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <utility>

namespace kiosk::test {

namespace {

using content::Scene;
using ui::Layer;

content::LocalizedText text(const std::string& german, const std::string& english) {
    content::LocalizedText result;
    result.by_language = {{"de", german}, {"en", english}};
    return result;
}

std::vector<content::Chapter> chapters(int count) {
    std::vector<content::Chapter> result;
    for (int index = 0; index < count; ++index)
        result.push_back({index * 90.0,
                          text("Arbeitsausbeutung in Deutschland, und wer davon weiß",
                               "Exploitation at work in Germany, and who knows about it")});
    return result;
}

Scene film_scene(const std::string& id, content::FilmScene film) {
    Scene scene;
    scene.id = id;
    scene.title = text("Film", "Film");
    scene.sensitive = true;
    scene.kind = std::move(film);
    return scene;
}

Scene rich_film() {
    content::FilmScene film{.file = "film.mp4",
                            .captions = {{"de", "film.vtt"}},
                            .audio = {{"en", "en.m4a"}},
                            .audio_description = {{"de", "ad.m4a"}},
                            .sign_language = content::SignFilm{.file = "dgs.mp4"},
                            .chapters = chapters(30)};
    for (int paragraph = 0; paragraph < 30; ++paragraph) {
        film.transcript.by_language["de"] +=
            "Eine Straße am frühen Morgen. Zwei Menschen gehen nebeneinander her und sprechen.\n\n";
        film.transcript.by_language["en"] +=
            "A street in the early morning. Two people walk side by side and talk to each other.\n\n";
    }
    return film_scene("rich", std::move(film));
}

// Somebody who speaks for long, in words and sentences of every length.
Scene told() {
    content::InterviewScene interview{
        .name = text("Maria Musterfrau-Beispielhausen", "Maria Example"),
        .role = text("Beraterin in einer Fachberatungsstelle", "Adviser at a specialised counselling centre"),
        .audio = {{"de", "told.mp3"}},
        .transcript = {{"de", "told.de.vtt"}, {"en", "told.en.vtt"}}};
    using std::chrono::seconds;
    for (int part = 0; part < 12; ++part) {
        const seconds start(part * 10);
        interview.spoken["de"].push_back({start,
                                          start + seconds(9),
                                          "Wir hören zu. Dann überlegen wir gemeinsam, welche "
                                          "Unterstützungsmöglichkeiten es gibt, und wer dabei helfen kann."});
        interview.spoken["en"].push_back(
            {start,
             start + seconds(9),
             "We listen. Then we think together about what support there is, and "
             "about who could help with it."});
    }
    Scene scene;
    scene.id = "told";
    scene.title = text("Eine Beraterin erzählt", "An adviser speaks");
    scene.kind = std::move(interview);
    return scene;
}

// Pages of a leaflet, upright and across.
Scene leaflet() {
    content::DocumentScene document;
    for (const Size size : {Size{764, 1080}, Size{1920, 1080}, Size{764, 1080}})
        document.pages.push_back(
            {.picture = {.file = "kreis.png", .alt = text("Seite", "Page"), .size = size},
             .text = text("Was auf der Seite steht.", "What stands on the page.")});
    Scene scene;
    scene.id = "leaflet";
    scene.title = text("Das Leitbild der Organisation", "The mission statement");
    scene.kind = std::move(document);
    return scene;
}

// Where the exhibition has been for long, in towns with names of every length.
content::Place long_journey(int stops) {
    content::Place place = content::example_place();
    place.centres.push_back(
        {"Beratungsstelle für Frauen und Mädchen in Musterstadt und im Kreis Beispielheim",
         "+49 (0)123 / 45 67 89-0",
         "Montag bis Donnerstag, 9 bis 12 und 14 bis 16 Uhr, Freitag 9 bis 12 Uhr"});
    place.opening = "Donnerstag, 24. September, 19 Uhr, im Foyer des Alten Rathauses";
    const std::array names{"Neudorf", "Musterhausen an der Probe", "Bad Beispiel", "Au", "Altmusterkirchen"};
    place.journey.clear();
    for (int stop = 0; stop < stops; ++stop)
        place.journey.push_back(
            {names.at(static_cast<std::size_t>(stop) % names.size()), 2025, stop % 12 + 1});
    return place;
}

// Every page of a scene as it is on that stage.
void each_page(const Scene& scene, ui::Stage stage, const std::string& what, const Look& look) {
    int pages = 1;
    for (int page = 0; page < pages; ++page) {
        stage.moment.page = page;
        ui::View view = ui::compose(scene, stage);
        pages = view.pages;
        look({name_of(stage, what), stage, &scene, std::move(view)});
    }
}

using Named = std::pair<Layer, const char*>;

// Every page of each of those layers over the scene.
void each_of(std::initializer_list<Named> layers, const Scene& scene, ui::Stage& stage, const Look& look) {
    for (const auto& [layer, name] : layers) {
        stage.moment.layer = layer;
        each_page(scene, stage, name, look);
    }
}

// What opens in a scene: its entries, or the contact that is taken along.
int entries_of(const Scene& scene, const ui::Stage& stage) {
    if (scene.beratung || std::holds_alternative<content::ContactScene>(scene.kind))
        return 1;
    if (stage.visitor.second_language)
        return 0; // read together, all of them stand on the pages
    if (const auto* list = std::get_if<content::ListScene>(&scene.kind))
        return static_cast<int>(list->items.size());
    if (const auto* timeline = std::get_if<content::TimelineScene>(&scene.kind))
        return static_cast<int>(timeline->entries.size());
    return 0;
}

void each_film_layer(const Scene& scene, ui::Stage stage, const Look& look) {
    each_of({{Layer::content_note, "content note"},
             {Layer::film_ended, "film ended"},
             {Layer::chapters, "chapters"},
             {Layer::film_settings, "film settings"},
             {Layer::transcript, "transcript"}},
            scene,
            stage,
            look);
}

void each_caption(const Scene& scene, ui::Stage stage, const Look& look) {
    stage.moment.film->caption = {"Wir sind ein Netzwerk von Fachstellen,", "und wir sprechen miteinander."};
    for (int size = 0; size < content::caption_sizes; ++size)
        for (const bool controls : {true, false})
            for (const bool signs : {true, false}) {
                stage.visitor.caption_size = size;
                stage.moment.film->controls = controls;
                stage.moment.film->signs = signs;
                each_page(scene,
                          stage,
                          "captions of size " + std::to_string(size) + (controls ? " with controls" : "") +
                              (signs ? " with signs" : ""),
                          look);
            }
}

} // namespace

std::string name_of(const ui::Stage& stage, const std::string& what) {
    static constexpr std::array steps{"1.0", "1.4", "1.75", "2.0"};
    const ui::Visitor& visitor = stage.visitor;
    std::string name = what + ", " + visitor.language + ", step " +
                       steps.at(static_cast<std::size_t>(visitor.text_step)) + ", " +
                       std::to_string(stage.panel.size.width) + "x" + std::to_string(stage.panel.size.height);
    if (visitor.second_language)
        name += ", with " + *visitor.second_language;
    if (visitor.reach)
        name += ", reach";
    if (visitor.group)
        name += ", group";
    if (stage.moment.layer == Layer::access)
        name += ", part " + std::to_string(static_cast<int>(visitor.access_section));
    if (stage.moment.open_item)
        name += ", entry " + std::to_string(*stage.moment.open_item);
    if (stage.moment.page > 0)
        name += ", page " + std::to_string(stage.moment.page + 1);
    return name;
}

House::House()
    : exhibition(content::load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "scenes",
                                          {.place = long_journey(24)})
                     .exhibition) {
    exhibition.scenes["rich"] = rich_film();
    exhibition.scenes["told"] = told();
    exhibition.scenes["leaflet"] = leaflet();
    for (const std::string_view pseudo : content::pseudo_locales)
        content::add_pseudo_locale(exhibition, content::Language(pseudo));
}

ui::Stage House::stage(const Screen& screen, const content::Language& language, int step) {
    settings::Display display;
    display.diagonal_inch = screen.inches;
    display.bottom_edge_mm = screen.bottom_edge_mm;
    ui::Stage result{
        exhibition, theme, typesetter, app::panel_of(display, screen.size, std::nullopt), {}, {}, "beratung"};
    result.visitor.language = language;
    result.visitor.text_step = step;
    result.visitor.can_go_back = true;
    result.visitor.volume = 3;
    result.moment.film = ui::FilmMoment{
        .position = std::chrono::seconds(31), .duration = std::chrono::minutes(100), .has_picture = true};
    for (const auto& [id, scene] : exhibition.scenes)
        if (const auto* film = std::get_if<content::FilmScene>(&scene.kind))
            result.moment.film_lengths[film->file] = std::chrono::minutes(12);
    return result;
}

void House::each_scene(ui::Stage stage, const Look& look) const {
    for (const auto& [id, scene] : exhibition.scenes)
        for (int entry = -1; entry < entries_of(scene, stage); ++entry) {
            stage.moment.open_item = entry < 0 ? std::nullopt : std::optional<int>(entry);
            each_page(scene, stage, "scene " + id, look);
        }
}

void House::each_voice(ui::Stage stage, const Look& look) const {
    const Scene& scene = exhibition.scenes.at("told");
    for (const auto phase :
         {content::VoicePhase::playing, content::VoicePhase::paused, content::VoicePhase::failed}) {
        stage.moment.heard =
            ui::HeardVoice{.phase = phase, .length = std::chrono::seconds(120), .leads = false};
        each_page(scene, stage, "told, phase " + std::to_string(static_cast<int>(phase)), look);
    }
    stage.moment.heard = ui::HeardVoice{.length = std::chrono::seconds(120)};
    for (const int second : {0, 31, 111}) {
        stage.moment.heard->position = std::chrono::seconds(second);
        look({name_of(stage, "told, second " + std::to_string(second)),
              stage,
              &scene,
              ui::compose(scene, stage)});
    }
}

void House::each_closer_look(ui::Stage stage, const Look& look) const {
    for (int step = 1; step < content::zoom_steps; ++step)
        for (const int part : {0, 1, 20}) {
            stage.moment.zoom = {step, part};
            each_page(exhibition.scenes.at("leaflet"),
                      stage,
                      "leaflet, closer " + std::to_string(step) + ", part " + std::to_string(part),
                      look);
        }
}

void House::each_access_sheet(ui::Stage stage, const Look& look) const {
    stage.moment.layer = Layer::access;
    for (const auto section : {content::AccessSection::language,
                               content::AccessSection::reading,
                               content::AccessSection::film,
                               content::AccessSection::handling}) {
        stage.visitor.access_section = section;
        each_page(start(), stage, "access", look);
    }
}

// In German alone, whoever stands there.
void House::each_staff_sheet(ui::Stage stage, const Look& look) const {
    if (stage.visitor.language != exhibition.languages.front() || stage.visitor.reach || stage.visitor.group)
        return;
    upkeep::Readings readings;
    readings.monitors = {{"HDMI-A-1", 527, 296}};
    readings.year = 1970;
    const upkeep::Findings findings = upkeep::examine(readings);
    stage.moment.layer = Layer::staff_sheet;
    show::ClockEntry typed;
    for (int digit = 0; digit < 10; ++digit)
        typed.press(1);
    const app::EarlierExhibition kept{
        .number = 1000,
        .when = "24.12.2026, 10:00",
        .otherwise = "anders: exhibition.yaml, beratung.yaml, geschichte.yaml und 3 weitere"};
    using Answer = app::Wishes::Answer;
    using Outcome = app::EarlierPage::Outcome;
    std::vector<app::VenueFile> places;
    for (int number = 0; number < 12; ++number)
        places.push_back(
            {"ort-" + std::to_string(number), "Volkshochschule der Stadt " + std::to_string(number)});
    const app::StickPage refused{.state = app::StickState{.stage = app::StickState::Stage::refused,
                                                          .reason = app::StickState::Reason::format}};
    const app::StickPage ready{.state =
                                   app::StickState{.stage = app::StickState::Stage::ready, .reported = true},
                               .otherwise = kept.otherwise,
                               .pictures = {"/a.png", "/b.png", "/c.png"}};
    const std::string long_line =
        "Donnerstag, 24. September, 19 Uhr, im Foyer des Alten Rathau"; // 60 letters
    const app::FilledPlace long_place{long_line, long_line, long_line, long_line, long_line, long_line};
    show::TextEntry typed_line;
    typed_line.begin(long_line);
    const std::vector<std::pair<ui::StaffSheet, std::string>> sheets{
        {app::pin_sheet({}, {}), "PIN"},
        {app::technician_sheet(findings, {.heard = true, .keeps_exhibition = true}), "technicians"},
        {app::health_sheet(findings), "health"},
        {app::sound_sheet({}), "sound"},
        {app::orientation_sheet(Rotation::none), "orientation"},
        {app::screen_size_sheet(stage.panel.px_per_mm, stage.panel.size), "screen size"},
        {app::clock_sheet({.entry = {}, .now = {}, .zone = "Europe/Berlin"}), "clock"},
        {app::clock_sheet({.entry = typed, .now = {}, .zone = "Europe/Berlin"}), "clock, typed"},
        {app::clock_sheet({.entry = typed, .now = {}, .zone = "Europe/Berlin", .set = Answer::taken}),
         "clock, set"},
        {app::clock_sheet({.entry = typed, .now = {}, .zone = "Europe/Berlin", .set = Answer::unheard}),
         "clock, unheard"},
        {app::earlier_sheet({}), "earlier, looked for"},
        {app::earlier_sheet({.states = {}, .asked = "24.12.2026, 10:00", .outcome = Outcome::back}),
         "earlier, brought back"},
        {app::earlier_sheet({.states = std::vector<app::EarlierExhibition>(5, kept),
                             .asked = "24.12.2026, 10:00",
                             .outcome = Outcome::not_back}),
         "earlier, not brought back"},
        {app::earlier_sheet({.states = std::vector<app::EarlierExhibition>(5, kept), .asked = {}}),
         "earlier"},
        {app::stick_sheet({}), "stick"},
        {app::stick_sheet({.state = app::StickState{.stage = app::StickState::Stage::checking}}),
         "stick, checked"},
        {app::stick_sheet(refused), "stick, refused"},
        {app::stick_sheet(ready), "stick, ready"},
        {app::staged_sheet(ready, 1), "stick, looked at"},
        {app::brightness_sheet(100, true), "brightness"},
        {app::brightness_sheet(100, false), "brightness that stays"},
        {app::venues_sheet(places, "ort-3", 0), "venues"},
        {app::place_sheet(long_place, "Neustadt an der Musterstraße"), "place"},
        {app::place_line_sheet(5, typed_line), "line of the place"},
        {app::as_step(app::venues_sheet(places, "", 1), 6, 6), "venues, set-up"},
        {app::as_step(app::clock_sheet({.entry = typed, .now = {}, .zone = {}}), 5, 6), "clock, set-up"},
        {app::as_step(app::screen_size_sheet(stage.panel.px_per_mm, stage.panel.size), 2, 6),
         "screen size, set-up"},
        {app::power_sheet(Answer::none), "power"},
        {app::power_sheet(Answer::unheard), "power, unheard"},
        {app::scenes_sheet(exhibition, {exhibition.loop.front()}, 0), "scenes to hide"},
        {app::scenes_sheet(exhibition, {}, 1), "more scenes to hide"}};
    for (const auto& [sheet, name] : sheets) {
        stage.moment.staff_sheet = sheet;
        each_page(start(), stage, name, look);
    }
}

void House::each_layer(ui::Stage stage, const Look& look) const {
    each_access_sheet(stage, look);
    each_film_layer(rich(), stage, look);
    stage.moment.for_technicians = true;
    stage.moment.countdown_seconds = 120;
    stage.moment.fault_code = "01-02-03-04-05-06";
    each_of({{Layer::closed, "closed"}, {Layer::out_of_order, "out of order"}}, start(), stage, look);
    ui::Stage usual = stage;
    usual.visitor.text_step = 0; // larger words were a visitor's wish
    each_of({{Layer::staff, "staff"}, {Layer::cleaning, "cleaning"}, {Layer::fault_code, "fault code"}},
            start(),
            usual,
            look);
    each_staff_sheet(usual, look);
    stage.moment.layer = Layer::attract; // nobody's visit: as every visit begins
    for (const std::string& id : exhibition.loop)
        if (stage.visitor.text_step == 0 && !stage.visitor.reach)
            each_page(exhibition.scenes.at(id), stage, id + " in the loop", look);
    stage.moment.layer = Layer::none;
    stage.moment.still_there = true;
    stage.moment.countdown_seconds = 14;
    stage.moment.countdown_share = 0.7;
    each_page(start(), stage, "still there", look);
    each_page(rich(), stage, "still there over the film", look);
}

void House::each_film(ui::Stage stage, const Look& look) const {
    for (const int count : {0, 4, 40}) {
        const Scene scene =
            film_scene("film with " + std::to_string(count) + " chapters",
                       {.file = "film.mp4", .captions = {{"de", "film.vtt"}}, .chapters = chapters(count)});
        each_page(scene, stage, scene.id, look);
        stage.moment.layer = Layer::chapters;
        each_page(scene, stage, scene.id + ", their list", look);
        stage.moment.layer = Layer::none;
    }
    ui::Stage silent = stage;
    silent.visitor.volume.reset();
    each_page(rich(), silent, "film without sound", look);
    ui::Stage scrubbing = stage;
    for (const int minute : {0, 50, 100}) {
        scrubbing.moment.film->scrub = std::chrono::minutes(minute);
        each_page(rich(), scrubbing, "scrubbing at minute " + std::to_string(minute), look);
    }
    each_caption(rich(), stage, look);
}

} // namespace kiosk::test
