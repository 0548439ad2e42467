// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/sources.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/app/layout_checks.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace kiosk;

namespace {

struct Screen {
    Size size;
    double inches = 23.8;
};

constexpr std::array screens{Screen{{1920, 1080}}, Screen{{1080, 1920}}};
constexpr std::array all_screens{
    Screen{{1920, 1080}}, Screen{{1080, 1920}}, Screen{{3840, 2160}, 43}, Screen{{1280, 800}, 13}};

content::LocalizedText text(const std::string& german) {
    content::LocalizedText result;
    result.by_language = {{"de", german}, {"en", german}};
    return result;
}

// A film that offers whatever a film can.
content::Scene rich_film() {
    content::FilmScene film{.file = "film.mp4",
                            .captions = {{"de", "film.vtt"}},
                            .audio = {{"en", "en.m4a"}},
                            .audio_description = {{"de", "ad.m4a"}},
                            .sign_language = content::SignFilm{.file = "dgs.mp4"}};
    for (int chapter = 0; chapter < 30; ++chapter)
        film.chapters.push_back(
            {chapter * 60.0, text("Arbeitsausbeutung in Deutschland, und wer davon weiß")});
    film.transcript.by_language["de"] =
        std::string("Zwei Menschen gehen nebeneinander her und sprechen.\n\n");
    content::Scene scene;
    scene.id = "rich";
    scene.title = text("Film");
    scene.sensitive = true;
    scene.kind = std::move(film);
    return scene;
}

// The exhibition of this repository with real fonts, and as many languages as KOK may offer one day.
struct House {
    content::Exhibition exhibition =
        content::load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "scenes").exhibition;
    settings::Theme theme = settings::default_theme();
    std::unique_ptr<platform::Fonts> fonts = std::move(*platform::Fonts::open(theme.fonts));
    typesetting::Typesetter typesetter{*fonts};

    House() { exhibition.scenes["rich"] = rich_film(); }

    void add_languages() {
        const content::Words german = exhibition.words_in("de");
        for (const auto& [language, name] :
             std::vector<std::pair<std::string, std::string>>{{"de-x-ls", "Leichte Sprache"},
                                                              {"uk", "Українська"},
                                                              {"ru", "Русский"},
                                                              {"ro", "Română"},
                                                              {"tr", "Türkçe"},
                                                              {"fr", "Français"},
                                                              {"es", "Español"}}) {
            exhibition.languages.push_back(language);
            exhibition.words[language] = german;
            exhibition.words[language].language_name = name;
        }
    }

    ui::Stage stage(const Screen& screen, int step) {
        settings::Display display;
        display.diagonal_inch = screen.inches;
        ui::Stage result{exhibition,
                         theme,
                         typesetter,
                         app::panel_of(display, screen.size, std::nullopt),
                         {},
                         {},
                         "beratung"};
        result.visitor.language = "de";
        result.visitor.text_step = step;
        result.visitor.can_go_back = true;
        result.visitor.volume = 3;
        result.moment.film = ui::FilmMoment{
            .position = std::chrono::seconds(31), .duration = std::chrono::minutes(100), .has_picture = true};
        return result;
    }
};

struct Case {
    std::string name;
    ui::View view;
};

std::vector<Case> pages_of(const content::Scene& scene, ui::Stage stage) {
    std::vector<Case> result;
    int pages = 1;
    for (int page = 0; page < pages; ++page) {
        stage.moment.page = page;
        ui::View view = ui::compose(scene, stage);
        pages = view.pages;
        result.push_back(
            {scene.id + " layer " + std::to_string(static_cast<int>(stage.moment.layer)) + " part " +
                 std::to_string(static_cast<int>(stage.visitor.access_section)) + " step " +
                 std::to_string(stage.visitor.text_step) + " page " + std::to_string(page) + " entry " +
                 std::to_string(stage.moment.open_item.value_or(-1)) + " " +
                 std::to_string(stage.panel.size.width) + "x" + std::to_string(stage.panel.size.height),
             std::move(view)});
    }
    return result;
}

void append(std::vector<Case>& all, std::vector<Case> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

// Every scene with each entry that opens.
std::vector<Case> all_scenes(House& house, ui::Stage stage) {
    std::vector<Case> result;
    for (const auto& [id, scene] : house.exhibition.scenes) {
        int entries = 0;
        if (const auto* list = std::get_if<content::ListScene>(&scene.kind))
            entries = static_cast<int>(list->items.size());
        if (const auto* timeline = std::get_if<content::TimelineScene>(&scene.kind))
            entries = static_cast<int>(timeline->entries.size());
        if (stage.visitor.second_language)
            entries = 0; // read together, all of them stand on the pages
        for (int entry = -1; entry < entries; ++entry) {
            stage.moment.open_item = entry < 0 ? std::nullopt : std::optional<int>(entry);
            append(result, pages_of(scene, stage));
        }
    }
    return result;
}

constexpr std::array sections{content::AccessSection::language,
                              content::AccessSection::reading,
                              content::AccessSection::film,
                              content::AccessSection::handling};

std::vector<Case> access_sheets(House& house, ui::Stage stage) {
    std::vector<Case> result;
    stage.moment.layer = ui::Layer::access;
    for (const content::AccessSection section : sections) {
        stage.visitor.access_section = section;
        append(result, pages_of(*house.exhibition.scene(house.exhibition.start), stage));
    }
    return result;
}

// Whatever may lie over a scene.
std::vector<Case> layers(House& house, ui::Stage stage) {
    std::vector<Case> result = access_sheets(house, stage);
    for (const ui::Layer layer : {ui::Layer::content_note,
                                  ui::Layer::film_ended,
                                  ui::Layer::chapters,
                                  ui::Layer::film_settings,
                                  ui::Layer::transcript,
                                  ui::Layer::staff,
                                  ui::Layer::cleaning,
                                  ui::Layer::fault_code}) {
        stage.moment.layer = layer;
        stage.moment.countdown_seconds = 120;
        stage.moment.fault_code = "01-02-03-04-05-06";
        append(result, pages_of(house.exhibition.scenes.at("rich"), stage));
    }
    return result;
}

void check(const std::vector<Case>& all, double px_per_mm) {
    for (const Case& one : all) {
        INFO(one.name);
        test::check_targets(one.view, px_per_mm);
        test::check_words(one.view);
    }
}

} // namespace

