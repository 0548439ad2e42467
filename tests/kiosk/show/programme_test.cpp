// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/programme.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;
using namespace kiosk::show;
using namespace std::chrono_literals;

namespace {

content::Exhibition small_exhibition() {
    content::Exhibition exhibition;
    exhibition.languages = {"de", "en"};
    exhibition.loop = {"film"};
    exhibition.start = "menu";
    content::Scene info{.id = "info", .sensitive = true, .dwell = 8.5};
    info.title.by_language = {{"de", "Wer wir sind"}, {"en", "Who we are"}};
    content::InfoScene words;
    words.body.by_language = {{"de", "Ein Text\nmit sechs  Wörtern insgesamt"}, {"en", "Fewer words"}};
    info.kind = words;
    content::FilmScene film;
    film.loop_seconds = 20;
    exhibition.scenes = {{"info", info},
                         {"film", {.id = "film", .kind = film}},
                         {"hidden", {.id = "hidden", .beratung = true, .hide = true}},
                         {"a", {.id = "a", .beratung = true}},
                         {"beratung", {.id = "beratung", .beratung = true}}};
    exhibition.helplines = {{.phone = "116 016"}};
    return exhibition;
}

} // namespace

TEST_CASE("the programme tells of an exhibition what the show has to know", "[show]") {
    const Programme programme = programme_of(small_exhibition());
    CHECK(programme.languages == std::vector<content::Language>{"de", "en"});
    CHECK(programme.start == "menu");
    CHECK(programme.beratung == "beratung");
    CHECK(programme.scenes.at("beratung").contacts);
    CHECK_FALSE(programme.scenes.at("info").contacts);
    CHECK_FALSE(programme.has("hidden"));
    const SceneBrief& info = programme.scenes.at("info");
    CHECK(info.sensitive);
    CHECK(info.dwell == 8500ms);
    CHECK(info.words == 3 + 6); // of German, which needs more
    const SceneBrief& film = programme.scenes.at("film");
    CHECK(film.film);
    CHECK(film.loop_part == 20s);
    CHECK_FALSE(info.loop_part);
}
