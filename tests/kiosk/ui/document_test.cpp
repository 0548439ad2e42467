// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/page_zoom.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;
using content::LookCloser;

namespace {

content::Scene leaflet(int pages, Size size = {764, 1080}) {
    content::DocumentScene kind;
    for (int number = 1; number <= pages; ++number)
        kind.pages.push_back({.picture = {.file = "seite" + std::to_string(number) + ".png",
                                          .alt = test::in_german("Seite " + std::to_string(number)),
                                          .size = size},
                              .text = test::in_german("Das steht auf " + std::to_string(number) + ".")});
    content::Scene scene;
    scene.id = "heft";
    scene.title = test::in_german("Ein Heft");
    scene.kind = std::move(kind);
    return scene;
}

struct Reading : test::EvenRoom {
    content::Scene scene = leaflet(3);
    Size size{1920, 1080};
    int step = 0;
    int page = 0;
    bool reach = false;
    LookCloser zoom;

    View view() {
        Stage stage{exhibition, theme, typesetter, {size, 3.64, 28}, {}, {}, ""};
        stage.visitor.language = "de";
        stage.visitor.text_step = step;
        stage.visitor.reach = reach;
        stage.moment.page = page;
        stage.moment.zoom = zoom;
        return compose(scene, stage);
    }
};

const PictureFill& page_on(const View& view) {
    const auto found = std::find_if(view.items.begin(), view.items.end(), [](const DrawItem& item) {
        return std::holds_alternative<PictureFill>(item);
    });
    REQUIRE(found != view.items.end());
    return std::get<PictureFill>(*found);
}

// What "weiter" leads through, from the beginning of the document to its end.
std::vector<std::pair<int, LookCloser>> way_through(Reading& room) {
    std::vector<std::pair<int, LookCloser>> way{{room.page, room.zoom}};
    for (int steps = 0; steps < 100; ++steps) {
        const View view = room.view();
        const Target* next = view.target("next_page");
        if (next == nullptr)
            break;
        if (const auto* turn = std::get_if<content::TurnPage>(&next->action)) {
            room.page = turn->page;
            room.zoom.part = 0;
        } else {
            room.zoom = std::get<LookCloser>(next->action);
        }
        way.emplace_back(room.page, room.zoom);
    }
    return way;
}

} // namespace

TEST_CASE("a page of a document is shown whole first, and one tap leads to the next", "[document]") {
    Reading room;
    const View view = room.view();
    CHECK(view.pages == 3);
    CHECK(page_on(view).file == "seite1.png");
    CHECK(page_on(view).whole);
    CHECK(page_on(view).zoom == 1);
    CHECK(view.target("next_page")->action == content::Action{content::TurnPage{1}});
    CHECK(view.target("previous_page") == nullptr);
    room.page = 2;
    CHECK(room.view().target("next_page") == nullptr);
    CHECK(room.view().target("previous_page")->action == content::Action{content::TurnPage{1}});
}

TEST_CASE("a button looks closer twice and then shows the whole page again", "[document]") {
    Reading room;
    for (const int step : {1, 2, 0}) {
        CHECK(room.view().target("zoom")->action == content::Action{LookCloser{step, 0}});
        const double before = page_on(room.view()).zoom;
        room.zoom = {step, 0};
        CHECK((page_on(room.view()).zoom > before) == (step > 0));
    }
    room.scene = leaflet(3, {}); // nobody knows its size
    CHECK(room.view().target("zoom") == nullptr);
}

TEST_CASE("who looks closely comes through all parts of all pages with one button", "[document]") {
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}})
        for (const int step : {1, 2}) {
            Reading room;
            room.size = size;
            room.zoom = {step, 0};
            const auto way = way_through(room);
            CAPTURE(size.width, step, way.size());
            CHECK(way.back().first == 2);
            CHECK(way.size() % 3 == 0); // each page has as many parts
            CHECK(way.size() > 3);
            CHECK(room.view().target("previous_page") != nullptr);
        }
}

TEST_CASE("the parts of a page cover all of it and overlap", "[document]") {
    for (const Size page : {Size{764, 1080}, Size{1080, 764}, Size{1920, 300}, Size{200, 1080}})
        for (const Size room : {Size{1180, 950}, Size{950, 1200}, Size{600, 600}})
            for (const int step : {0, 1, 2}) {
                CAPTURE(page.width, room.width, step);
                const PageZoom first(page, room, {step, 0});
                CHECK((step > 0 || first.parts() == 1));
                const Rect whole = first.overview({0, 0, 400, 400});
                std::vector<Rect> seen;
                for (int part = 0; part < first.parts(); ++part)
                    seen.push_back(PageZoom(page, room, {step, part}).seen_part(whole));
                for (int y = 0; y < whole.height; y += 3)
                    for (int x = 0; x < whole.width; x += 3)
                        CHECK(std::any_of(seen.begin(), seen.end(), [&](const Rect& part) {
                            return part.inset(-1).contains({x, y});
                        }));
            }
}

TEST_CASE("what stands on a page is read in the language in which it is written", "[document]") {
    Reading room;
    std::get<content::DocumentScene>(room.scene.kind).pages[0].text.by_language = {{"en", "It stands here."}};
    const auto speech = room.view().speech;
    CHECK(std::count(speech.begin(), speech.end(), content::Utterance{"en", "It stands here."}) == 1);
    room.page = 1;
    const auto second = room.view().speech;
    CHECK(std::count(second.begin(), second.end(), content::Utterance{"de", "Das steht auf 2."}) == 1);
}

TEST_CASE("no page of a document lies over words or buttons, on any screen", "[document]") {
    Reading room;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 800}})
        for (int step = 0; step < 4; ++step)
            for (const bool reach : {false, true})
                for (const int zoom : {0, 2}) {
                    room.size = size;
                    room.step = step;
                    room.reach = reach;
                    room.zoom = {zoom, 0};
                    room.page = 1;
                    CAPTURE(size.width, step, reach, zoom);
                    const View view = room.view();
                    CHECK(view.clipped.empty());
                    const Rect page = page_on(view).rect;
                    for (const DrawItem& item : view.items)
                        if (const auto* words = std::get_if<Words>(&item))
                            CHECK(intersection(words->rect, page).empty());
                    for (const Target& target : view.targets)
                        CHECK(intersection(target.rect, page).empty());
                }
}

TEST_CASE("two fingers lead to the part of the page that lies between them, and back", "[document]") {
    Reading room;
    const View whole = room.view();
    REQUIRE(whole.pinch);
    CHECK_FALSE(whole.pinch->wider);
    const std::size_t parts = whole.pinch->closer.size();
    REQUIRE(parts > 1);
    for (const Pinch::Part& part : whole.pinch->closer)
        CHECK(whole.leaf.contains(part.middle));
    // The first part lies above the last one.
    CHECK(whole.pinch->closer.front().middle.y < whole.pinch->closer.back().middle.y);
    CHECK(whole.pinch->closer.back().action == content::Action{LookCloser{1, static_cast<int>(parts) - 1}});
    room.zoom = {1, static_cast<int>(parts) - 1};
    const View part = room.view();
    CHECK(part.pinch->wider == content::Action{LookCloser{0, 0}});
    CHECK_FALSE(part.pinch->closer.empty());
    room.zoom = {2, 0};
    CHECK(room.view().pinch->closer.empty());
    CHECK(room.view().pinch->wider == content::Action{LookCloser{1, 0}});
    room.scene = leaflet(3, {}); // nobody knows its size
    CHECK_FALSE(room.view().pinch);
}
