// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/qr_code.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

// Every character is half an em wide.
class EvenMetrics final : public typesetting::FontMetrics {
public:
    int width(std::string_view text, const typesetting::Font& font) const override {
        const auto starts =
            std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
        return static_cast<int>(starts) * font.size_px / 2;
    }
    typesetting::FontHeights heights(const typesetting::Font& font) const override {
        return {font.size_px, font.size_px / 4, font.size_px * 7 / 10};
    }
    bool has_glyph(char32_t, const typesetting::Font&) const override { return true; }
};

struct Room {
    content::Exhibition exhibition = content::built_in_exhibition();
    settings::Theme theme = settings::default_theme();
    EvenMetrics metrics;
    typesetting::Typesetter typesetter{metrics};

    Stage stage() {
        Stage result{exhibition, theme, typesetter, {{1920, 1080}, 3.64, 28}, {}, {}, ""};
        result.visitor.language = exhibition.languages.front();
        return result;
    }
    const content::Scene& start() { return *exhibition.scene(exhibition.start); }
};

bool has_target(const View& view, const std::string& id) {
    return view.target(id) != nullptr;
}

} // namespace

TEST_CASE("the same stage gives the same view", "[compose]") {
    Room room;
    const Stage stage = room.stage();
    CHECK(compose(room.start(), stage) == compose(room.start(), stage));
}

TEST_CASE("access and Beratung stand at the same place on every scene and page", "[compose]") {
    Room room;
    Stage stage = room.stage();
    const Rect access = compose(room.start(), stage).target("access")->rect;
    for (const auto& [id, scene] : room.exhibition.scenes)
        for (const bool back : {false, true}) {
            stage.visitor.can_go_back = back;
            const View view = compose(scene, stage);
            if (const Target* target = view.target("access"))
                CHECK(target->rect == access);
        }
}

TEST_CASE("quick exit stands on sensitive and counselling scenes alone", "[compose]") {
    Room room;
    content::Scene scene = room.start();
    CHECK_FALSE(has_target(compose(scene, room.stage()), "quick_exit"));
    scene.sensitive = true;
    CHECK(has_target(compose(scene, room.stage()), "quick_exit"));
    scene.sensitive = false;
    scene.beratung = true;
    CHECK(has_target(compose(scene, room.stage()), "quick_exit"));
}

TEST_CASE("the note before a sensitive scene has two choices that weigh the same", "[compose]") {
    Room room;
    content::Scene scene = room.start();
    scene.sensitive = true;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}})
        for (int step = 0; step < 4; ++step) {
            Stage stage = room.stage();
            stage.panel.size = size;
            stage.visitor.text_step = step;
            stage.moment.layer = Layer::content_note;
            const View view = compose(scene, stage);
            const Target* see = view.target("see_it");
            const Target* other = view.target("something_else");
            REQUIRE((see != nullptr && other != nullptr));
            CHECK(see->action == content::Action{content::SeeSensitive{}});
            CHECK(other->action == content::Action{content::Back{}});
            CHECK(see->rect.size() == other->rect.size());
            CHECK(has_target(view, "quick_exit"));
            std::vector<Fill> fills;
            for (const DrawItem& item : view.items)
                if (const auto* fill = std::get_if<Fill>(&item);
                    fill != nullptr && (fill->rect == see->rect || fill->rect == other->rect))
                    fills.push_back(*fill);
            REQUIRE(fills.size() == 2);
            CHECK(fills[0].color == fills[1].color);
            CHECK(std::none_of(view.speech.begin(), view.speech.end(), [&](const content::Utterance& words) {
                return words.text == scene.title.in("de");
            }));
        }
}

TEST_CASE("the quiet scene after the film offers counsel, more, and the film again, and nothing presses",
          "[compose]") {
    Room room;
    content::Scene scene;
    scene.id = "film";
    scene.kind = content::FilmScene{};
    Stage stage = room.stage();
    stage.beratung = "kontakt";
    stage.moment.layer = Layer::film_ended;
    const View view = compose(scene, stage);
    for (const char* id : {"ended_beratung", "ended_more", "ended_replay", "start", "beratung", "access"})
        CHECK(has_target(view, id));
    CHECK(view.target("ended_more")->action == content::Action{content::GoHome{}});
    std::get<content::FilmScene>(scene.kind).more = "kontakt";
    CHECK(compose(scene, stage).target("ended_more")->action == content::Action{content::GoTo{"kontakt"}});
    CHECK(view.next_change == media::never);
}

TEST_CASE("the quick exit is never covered, not even by the question", "[compose]") {
    Room room;
    content::Scene scene = room.start();
    scene.sensitive = true;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 800}})
        for (int step = 0; step < 4; ++step) {
            Stage stage = room.stage();
            stage.panel.size = size;
            stage.visitor.text_step = step;
            const Rect place = compose(scene, stage).target("quick_exit")->rect;
            stage.moment.still_there = true;
            const View view = compose(scene, stage);
            REQUIRE(view.targets.size() == 2);
            CHECK(view.target("quick_exit")->rect == place);
            CHECK(intersection(view.target("still_here")->rect, place).empty());
        }
}

