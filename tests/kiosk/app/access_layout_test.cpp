// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/reach_band.hpp"
#include "tests/kiosk/app/house.hpp"
#include "tests/kiosk/app/layout_rules.hpp"
#include "tests/support/catch.hpp"

#include <array>
#include <set>
#include <string>
#include <vector>

using namespace kiosk;
using test::Case;
using test::House;
using test::Screen;

namespace {

constexpr std::array all_screens{
    test::usual_screens[0], test::usual_screens[1], test::television, test::small_screen};

// As many languages as KOK may offer one day.
void offer_ten_languages(content::Exhibition& exhibition) {
    const std::vector<content::Language> drafts = std::move(exhibition.drafts);
    exhibition.drafts.clear();
    exhibition.languages.insert(exhibition.languages.end(), drafts.begin(), drafts.end());
    const content::Words german = exhibition.words_in("de");
    for (const auto& [language, name] : std::vector<std::pair<std::string, std::string>>{
             {"tr", "Türkçe"}, {"fr", "Français"}, {"es", "Español"}}) {
        exhibition.languages.push_back(language);
        exhibition.words[language] = german;
        exhibition.words[language].language_name = name;
    }
}

} // namespace

TEST_CASE("the access sheet holds ten languages on every screen and at every size of the words",
          "[layout][access]") {
    House house;
    offer_ten_languages(house.exhibition);
    for (const Screen& screen : all_screens)
        for (int step = 0; step < 4; ++step) {
            std::set<std::string> seen;
            house.each_access_sheet(house.stage(screen, "de", step), [&](const Case& one) {
                INFO(one.name);
                CHECK(test::target_faults(one) == test::Faults{});
                CHECK(test::word_faults(one) == test::Faults{});
                for (const ui::Target& target : one.view.targets)
                    seen.insert(target.id);
            });
            INFO(screen.size.width << " step " << step);
            for (const content::Language& language : house.exhibition.languages) {
                CHECK(seen.contains("language_" + language));
                CHECK(seen.contains("second_language_" + language) == (language != "de"));
            }
            for (const char* id : {"text_step_4",
                                   "theme_dark_on_light",
                                   "calm_on",
                                   "group_on",
                                   "access_captions",
                                   "access_sign_language"})
                CHECK(seen.contains(id));
            CHECK(seen.contains("reach_on") ==
                  (screen.size != test::small_screen.size)); // all is below there
        }
}

TEST_CASE("a panel that hangs high has the controls of reach mode at most 1100 mm above the floor",
          "[layout][access]") {
    House house;
    const double bottom_edge = settings::good_bottom_edges().highest_mm;
    const test::Look look = [&](const Case& one) {
        INFO(one.name);
        CHECK(test::reach_faults(one) == test::Faults{});
        for (const ui::Target& target : one.view.targets) {
            const int above_edge = one.view.size.height - target.rect.centre().y;
            INFO(target.id);
            CHECK(bottom_edge + above_edge / one.stage.panel.px_per_mm <= 1100.5);
        }
    };
    for (const Screen& screen : test::usual_screens)
        for (const char* language : {"de", "de-x-ls", "ar", "ru"})
            for (const int step : {0, 3}) {
                ui::Stage stage = house.stage({screen.size, screen.inches, bottom_edge}, language, step);
                stage.visitor.reach = true;
                house.each_scene(stage, look);
                house.each_layer(stage, look);
            }
}

TEST_CASE("nothing is lost in reach mode: what a scene opens can be opened there", "[layout][access]") {
    House house;
    for (const Screen& screen : test::usual_screens)
        for (const auto& [id, scene] : house.exhibition.scenes) {
            ui::Stage stage = house.stage(screen, "de", 0);
            const ui::View plain = ui::compose(scene, stage);
            stage.visitor.reach = true;
            const ui::View reach = ui::compose(scene, stage);
            INFO(id);
            for (const ui::Target& target : plain.targets)
                CHECK(reach.target(target.id) != nullptr);
        }
}

TEST_CASE("while a voice reads, its buttons stand in the bar in every language, and every scene has room",
          "[layout][access][speech]") {
    House house;
    std::vector<content::Language> languages = house.exhibition.languages;
    languages.insert(languages.end(), house.exhibition.drafts.begin(), house.exhibition.drafts.end());
    content::Scene scene;
    scene.beratung = true; // with "Schnell weg"
    for (const Screen& screen : all_screens)
        for (int step = 0; step < 4; ++step)
            for (const content::Language& language : languages) {
                ui::Stage stage = house.stage(screen, language, step);
                stage.visitor.read_aloud = true;
                stage.moment.film.reset();
                test::FixedPlaces places;
                for (const auto phase : {content::ReadingPhase::speaking,
                                         content::ReadingPhase::paused,
                                         content::ReadingPhase::missing}) {
                    stage.moment.reading = phase;
                    const Case one{test::name_of(stage, "voice"), stage, &scene, ui::compose(scene, stage)};
                    INFO(one.name);
                    CHECK(test::target_faults(one) == test::Faults{});
                    CHECK(test::word_faults(one) == test::Faults{});
                    CHECK(places.look(one) == test::Faults{});
                    const bool speaks = phase != content::ReadingPhase::missing;
                    CHECK((one.view.target("reading_toggle") != nullptr) == speaks);
                    CHECK(one.view.target("quick_exit") != nullptr);
                }
            }
    for (const Screen& screen : test::usual_screens) {
        ui::Stage stage = house.stage(screen, "de", 0);
        stage.visitor.read_aloud = true;
        stage.moment.reading = content::ReadingPhase::speaking;
        house.each_scene(stage, [](const Case& one) {
            INFO(one.name);
            CHECK(test::target_faults(one) == test::Faults{});
            CHECK(test::word_faults(one) == test::Faults{});
        });
    }
}
