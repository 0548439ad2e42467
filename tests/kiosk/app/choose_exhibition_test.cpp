// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/choose_exhibition.hpp"
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/staging.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <variant>

using namespace kiosk;
using namespace kiosk::app;
using upkeep::Mode;

namespace {

constexpr const char* scenes = KOK_SOURCE_DIR "/scenes";

bool shows_films(const content::Exhibition& exhibition) {
    return std::any_of(exhibition.scenes.begin(), exhibition.scenes.end(), [](const auto& entry) {
        return std::holds_alternative<content::FilmScene>(entry.second.kind) && !entry.second.hide;
    });
}

} // namespace

TEST_CASE("a first start shows the whole exhibition, and it is worth keeping", "[app]") {
    const ChosenExhibition chosen = choose_exhibition(scenes, Mode::full, true);
    CHECK(shows_films(chosen.exhibition));
    CHECK(chosen.faults == 0);
    CHECK(chosen.faultless);
    CHECK_FALSE(shows_films(choose_exhibition(scenes, Mode::full, false).exhibition));
}

TEST_CASE("safe mode has all scenes but the films, and nothing leads to one", "[app]") {
    const ChosenExhibition chosen = choose_exhibition(scenes, Mode::safe, true);
    CHECK_FALSE(shows_films(chosen.exhibition));
    CHECK_FALSE(chosen.faultless);
    const show::Programme programme = show::programme_of(chosen.exhibition);
    CHECK(programme.scenes.size() > 10);
    CHECK(std::none_of(programme.scenes.begin(), programme.scenes.end(), [](const auto& scene) {
        return scene.second.film;
    }));
}

TEST_CASE("an exhibition of films alone becomes the built-in one in safe mode", "[app]") {
    const test::TemporaryFolder folder;
    folder.write("exhibition.yaml",
                 "version: 1\ntitle:\n  de: T\nlanguages: [de]\nloop: [film]\nstart: film\n");
    folder.write("film.yaml", "version: 1\nkind: film\ntitle:\n  de: F\nfile: a.mp4\n");
    CHECK(choose_exhibition(folder.path(), Mode::safe, true).exhibition.scenes ==
          content::built_in_exhibition().scenes);
}

TEST_CASE("the last good exhibition is one that was kept and is not the present one", "[app]") {
    const test::TemporaryFolder state;
    const test::TemporaryFolder present;
    present.write("exhibition.yaml", "broken: [");
    setenv("STATE_DIRECTORY", state.path().c_str(), 1);
    REQUIRE(KeptExhibitions(state.path() / "kept").keep(scenes));
    const ChosenExhibition chosen = choose_exhibition(present.path(), Mode::last_good, true);
    unsetenv("STATE_DIRECTORY");
    CHECK(chosen.exhibition.folder.string().starts_with((state.path() / "kept/1-").string()));
    CHECK(chosen.exhibition.scenes.size() > 10);
    CHECK_FALSE(shows_films(chosen.exhibition));
}

TEST_CASE("an installed exhibition that cannot be shown at all gives way to the one before it", "[app]") {
    const test::TemporaryFolder state;
    const test::TemporaryFolder present;
    present.write("exhibition.yaml", ""); // as a power cut leaves a file that was just written
    CHECK(choose_exhibition(present.path(), Mode::full, true).exhibition.scenes ==
          content::built_in_exhibition().scenes);
    setenv("STATE_DIRECTORY", state.path().c_str(), 1);
    REQUIRE(KeptExhibitions(state.path() / "kept").keep(scenes));
    const ChosenExhibition chosen = choose_exhibition(present.path(), Mode::full, true);
    unsetenv("STATE_DIRECTORY");
    CHECK(chosen.exhibition.folder.string().starts_with((state.path() / "kept/1-").string()));
    CHECK(chosen.exhibition.scenes.size() > 10);
    CHECK(chosen.faults > 0);
    CHECK(chosen.nothing_to_show);
    CHECK_FALSE(chosen.faultless);
}

TEST_CASE("the built-in scene needs no file", "[app]") {
    CHECK(choose_exhibition("/nowhere", Mode::built_in, true).exhibition.scenes ==
          content::built_in_exhibition().scenes);
}

TEST_CASE("helplines nearby come first, and those that the exhibition has for the venue", "[app]") {
    content::Exhibition exhibition;
    exhibition.languages = {"de", "en"};
    exhibition.helplines = {{.name = {{{"de", "Büro"}}}, .phone = "1"},
                            {.name = {{{"de", "Dort"}}}, .phone = "2", .venue = "Rathaus"}};
    content::Place place;
    settle_at(exhibition, place);
    CHECK(exhibition.helplines_here().size() == 1);
    place.name = "Rathaus";
    place.centres = {{.name = "Nebenan", .phone = "3", .hours = "9 bis 16 Uhr"}};
    settle_at(exhibition, place);
    const auto lines = exhibition.helplines_here();
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].phone == "3");
    CHECK(lines[0].name.in("en") == "Nebenan");
    CHECK(lines[0].hours.in("de") == "9 bis 16 Uhr");
    CHECK(lines[2].phone == "2");
}

TEST_CASE("a counter sees nothing of the loop and nothing of counselling", "[app]") {
    const content::Exhibition exhibition = choose_exhibition(scenes, Mode::full, true).exhibition;
    show::Show show({});
    const media::TimePoint now{std::chrono::hours(1)};
    show.handle(show::ContentChanged{show::programme_of(exhibition)}, now);
    CHECK_FALSE(glance_of(show, exhibition).visited);
    show.handle(show::FingersDown{}, now);
    CHECK_FALSE(glance_of(show, exhibition).visited);
    show.handle(show::PressEnded{}, now);
    CHECK(glance_of(show, exhibition).visited);
    CHECK(glance_of(show, exhibition).scene == exhibition.start);
    CHECK_FALSE(glance_of(show, exhibition).is_private);
    media::TimePoint later = now;
    int private_scenes = 0;
    for (const auto& [id, scene] : exhibition.scenes) {
        later += std::chrono::seconds(2);
        show.handle(show::Chosen{content::GoTo{id}}, later);
        const upkeep::VisitGlance glance = glance_of(show, exhibition);
        CAPTURE(id);
        CHECK(glance.scene == id);
        CHECK(glance.is_private ==
              (scene.beratung || std::holds_alternative<content::ContactScene>(scene.kind)));
        private_scenes += glance.is_private ? 1 : 0;
    }
    CHECK(private_scenes >= 2);
}