TEST_CASE("the page that is open is told by the size of its dot, too", "[compose]") {
    Room room;
    content::Scene scene;
    scene.id = "long";
    content::InfoScene info;
    for (int paragraph = 0; paragraph < 40; ++paragraph)
        info.body.by_language["de"] += "Ein Absatz mit ein paar Worten darin.\n\n";
    scene.kind = info;
    scene.picture = content::Picture{.file = "a.png"};
    Stage stage = room.stage();
    const int pages = compose(scene, stage).pages;
    REQUIRE(pages > 1);
    for (int page = 0; page < pages; ++page) {
        stage.moment.page = page;
        std::vector<int> sizes;
        const View view = compose(scene, stage);
        for (const DrawItem& item : view.items)
            if (const auto* disc = std::get_if<Disc>(&item))
                sizes.push_back(disc->rect.width);
        REQUIRE(static_cast<int>(sizes.size()) == pages);
        for (int dot = 0; dot < pages; ++dot)
            CHECK((sizes[static_cast<std::size_t>(dot)] == sizes[static_cast<std::size_t>(page)]) ==
                  (dot == page));
    }
}

TEST_CASE("a pressed target looks different and stays where it was", "[compose]") {
    Room room;
    Stage stage = room.stage();
    const View calm = compose(room.start(), stage);
    stage.moment.pressed = "access";
    const View pressed = compose(room.start(), stage);
    CHECK_FALSE(calm.items == pressed.items);
    CHECK(calm.targets == pressed.targets);
}

TEST_CASE("while the question is asked nothing below it can be touched", "[compose]") {
    Room room;
    Stage stage = room.stage();
    stage.moment.still_there = true;
    const View view = compose(room.start(), stage);
    REQUIRE(view.targets.size() == 1);
    CHECK(view.targets.front().action == content::Action{content::StillHere{}});
}

TEST_CASE("the invitation of the loop changes its language by itself", "[compose]") {
    Room room;
    Stage stage = room.stage();
    stage.moment.layer = Layer::attract;
    const View first = compose(room.start(), stage);
    REQUIRE(first.next_change != media::never);
    stage.moment.now = first.next_change;
    const View second = compose(room.start(), stage);
    CHECK_FALSE(first.items == second.items);
    CHECK(first.targets == second.targets);
}

TEST_CASE("facts draw themselves once the scene has faded in, and then rest", "[compose]") {
    Room room;
    content::Scene scene;
    scene.id = "figures";
    scene.kind =
        content::FactsScene{.facts = {{.figure = {{{"de", "43"}}}, .text = {{{"de", "Mitglieder"}}}},
                                      {.figure = {{{"de", "1987"}}}, .text = {{{"de", "gegründet"}}}}}};
    Stage stage = room.stage();
    const auto visible = [](const View& view) {
        return std::count_if(view.items.begin(), view.items.end(), [](const DrawItem& item) {
            const auto* words = std::get_if<Words>(&item);
            return words != nullptr && words->color.alpha > 0;
        });
    };
    const View whole = compose(scene, stage);
    CHECK(whole.next_change == media::never);

    stage.moment.since = stage.moment.now;
    View view = compose(scene, stage);
    auto seen = visible(view);
    CHECK(seen == visible(whole) - 4);
    int steps = 0;
    while (view.next_change != media::never && ++steps < 100) {
        stage.moment.now = view.next_change;
        view = compose(scene, stage);
        CHECK(visible(view) >= seen);
        CHECK(view.targets == whole.targets);
        seen = visible(view);
    }
    CHECK(view.items == whole.items);
    CHECK(stage.moment.now - stage.moment.since >= std::chrono::milliseconds(900));
    CHECK(stage.moment.now - stage.moment.since < std::chrono::milliseconds(920));

    stage.moment.now = stage.moment.since;
    stage.visitor.calm_motion = true;
    CHECK(compose(scene, stage).items == whole.items);
}

TEST_CASE("a timeline draws itself along its line", "[compose]") {
    Room room;
    content::Scene scene;
    scene.id = "history";
    scene.kind = content::TimelineScene{.entries = {{.year = "1987", .text = {{{"de", "Anfang"}}}},
                                                    {.year = "1999", .text = {{{"de", "Büro"}}}}}};
    Stage stage = room.stage();
    const View whole = compose(scene, stage);
    CHECK(whole.next_change == media::never);
    stage.moment.since = stage.moment.now;
    const View first = compose(scene, stage);
    CHECK_FALSE(first.items == whole.items);
    CHECK(first.targets == whole.targets);
    stage.moment.now = stage.moment.since + std::chrono::seconds(1);
    CHECK(compose(scene, stage).items == whole.items);
}