TEST_CASE("the access sheet holds nine languages on every screen and at every size of the words",
          "[layout][access]") {
    House house;
    house.add_languages();
    for (const Screen& screen : all_screens)
        for (int step = 0; step < 4; ++step) {
            ui::Stage stage = house.stage(screen, step);
            const std::vector<Case> all = access_sheets(house, stage);
            check(all, stage.panel.px_per_mm);
            std::set<std::string> seen;
            for (const Case& one : all)
                for (const ui::Target& target : one.view.targets)
                    seen.insert(target.id);
            INFO(screen.size.width << " step " << step);
            for (const content::Language& language : house.exhibition.languages) {
                CHECK(seen.contains("language_" + language));
                CHECK(seen.contains("second_language_" + language) == (language != "de"));
            }
            for (const char* id : {"text_step_4",
                                   "theme_dark_on_light",
                                   "calm_on",
                                   "reach_on",
                                   "group_on",
                                   "access_captions",
                                   "access_sign_language"})
                CHECK(seen.contains(id));
        }
}

TEST_CASE("reach mode has every control of every scene in the lowest third", "[layout][access]") {
    House house;
    for (const Screen& screen : screens)
        for (const int step : {0, 3}) {
            ui::Stage stage = house.stage(screen, step);
            stage.visitor.reach = true;
            std::vector<Case> all = all_scenes(house, stage);
            append(all, layers(house, stage));
            stage.moment.still_there = true;
            append(all, pages_of(*house.exhibition.scene(house.exhibition.start), stage));
            all.back().name += " still there";
            const double top = screen.size.height * 2 / 3.0;
            for (const Case& one : all) {
                INFO(one.name);
                test::check_targets(one.view, stage.panel.px_per_mm);
                if (one.name.find("still there") == std::string::npos)
                    test::check_words(one.view);
                for (const ui::Target& target : one.view.targets) {
                    INFO(target.id);
                    CHECK(target.rect.centre().y >= top);
                }
            }
        }
}

TEST_CASE("nothing is lost in reach mode: what a scene opens can be opened there", "[layout][access]") {
    House house;
    for (const Screen& screen : screens)
        for (const auto& [id, scene] : house.exhibition.scenes) {
            ui::Stage stage = house.stage(screen, 0);
            const ui::View plain = ui::compose(scene, stage);
            stage.visitor.reach = true;
            const ui::View reach = ui::compose(scene, stage);
            INFO(id);
            for (const ui::Target& target : plain.targets)
                CHECK(reach.target(target.id) != nullptr);
        }
}

TEST_CASE("two languages stand side by side without clipping on every screen", "[layout][access]") {
    House house;
    for (const Screen& screen : screens)
        for (const int step : {0, 3}) {
            ui::Stage stage = house.stage(screen, step);
            stage.visitor.second_language = "en";
            check(all_scenes(house, stage), stage.panel.px_per_mm);
        }
}

TEST_CASE("a class reads every scene from three metres", "[layout][access]") {
    House house;
    for (const Screen& screen : screens) {
        ui::Stage stage = house.stage(screen, 0);
        stage.visitor.group = true;
        check(all_scenes(house, stage), stage.panel.px_per_mm);
        check(access_sheets(house, stage), stage.panel.px_per_mm);
    }
}

TEST_CASE("while a voice reads, its buttons stand in the bar in every language, and every scene has room",
          "[layout][access][speech]") {
    House house;
    for (const content::Language& language : house.exhibition.drafts)
        house.exhibition.languages.push_back(language);
    content::Scene scene;
    scene.beratung = true; // with "Schnell weg"
    for (const Screen& screen : all_screens)
        for (int step = 0; step < 4; ++step)
            for (const content::Language& language : house.exhibition.languages)
                for (const auto phase : {content::ReadingPhase::paused, content::ReadingPhase::missing}) {
                    if (language == "ar" && step > 0) // its high lines fill the bar without a voice already
                        continue;
                    ui::Stage stage = house.stage(screen, step);
                    stage.visitor.language = language;
                    stage.visitor.read_aloud = true;
                    stage.moment.film.reset();
                    stage.moment.reading = phase;
                    INFO(language << " step " << step << " " << screen.size.width);
                    const ui::View view = ui::compose(scene, stage);
                    test::check_targets(view, stage.panel.px_per_mm);
                    test::check_words(view);
                    const bool speaks = phase == content::ReadingPhase::paused;
                    CHECK((view.target("reading_toggle") != nullptr) == speaks);
                    CHECK(view.target("quick_exit") != nullptr);
                }
    for (const Screen& screen : screens) {
        ui::Stage stage = house.stage(screen, 0);
        stage.visitor.read_aloud = true;
        stage.moment.reading = content::ReadingPhase::speaking;
        check(all_scenes(house, stage), stage.panel.px_per_mm);
    }
}
