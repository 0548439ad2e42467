// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/settings/loudness.hpp"
#include "kiosk/ui/chapters.hpp"
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <variant>

using namespace kiosk;
using namespace kiosk::ui;
using namespace std::chrono_literals;

namespace {

content::LocalizedText title(const std::string& german, const std::string& english = "") {
    content::LocalizedText text;
    text.by_language["de"] = german;
    if (!english.empty())
        text.by_language["en"] = english;
    return text;
}

// A film of two minutes that plays, with its controls.
struct Cinema : test::EvenRoom {
    content::Scene scene;
    Stage stage{exhibition, theme, typesetter, {{1920, 1080}, 3.64, 28}, {}, {}, ""};

    explicit Cinema(std::vector<content::Chapter> chapters = {}) {
        scene.id = "film";
        scene.kind = content::FilmScene{.captions = {{"de", "film.vtt"}}, .chapters = std::move(chapters)};
        stage.visitor.language = "de";
        stage.visitor.volume = 2;
        stage.moment.film =
            FilmMoment{.position = 30s, .duration = 120s, .playing = true, .has_picture = true};
    }
    View view() { return compose(scene, stage); }
};

std::vector<content::Chapter> many(int count) {
    std::vector<content::Chapter> chapters;
    for (int index = 0; index < count; ++index)
        chapters.push_back({index * 2.0, title("Kapitel " + std::to_string(index + 1))});
    return chapters;
}

std::vector<Disc> discs(const View& view) {
    std::vector<Disc> result;
    for (const DrawItem& item : view.items)
        if (const auto* disc = std::get_if<Disc>(&item))
            result.push_back(*disc);
    return result;
}

bool says(const View& view, const std::string& words) {
    return std::any_of(view.items.begin(), view.items.end(), [&](const DrawItem& item) {
        const auto* run = std::get_if<Words>(&item);
        return run != nullptr && run->run.text.find(words) != std::string::npos;
    });
}

const FilmFrame* preview(const View& view) {
    for (const DrawItem& item : view.items)
        if (const auto* film = std::get_if<FilmFrame>(&item); film != nullptr && film->slot == preview_slot)
            return film;
    return nullptr;
}

} // namespace

TEST_CASE("the progress line is a target over the whole film", "[film]") {
    Cinema cinema;
    const View view = cinema.view();
    const Target* line = view.target("film_progress");
    REQUIRE(line != nullptr);
    REQUIRE(line->track);
    CHECK(line->role == "slider");
    CHECK(line->rect.height >= 20 * 3.64 - 1);
    CHECK(line->rect.contains({line->track->begin, line->rect.y}));
    CHECK(line->rect.contains({line->track->end, line->rect.y}));
    CHECK(line->track->at(line->track->begin) == 0);
    CHECK(line->track->at((line->track->begin + line->track->end) / 2) == Approx(60).margin(0.1));
    CHECK(line->track->at(5000) == 120);
    CHECK(line->track->leash == 109); // 30 mm
    CHECK(line->speech == "0:30 von 2:00");
}

TEST_CASE("the line cannot be touched while the length of the film is unknown", "[film]") {
    Cinema cinema;
    cinema.stage.moment.film->duration = {};
    CHECK(cinema.view().target("film_progress") == nullptr);
}

TEST_CASE("the line does not move while the time beside it counts", "[film]") {
    Cinema cinema;
    const Target before = *cinema.view().target("film_progress");
    cinema.stage.moment.film->position = 119s;
    const Target after = *cinema.view().target("film_progress");
    CHECK(before.rect == after.rect);
    CHECK(before.track == after.track);
}

TEST_CASE("above the finger stand the picture and the time that it would jump to", "[film]") {
    Cinema cinema;
    CHECK(preview(cinema.view()) == nullptr);
    for (const auto place : {0s, 61s, 120s}) {
        cinema.stage.moment.film->scrub = place;
        const View view = cinema.view();
        const FilmFrame* picture = preview(view);
        REQUIRE(picture != nullptr);
        const Target* line = view.target("film_progress");
        CHECK(picture->rect.bottom() < line->rect.y);
        CHECK(picture->rect.x > 0);
        CHECK(picture->rect.right() < 1920);
        CHECK(says(view, clock_text(place)));
        // The thumb is the last and largest disc, and stands under the finger.
        const Disc thumb = discs(view).back();
        CHECK(line->track->at(thumb.rect.centre().x) ==
              Approx(std::chrono::duration<double>(place).count()).margin(0.2));
    }
}

