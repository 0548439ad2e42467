// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <variant>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

content::Scene gallery(int pictures) {
    content::GalleryScene kind;
    for (int number = 1; number <= pictures; ++number)
        kind.pictures.push_back({.picture = {.file = "bild" + std::to_string(number) + ".png",
                                             .alt = test::in_german("Man sieht " + std::to_string(number)),
                                             .size = {1600, 1200}},
                                 .text = test::in_german("Dazu gehört " + std::to_string(number))});
    content::Scene scene;
    scene.id = "bilder";
    scene.title = test::in_german("Bilder");
    scene.kind = std::move(kind);
    return scene;
}

struct Gallery : test::EvenRoom {
    content::LookCloser zoom;

    View show(const content::Scene& scene, int page, Size size = {1920, 1080}, int step = 0) {
        Stage stage{exhibition, theme, typesetter, {size, 3.64, 28}, {}, {}, ""};
        stage.visitor.language = "de";
        stage.visitor.text_step = step;
        stage.moment.page = page;
        stage.moment.zoom = zoom;
        return compose(scene, stage);
    }
};

const PictureFill* shown(const View& view) {
    for (const DrawItem& item : view.items)
        if (const auto* picture = std::get_if<PictureFill>(&item))
            return picture;
    return nullptr;
}

bool reads_out(const View& view, const std::string& text) {
    return std::any_of(view.speech.begin(), view.speech.end(), [&](const content::Utterance& words) {
        return words.text == text;
    });
}

} // namespace

TEST_CASE("one tap leads to the next picture of a gallery, one back, and each is shown whole", "[gallery]") {
    Gallery room;
    const content::Scene scene = gallery(3);
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}})
        for (int page = 0; page < 3; ++page) {
            const View view = room.show(scene, page, size);
            CHECK(view.pages == 3);
            REQUIRE(shown(view) != nullptr);
            CHECK(shown(view)->file == "bild" + std::to_string(page + 1) + ".png");
            CHECK(shown(view)->whole);
            const Target* next = view.target("next_page");
            const Target* previous = view.target("previous_page");
            CHECK((next != nullptr) == (page < 2));
            CHECK((previous != nullptr) == (page > 0));
            if (next != nullptr)
                CHECK(next->action == content::Action{content::TurnPage{page + 1}});
            if (previous != nullptr)
                CHECK(previous->action == content::Action{content::TurnPage{page - 1}});
        }
}

TEST_CASE("a picture of a gallery is read out with what stands beside it", "[gallery]") {
    Gallery room;
    const View view = room.show(gallery(2), 1);
    CHECK(reads_out(view, "Man sieht 2"));
    CHECK(reads_out(view, "Dazu gehört 2"));
    CHECK_FALSE(reads_out(view, "Man sieht 1"));
}

TEST_CASE("a gallery of one picture has nothing to leaf through", "[gallery]") {
    Gallery room;
    const View view = room.show(gallery(1), 0);
    CHECK(view.pages == 1);
    CHECK(view.target("next_page") == nullptr);
    CHECK(view.target("previous_page") == nullptr);
}

TEST_CASE(
    "a picture of a gallery is looked at closely by a button or two fingers, and left through its parts",
    "[gallery]") {
    Gallery room;
    const content::Scene scene = gallery(2);
    const View whole = room.show(scene, 0);
    REQUIRE(whole.pinch);
    const int parts = static_cast<int>(whole.pinch->closer.size());
    REQUIRE(parts == 6);
    CHECK(std::get<content::LookCloser>(whole.target("zoom")->action).part == 2); // the middle, not the sky
    room.zoom = {1, 0};
    const View close = room.show(scene, 0);
    CHECK(shown(close)->zoom > 1);
    CHECK(shown(close)->rect == shown(whole)->rect);
    const auto outlines = [](const View& view) {
        return std::count_if(view.items.begin(), view.items.end(), [](const DrawItem& item) {
            return std::holds_alternative<Outline>(item);
        });
    };
    CHECK(outlines(close) > outlines(whole)); // where in the picture one is
    CHECK(reads_out(close, "Man sieht 1"));
    CHECK(close.target("next_page")->action == content::Action{content::LookCloser{1, 1}});
    CHECK(close.pinch->wider == content::Action{content::LookCloser{0, 0}});
    room.zoom = {1, static_cast<int>(whole.pinch->closer.size()) - 1};
    CHECK(room.show(scene, 0).target("next_page")->action == content::Action{content::TurnPage{1}});
    CHECK(room.show(gallery(1), 0).target("next_page") == nullptr);
    CHECK(room.show(gallery(1), 0).target("previous_page") != nullptr);
}

TEST_CASE("no picture of a gallery lies over words or buttons, at any text step", "[gallery]") {
    Gallery room;
    const content::Scene scene = gallery(4);
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 800}})
        for (int step = 0; step < 4; ++step) {
            const View view = room.show(scene, 1, size, step);
            CHECK(view.clipped.empty());
            REQUIRE(shown(view) != nullptr);
            for (const DrawItem& item : view.items)
                if (const auto* words = std::get_if<Words>(&item))
                    CHECK(intersection(words->rect, shown(view)->rect).empty());
            for (const Target& target : view.targets)
                CHECK(intersection(target.rect, shown(view)->rect).empty());
        }
}

TEST_CASE("more pages than there is room for dots are counted in words", "[gallery]") {
    Gallery room;
    for (const int pages : {3, 60})
        for (const Size size : {Size{1920, 1080}, Size{1080, 1920}})
            for (int step = 0; step < 4; ++step) {
                const View view = room.show(gallery(pages), 1, size, step);
                const Rect next = view.target("next_page")->rect;
                const Rect previous = view.target("previous_page")->rect;
                int dots = 0;
                for (const DrawItem& item : view.items)
                    if (const auto* disc = std::get_if<Disc>(&item)) {
                        ++dots;
                        CHECK(intersection(disc->rect, united(next, previous)).empty());
                    }
                CHECK(dots == (pages == 3 ? 3 : 0));
                CHECK(view.clipped.empty());
                CHECK(std::any_of(view.speech.begin(), view.speech.end(), [](const auto& words) {
                    return words.text.find('2') != std::string::npos;
                }));
            }
}