TEST_CASE("nothing lies over a film that plays while nobody touches", "[compose]") {
    Room room;
    content::Scene scene;
    scene.id = "film";
    scene.kind = content::FilmScene{};
    Stage stage = room.stage();
    stage.moment.film = FilmMoment{.playing = true, .has_picture = true, .controls = false};
    CHECK(compose(scene, stage).targets.empty());
    stage.moment.film->controls = true;
    const View view = compose(scene, stage);
    CHECK(has_target(view, "film_play"));
    CHECK(has_target(view, "start"));
}

TEST_CASE("quick exit stays in its place over a sensitive film, whether controls are there or not",
          "[compose]") {
    Room room;
    content::Scene scene;
    scene.id = "film";
    scene.kind = content::FilmScene{};
    scene.sensitive = true;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
        Stage stage = room.stage();
        stage.panel.size = size;
        stage.moment.film = FilmMoment{
            .playing = true, .has_picture = true, .controls = false, .caption = {"Worte", "und mehr"}};
        const View alone = compose(scene, stage);
        REQUIRE(alone.targets.size() == 1);
        CHECK(alone.targets.front().action == content::Action{content::QuickExit{}});
        for (const DrawItem& item : alone.items)
            if (const auto* words = std::get_if<Words>(&item);
                words != nullptr && words->color == Color{255, 255, 255, 255})
                CHECK(intersection(words->rect, alone.targets.front().rect).empty());
        stage.moment.film->controls = true;
        CHECK(compose(scene, stage).target("quick_exit")->rect == alone.targets.front().rect);
    }
}

TEST_CASE("a film that cannot be shown gives words and the way on", "[compose]") {
    Room room;
    content::Scene scene;
    scene.id = "film";
    scene.kind = content::FilmScene{};
    Stage stage = room.stage();
    stage.moment.film = FilmMoment{.failed = true, .controls = false};
    const View view = compose(scene, stage);
    CHECK(has_target(view, "start"));
    CHECK(std::none_of(view.items.begin(), view.items.end(), [](const DrawItem& item) {
        return std::holds_alternative<FilmFrame>(item);
    }));
}

TEST_CASE("a code keeps its quiet zone", "[qr]") {
    const auto code = qr_code("https://www.kok-gegen-menschenhandel.de", {0, 0, 200, 200});
    REQUIRE(code);
    const auto width = static_cast<std::size_t>(code->width);
    REQUIRE(code->dark.size() == width * width);
    for (std::size_t at = 0; at < width; ++at) {
        CHECK_FALSE(code->dark[3 * width + at]);
        CHECK_FALSE(code->dark[at * width + 3]);
    }
    CHECK(code->dark[4 * width + 4]);
}

TEST_CASE("the corner of the staff is 25 mm of the upper right, in every layer and language", "[compose]") {
    Room room;
    Stage stage = room.stage();
    stage.panel.size = {1920, 1080};
    const int side = static_cast<int>(25 * stage.panel.px_per_mm);
    for (const char* language : {"de", "ar"})
        for (const Layer layer : {Layer::none, Layer::attract, Layer::closed, Layer::out_of_order}) {
            stage.visitor.language = language;
            stage.moment.layer = layer;
            const Rect corner = compose(room.start(), stage).corner;
            CHECK(corner.right() == 1920);
            CHECK(corner.y == 0);
            CHECK(corner.width >= side);
            CHECK(corner.width <= side + 1);
            CHECK(corner.height == corner.width);
        }
}

TEST_CASE("the pages of the staff offer what they say and nothing of the scene below", "[compose]") {
    Room room;
    content::Scene scene = room.start();
    scene.sensitive = true;
    Stage stage = room.stage();
    stage.moment.layer = Layer::staff;
    const View choice = compose(scene, stage);
    REQUIRE(choice.targets.size() == 3);
    CHECK(choice.target("staff_cleaning")->action == content::Action{content::StartCleaning{}});
    CHECK(choice.target("staff_fault_code")->action == content::Action{content::ShowFaultCode{}});
    CHECK(choice.target("staff_close")->action == content::Action{content::CloseStaffPages{}});
    stage.moment.layer = Layer::fault_code;
    stage.moment.fault_code = "03-58";
    const View code = compose(scene, stage);
    REQUIRE(code.targets.size() == 1);
    CHECK(code.targets.front().id == "staff_close");
    CHECK(std::any_of(code.items.begin(), code.items.end(), [](const DrawItem& item) {
        const auto* words = std::get_if<Words>(&item);
        return words != nullptr && words->run.text == "03-58";
    }));
}

TEST_CASE("while the screen is cleaned there is nothing to touch, and the seconds are seen to pass",
          "[compose]") {
    Room room;
    Stage stage = room.stage();
    stage.moment.layer = Layer::cleaning;
    stage.moment.countdown_seconds = 90;
    stage.moment.countdown_share = 0.75;
    const View before = compose(room.start(), stage);
    CHECK(before.targets.empty());
    stage.moment.countdown_seconds = 30;
    stage.moment.countdown_share = 0.25;
    CHECK_FALSE(compose(room.start(), stage).items == before.items);
}