TEST_CASE("the preview names the chapter and covers the captions", "[film]") {
    Cinema cinema({{0, title("Anfang", "Beginning")}, {60, title("Mitte", "Middle")}});
    cinema.stage.moment.film->caption = {"Untertitel hier"};
    CHECK(says(cinema.view(), "Untertitel hier"));
    cinema.stage.moment.film->scrub = 61s;
    const View view = cinema.view();
    CHECK(says(view, "Mitte"));
    CHECK_FALSE(says(view, "Anfang"));
    CHECK_FALSE(says(view, "Untertitel hier"));
}

TEST_CASE("chapters run from their second, in the order of time", "[film]") {
    const content::FilmScene film{.chapters = {{65.5, title("C")}, {10, title("B")}, {0, title("A")}}};
    const auto chapters = chapters_in_order(film);
    REQUIRE(chapters.size() == 3);
    CHECK(chapters[0].title.in("de") == "A");
    CHECK(chapters[2].title.in("de") == "C");
    CHECK(chapter_at(chapters, 0s) == 0U);
    CHECK(chapter_at(chapters, 9s) == 0U);
    CHECK(chapter_at(chapters, 10s) == 1U);
    CHECK(chapter_at(chapters, 65s) == 2U); // the position is shown in whole seconds
    CHECK(chapter_at({chapters[1]}, 9s) == std::nullopt);
    CHECK(clock_text(3600s + 65s) == "1:01:05");
}

TEST_CASE("only a film with chapters offers them", "[film]") {
    CHECK(Cinema().view().target("film_chapters") == nullptr);
    CHECK(Cinema(many(2)).view().target("film_chapters") != nullptr);
}

TEST_CASE("each chapter but the first has its mark on the line", "[film]") {
    const auto marks = [](const View& view) {
        const Target* line = view.target("film_progress");
        std::multiset<int> seconds;
        for (const DrawItem& item : view.items)
            if (const auto* mark = std::get_if<Fill>(&item);
                mark != nullptr && line->rect.contains(mark->rect.centre()) && mark->rect.width < 10)
                seconds.insert(
                    static_cast<int>(std::lround(line->track->at(mark->rect.x + mark->rect.width / 2))));
        return seconds;
    };
    CHECK(marks(Cinema({{0, title("A")}, {30, title("B")}, {90, title("C")}, {500, title("D")}}).view()) ==
          std::multiset<int>{30, 90});
    CHECK(marks(Cinema().view()).empty());
}

TEST_CASE("the list of chapters leads to each of them and marks the one that runs", "[film]") {
    Cinema cinema({{0, title("Anfang")}, {25, title("Mitte")}, {90.5, title("Ende")}});
    cinema.stage.moment.layer = Layer::chapters;
    const View view = cinema.view();
    CHECK(view.target("chapter_1")->action == content::Action{content::SeekTo{0}});
    CHECK(view.target("chapter_3")->action == content::Action{content::SeekTo{90.5}});
    CHECK(view.target("chapter_2")->speech == "0:25, Mitte, läuft gerade");
    CHECK(view.target("chapter_1")->speech == "0:00, Anfang");
    CHECK(view.target("close_chapters")->action == content::Action{content::OpenChapters{}});
    CHECK(says(view, "0:25"));
    CHECK(view.pages == 1);
}

TEST_CASE("titles of chapters are in the language in which the scene is shown", "[film]") {
    Cinema cinema({{0, title("Anfang", "Beginning")}});
    cinema.exhibition.languages = {"de", "en", "fr"};
    cinema.exhibition.fallback["fr"] = {"en", "de"};
    cinema.scene.title = title("Film", "Film");
    cinema.stage.moment.layer = Layer::chapters;
    for (const auto& [language, words] :
         std::map<std::string, std::string>{{"de", "Anfang"}, {"en", "Beginning"}, {"fr", "Beginning"}}) {
        INFO(language);
        cinema.stage.visitor.language = language;
        CHECK(says(cinema.view(), words));
    }
}

