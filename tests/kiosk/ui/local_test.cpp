// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/journey_ring.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <variant>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

content::Place place_after(int stops) {
    content::Place place{.town = "Musterstadt",
                         .name = "Rathaus",
                         .centres = {{"Stelle", "0123 456", "9 bis 16 Uhr"}},
                         .opening = "Freitag, 18 Uhr"};
    for (int stop = 0; stop < stops; ++stop)
        place.journey.push_back({"Ort" + std::to_string(stop), 2020 + stop / 12, stop % 12 + 1});
    return place;
}

content::Scene local_scene() {
    content::Scene scene;
    scene.id = "hier";
    scene.title = test::in_german("Hier bei uns");
    scene.kind = content::LocalScene{.text = test::in_german("Gerade steht sie hier."),
                                     .counselling = test::in_german("Beratung"),
                                     .opening = test::in_german("Eröffnung"),
                                     .journey = test::in_german("Hier war sie schon")};
    return scene;
}

struct Here : test::EvenRoom {
    explicit Here(int stops) { exhibition.place = place_after(stops); }
    Stage stage(Size size = {1920, 1080}, int step = 0) {
        Stage result{exhibition, theme, typesetter, {size, 3.64, 28}, {}, {}, ""};
        result.visitor.language = "de";
        result.visitor.text_step = step;
        return result;
    }
};

struct Leafed {
    std::vector<View> views;
    std::multiset<std::string> read;
};

Leafed leaf_through(Stage stage) {
    const content::Scene scene = local_scene();
    Leafed all;
    int pages = 1;
    for (int page = 0; page < pages; ++page) {
        stage.moment.page = page;
        all.views.push_back(compose(scene, stage));
        pages = all.views.back().pages;
        for (const content::Utterance& words : all.views.back().speech)
            all.read.insert(words.text);
    }
    return all;
}

} // namespace

TEST_CASE("however long the journey is, each town is named once, and nothing is cut off", "[local]") {
    for (const int stops : {0, 1, 2, 3, 8, 13, 23, 40})
        for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 800}})
            for (int step = 0; step < 4; ++step) {
                INFO(stops << " stops, " << size.width << " px, step " << step);
                Here here(stops);
                const Leafed leafed = leaf_through(here.stage(size, step));
                for (const View& view : leafed.views)
                    CHECK(view.clipped.empty());
                for (int stop = 0; stop < stops; ++stop)
                    CHECK(leafed.read.count(content::words_of(
                              here.exhibition.place.journey[static_cast<std::size_t>(stop)])) == 1);
                CHECK(leafed.read.count("Musterstadt") >= 1);
                CHECK(leafed.read.count("Rathaus") == 1);
                CHECK(leafed.read.count("Freitag, 18 Uhr") == 1);
                CHECK(leafed.read.count("0123 456") == 1);
                CHECK(leafed.read.count("Hier war sie schon") == (stops > 0 ? 1 : 0));
            }
}

TEST_CASE("on the ring no name lies over another, and each is nearest to its own town", "[local]") {
    for (const int stops : {1, 2, 5, 8, 13, 23})
        for (const Rect room : {Rect{100, 50, 1700, 800}, Rect{0, 0, 900, 900}}) {
            INFO(stops << " stops, " << room.width << " px");
            Here here(stops);
            const Stage stage = here.stage();
            const ViewBuilder builder(stage, "de", content::Ground::paper);
            const auto ring = journey_with_names(builder, here.exhibition.place, room);
            REQUIRE(ring);
            REQUIRE(ring->towns.size() == static_cast<std::size_t>(stops));
            for (const JourneyRing::Town& town : ring->towns) {
                CHECK(intersection(town.words, room) == town.words);
                for (const JourneyRing::Town& other : ring->towns) {
                    if (&other == &town)
                        continue;
                    CHECK(intersection(town.words, other.words).empty());
                    // From where a name begins, no other town's dot is as near.
                    const auto way = [&](Point dot) {
                        const Rect& words = town.words;
                        return std::hypot(dot.x - std::clamp(dot.x, words.x, words.right()),
                                          dot.y - words.centre().y);
                    };
                    CHECK(way(town.dot) < way(other.dot));
                }
            }
        }
}

TEST_CASE("the journey goes clockwise, and the way from the oldest town on is filled", "[local]") {
    Here here(3);
    const Stage stage = here.stage();
    const ViewBuilder builder(stage, "de", content::Ground::paper);
    const auto ring = journey_with_names(builder, here.exhibition.place, {0, 0, 1700, 800});
    REQUIRE(ring);
    CHECK(ring->towns[0].dot.x > ring->centre.x);
    CHECK(ring->towns[1].dot.y > ring->centre.y);
    CHECK(ring->towns[2].dot.x < ring->centre.x);
    const auto filled = [](int stops) {
        Here there(stops);
        const Stage shown = there.stage();
        const View view = compose(local_scene(), shown);
        const Color accent = palette_of(shown, content::Ground::paper).accent;
        return std::count_if(view.items.begin(), view.items.end(), [&](const DrawItem& item) {
            const auto* disc = std::get_if<Disc>(&item);
            return disc != nullptr && disc->color == accent;
        });
    };
    CHECK(filled(0) < filled(1));
    CHECK(filled(1) < filled(3));
}

TEST_CASE("a ring has no names where they would lie over each other", "[local]") {
    Here here(23);
    const Stage stage = here.stage();
    const ViewBuilder builder(stage, "de", content::Ground::paper);
    CHECK_FALSE(journey_with_names(builder, here.exhibition.place, {0, 0, 400, 300}));
    const JourneyRing ring = journey_without_names(builder, here.exhibition.place, {0, 0, 400, 300});
    CHECK(ring.towns.size() == 23);
    CHECK(std::all_of(ring.towns.begin(), ring.towns.end(), [](const JourneyRing::Town& town) {
        return town.words.empty();
    }));
}

TEST_CASE("nobody leafs through the loop: it shows the ring on one page", "[local]") {
    for (const int stops : {0, 5, 23, 60}) {
        Here here(stops);
        Stage stage = here.stage();
        stage.moment.layer = Layer::attract;
        const View view = compose(local_scene(), stage);
        CHECK(view.clipped.empty());
        CHECK(view.target("next_page") == nullptr);
        CHECK(std::any_of(view.items.begin(), view.items.end(), [](const DrawItem& item) {
            return std::holds_alternative<Disc>(item);
        }));
    }
}
