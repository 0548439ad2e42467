// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/sources.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/app/layout_checks.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace kiosk;

namespace {

content::LocalizedText title(const std::string& german, const std::string& english) {
    content::LocalizedText text;
    text.by_language = {{"de", german}, {"en", english}};
    return text;
}

// A film that offers whatever a film can.
content::Scene rich_film() {
    content::FilmScene film{.file = "film.mp4",
                            .captions = {{"de", "film.vtt"}},
                            .audio = {{"en", "en.m4a"}},
                            .audio_description = {{"de", "ad.m4a"}},
                            .sign_language = content::SignFilm{.file = "dgs.mp4"},
                            .chapters = {{0, title("Anfang", "Beginning")}}};
    for (int paragraph = 0; paragraph < 30; ++paragraph)
        film.transcript.by_language["de"] +=
            "Eine Straße am frühen Morgen. Zwei Menschen gehen nebeneinander her und sprechen.\n\n";
    content::Scene scene;
    scene.id = "film with everything";
    scene.title = title("Film", "Film");
    scene.sensitive = true;
    scene.kind = std::move(film);
    return scene;
}

// The exhibition of this repository with real fonts.
struct Shown {
    content::Exhibition exhibition =
        content::load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "scenes").exhibition;
    settings::Theme theme = settings::default_theme();
    std::unique_ptr<platform::Fonts> fonts = std::move(*platform::Fonts::open(theme.fonts));
    typesetting::Typesetter typesetter{*fonts};

    Shown() { exhibition.scenes["rich"] = rich_film(); }