TEST_CASE("chapters that find no room on one page are on the next ones, none twice and none lost", "[film]") {
    Cinema cinema(many(60));
    cinema.stage.moment.layer = Layer::chapters;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
        cinema.stage.panel.size = size;
        std::multiset<std::string> found;
        const int pages = cinema.view().pages;
        CHECK(pages > 1);
        for (int page = 0; page < pages; ++page) {
            cinema.stage.moment.page = page;
            for (const Target& target : cinema.view().targets)
                if (target.id.starts_with("chapter_"))
                    found.insert(target.id);
        }
        CHECK(found.size() == 60);
        CHECK(found.count("chapter_60") == 1);
        cinema.stage.moment.page = 0;
    }
}

TEST_CASE("the volume is shown by as many bars as it has steps, and said", "[film]") {
    Cinema cinema;
    const auto filled = [&] {
        const View view = cinema.view();
        const Rect left = view.target("film_quieter")->rect;
        const Rect right = view.target("film_louder")->rect;
        int bars = 0;
        for (const DrawItem& item : view.items)
            if (const auto* bar = std::get_if<Fill>(&item); bar != nullptr && bar->rect.x >= left.right() &&
                                                            bar->rect.right() <= right.x &&
                                                            bar->rect.y >= left.y && bar->color.alpha == 255)
                ++bars;
        return bars;
    };
    for (int step = 0; step < settings::loudness_steps; ++step) {
        cinema.stage.visitor.volume = step;
        CHECK(filled() == step + 1);
    }
    CHECK(cinema.view().target("film_louder")->speech == "Lauter, Lautstärke 5 von 5");
    CHECK(cinema.view().target("film_quieter")->action == content::Action{content::ChangeVolume{-1}});
}

TEST_CASE("a device without sound has no volume to choose", "[film]") {
    Cinema cinema;
    cinema.stage.visitor.volume.reset();
    const View view = cinema.view();
    CHECK(view.target("film_louder") == nullptr);
    CHECK(view.target("film_quieter") == nullptr);
}

TEST_CASE("captions say whether they are on", "[film]") {
    Cinema cinema;
    CHECK(cinema.view().target("film_captions")->speech == "Untertitel: An");
    cinema.stage.visitor.captions = false;
    CHECK(cinema.view().target("film_captions")->speech == "Untertitel: Aus");
}

TEST_CASE("a film without captions offers none", "[film]") {
    Cinema cinema;
    std::get<content::FilmScene>(cinema.scene.kind).captions.clear();
    CHECK(cinema.view().target("film_captions") == nullptr);
    CHECK(cinema.view().target("film_play") != nullptr);
}

TEST_CASE("no control moves when another one says something else", "[film]") {
    Cinema cinema(many(3));
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}})
        for (int step = 0; step < 4; ++step) {
            cinema.stage.panel.size = size;
            cinema.stage.visitor.text_step = step;
            cinema.stage.moment.film->playing = true;
            cinema.stage.visitor.volume = 0;
            const View one = cinema.view();
            cinema.stage.moment.film->playing = false;
            cinema.stage.visitor.volume = 4;
            cinema.stage.visitor.captions = !cinema.stage.visitor.captions;
            const View other = cinema.view();
            REQUIRE(one.targets.size() == other.targets.size());
            for (std::size_t index = 0; index < one.targets.size(); ++index)
                CHECK(one.targets[index].rect == other.targets[index].rect);
        }
}

TEST_CASE("the film's tile says how long it is once that is known", "[film]") {
    Cinema cinema;
    content::Scene menu;
    menu.id = "menu";
    menu.kind = content::MenuScene{.items = {{.scene = "film", .large = true}}};
    cinema.scene.title = title("Der Film", "The film");
    std::get<content::FilmScene>(cinema.scene.kind).file = "film.mp4";
    cinema.exhibition.scenes["film"] = cinema.scene;
    CHECK(compose(menu, cinema.stage).target("scene_film")->speech == "Der Film");
    for (const auto& [length, words] : std::map<media::Duration, std::string>{
             {42s, "42 Sekunden"}, {72s, "1 Minute"}, {95s, "2 Minuten"}, {12min + 10s, "12 Minuten"}}) {
        cinema.stage.moment.film_lengths = {{"film.mp4", length}, {"other.mp4", 5s}};
        const View view = compose(menu, cinema.stage);
        INFO(words);
        CHECK(says(view, words));
        CHECK(view.target("scene_film")->speech == "Der Film. " + words);
        CHECK(view.clipped.empty());
    }
}