    ui::Stage stage(Size size) {
        ui::Stage result{
            exhibition, theme, typesetter, app::panel_of({}, size, std::nullopt), {}, {}, "beratung"};
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

// Every page of a scene, and each entry that opens.
std::vector<Case> cases(const content::Scene& scene, ui::Stage stage) {
    std::vector<Case> result;
    int entries = 0;
    if (const auto* list = std::get_if<content::ListScene>(&scene.kind))
        entries = static_cast<int>(list->items.size());
    if (const auto* timeline = std::get_if<content::TimelineScene>(&scene.kind))
        entries = static_cast<int>(timeline->entries.size());
    for (int entry = -1; entry < entries; ++entry) {
        stage.moment.open_item = entry < 0 ? std::nullopt : std::optional<int>(entry);
        int pages = 1;
        for (int page = 0; page < pages; ++page) {
            stage.moment.page = page;
            ui::View view = ui::compose(scene, stage);
            pages = view.pages;
            result.push_back({scene.id + " " + stage.visitor.language + " step " +
                                  std::to_string(stage.visitor.text_step) + " page " + std::to_string(page) +
                                  " entry " + std::to_string(entry) + " " +
                                  std::to_string(stage.panel.size.width) + "x" +
                                  std::to_string(stage.panel.size.height),
                              std::move(view)});
        }
    }
    return result;
}

// A film with few chapters, one with many, and one without, whatever the exhibition's own film has.
std::vector<content::Scene> films() {
    std::vector<content::Scene> result;
    for (const int chapters : {0, 4, 40}) {
        content::FilmScene film{.file = "film.mp4", .captions = {{"de", "film.vtt"}}};
        for (int index = 0; index < chapters; ++index)
            film.chapters.push_back({index * 90.0,
                                     title("Arbeitsausbeutung in Deutschland, und wer davon weiß",
                                           "Exploitation at work in Germany, and who knows about it")});
        content::Scene scene;
        scene.id = "film with " + std::to_string(chapters) + " chapters";
        scene.title = title("Film", "Film");
        scene.sensitive = true;
        scene.kind = std::move(film);
        result.push_back(std::move(scene));
    }
    result.push_back(rich_film());
    return result;
}

// What lies over a film that offers everything, and its captions beside the interpreter.
void add_sheets(std::vector<Case>& result, ui::Stage stage) {
    const content::Scene scene = rich_film();
    const auto add = [&](const std::string& what) {
        for (Case& one : cases(scene, stage))
            result.push_back({what + " " + one.name, std::move(one.view)});
    };
    for (const ui::Layer layer : {ui::Layer::film_settings, ui::Layer::transcript, ui::Layer::film_ended}) {
        stage.moment.layer = layer;
        add("layer " + std::to_string(static_cast<int>(layer)));
    }
    stage.moment.layer = ui::Layer::none;
    stage.moment.film->caption = {"Wir sind ein Netzwerk von Fachstellen,", "und wir sprechen miteinander."};
    for (int size = 0; size < content::caption_sizes; ++size)
        for (const bool controls : {true, false})
            for (const bool signs : {true, false}) {
                stage.visitor.caption_size = size;
                stage.moment.film->controls = controls;
                stage.moment.film->signs = signs;
                add("captions " + std::to_string(size) + (signs ? " signs" : ""));
            }
}

// The controls with and without sound, under a finger that scrubs, and the list of chapters.
void add_films(std::vector<Case>& result, ui::Stage stage) {
    const auto add = [&](const content::Scene& scene, const std::string& what) {
        for (Case& one : cases(scene, stage))
            result.push_back({what + " " + one.name, std::move(one.view)});
    };
    for (const content::Scene& scene : films()) {
        add(scene, "controls");
        stage.visitor.volume.reset();
        add(scene, "controls without sound");
        stage.visitor.volume = 0;
        for (const int minute : {0, 50, 100}) {
            stage.moment.film->scrub = std::chrono::minutes(minute);
            add(scene, "scrubbing");
        }
        stage.moment.film->scrub.reset();
        stage.moment.layer = ui::Layer::chapters;
        add(scene, "chapters");
        stage.moment.layer = ui::Layer::none;
    }
}

std::vector<Case> all_cases(Shown& shown) {
    std::vector<Case> result;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{3840, 2160}})
        for (const content::Language& language : shown.exhibition.languages)
            for (int step = 0; step < 4; ++step) {
                ui::Stage stage = shown.stage(size);
                stage.visitor.language = language;
                stage.visitor.text_step = step;
                for (const auto& [id, scene] : shown.exhibition.scenes)
                    if (const auto* film = std::get_if<content::FilmScene>(&scene.kind))
                        stage.moment.film_lengths[film->file] = std::chrono::minutes(12);
                for (const auto& [id, scene] : shown.exhibition.scenes) {
                    stage.moment.layer = ui::Layer::none;
                    for (Case& one : cases(scene, stage))
                        result.push_back(std::move(one));
                    stage.moment.layer = ui::Layer::attract;
                    if (step == 0)
                        result.push_back({id + " in the loop", ui::compose(scene, stage)});
                }
                for (const ui::Layer layer : {ui::Layer::access,
                                              ui::Layer::content_note,
                                              ui::Layer::film_ended,
                                              ui::Layer::staff,
                                              ui::Layer::cleaning,
                                              ui::Layer::fault_code}) {
                    stage.moment.layer = layer;
                    stage.moment.countdown_seconds = 120;
                    stage.moment.fault_code = "01-02-03-04-05-06";
                    result.push_back({"layer " + std::to_string(static_cast<int>(layer)) + " step " +
                                          std::to_string(step) + " " + std::to_string(size.width),
                                      ui::compose(*shown.exhibition.scene(shown.exhibition.start), stage)});
                }
                stage.moment.layer = ui::Layer::none;
                add_films(result, stage);
                add_sheets(result, stage);
                stage.moment.still_there = true;
                result.push_back({"still there step " + std::to_string(step),
                                  ui::compose(*shown.exhibition.scene(shown.exhibition.start), stage)});
            }
    return result;
}

int gap(const Rect& a, const Rect& b) {
    const int across = std::max({a.x - b.right(), b.x - a.right(), 0});
    const int down = std::max({a.y - b.bottom(), b.y - a.bottom(), 0});
    return std::max(across, down);
}

} // namespace

TEST_CASE("every target of every scene is 20 mm large, 3 mm apart and on the screen", "[layout]") {
    Shown shown;
    const double px_per_mm_tolerance = 1;
    for (const Case& one : all_cases(shown)) {
        INFO(one.name);
        const double px_per_mm = app::panel_of({}, one.view.size, std::nullopt).px_per_mm;
        const Rect screen{0, 0, one.view.size.width, one.view.size.height};
        for (const ui::Target& target : one.view.targets) {
            INFO(target.id);
            CHECK(target.rect.width >= 20 * px_per_mm - px_per_mm_tolerance);
            CHECK(target.rect.height >= 20 * px_per_mm - px_per_mm_tolerance);
            CHECK(intersection(target.rect, screen) == target.rect);
            for (const ui::Target& other : one.view.targets)
                if (&other != &target) {
                    INFO(other.id);
                    CHECK(gap(target.rect, other.rect) >= 3 * px_per_mm - px_per_mm_tolerance);
                }
        }
    }
}

TEST_CASE("no word of any scene is clipped or leaves the screen at any text step", "[layout]") {
    Shown shown;
    for (const Case& one : all_cases(shown)) {
        INFO(one.name);
        CHECK(test::clipped_words(one.view) == std::vector<std::string>{});
        const Rect screen{0, 0, one.view.size.width, one.view.size.height};
        for (const ui::DrawItem& item : one.view.items)
            if (const auto* words = std::get_if<ui::Words>(&item)) {
                INFO(words->run.text);
                CHECK(intersection(words->rect, screen) == words->rect);
            }
    }
}

TEST_CASE("words lie over no other words", "[layout]") {
    Shown shown;
    for (const Case& one : all_cases(shown)) {
        if (one.name.starts_with("still there"))
            continue; // the question lies over the scene on purpose
        INFO(one.name);
        std::vector<const ui::Words*> all;
        for (const ui::DrawItem& item : one.view.items)
            if (const auto* words = std::get_if<ui::Words>(&item))
                all.push_back(words);
        for (std::size_t a = 0; a < all.size(); ++a)
            for (std::size_t b = a + 1; b < all.size(); ++b) {
                const Rect both = intersection(all[a]->rect, all[b]->rect);
                // Boxes of neighbouring lines may touch by their leading; ink may not.
                if (both.height > all[a]->run.font.size_px / 3 && both.width > 2) {
                    INFO(all[a]->run.text << " / " << all[b]->run.text);
                    CHECK(both.empty());
                }
            }
    }
}

TEST_CASE("the way out and the quick exit stay while the film's controls are there", "[layout]") {
    Shown shown;
    std::vector<Case> all;
    add_films(all, shown.stage({1920, 1080}));
    add_films(all, shown.stage({1080, 1920}));
    for (const Case& one : all) {
        INFO(one.name);
        CHECK(one.view.target("quick_exit") != nullptr);
        CHECK(one.view.target("start") != nullptr);
    }
}

TEST_CASE("captions never cover the interpreter, who is a quarter of the screen high", "[layout]") {
    Shown shown;
    std::vector<Case> all;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1024, 768}, Size{3840, 2160}})
        for (int step = 0; step < 4; ++step) {
            ui::Stage stage = shown.stage(size);
            stage.visitor.text_step = step;
            add_sheets(all, stage);
        }
    int seen = 0;
    for (const Case& one : all) {
        INFO(one.name << " " << one.view.size.width);
        const auto sign = std::find_if(one.view.items.begin(), one.view.items.end(), [](const auto& item) {
            const auto* film = std::get_if<ui::FilmFrame>(&item);
            return film != nullptr && film->slot == ui::sign_slot;
        });
        if (sign == one.view.items.end())
            continue;
        ++seen;
        const Rect place = ui::bounds(*sign);
        CHECK(fitted(16.0 / 9, place).height * 4 >= one.view.size.height);
        for (const ui::DrawItem& item : one.view.items)
            if (const auto* words = std::get_if<ui::Words>(&item))
                if (words->run.text.find("Netzwerk") != std::string::npos ||
                    words->run.text.find("miteinander") != std::string::npos)
                    CHECK(intersection(words->rect, place).empty());
    }
    CHECK(seen > 40);
}
