// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

content::Partner partner(int number, bool logo) {
    content::Partner result{.sentence = test::in_german("Gefördert vom"),
                            .name = test::in_german("Ministerium Nummer " + std::to_string(number))};
    if (logo)
        result.logo = content::Picture{.file = "logo" + std::to_string(number) + ".png",
                                       .alt = test::in_german("Ein Adler " + std::to_string(number))};
    return result;
}

content::Scene scene_of(int partners, bool logos, const std::string& text = "") {
    content::PartnersScene kind;
    for (int number = 0; number < partners; ++number)
        kind.partners.push_back(partner(number, logos));
    if (!text.empty())
        kind.text = test::in_german(text);
    content::Scene scene;
    scene.id = "partner";
    scene.title = test::in_german("Partner");
    scene.kind = std::move(kind);
    return scene;
}

struct Partners : test::EvenRoom {
    Stage stage(Size size = {1920, 1080}) {
        Stage result{exhibition, theme, typesetter, {size, 3.64, 28}, {}, {}, ""};
        result.visitor.language = "de";
        return result;
    }
};

std::vector<Fill> white_fields(const View& view) {
    std::vector<Fill> fields;
    for (const DrawItem& item : view.items)
        if (const auto* fill = std::get_if<Fill>(&item);
            fill != nullptr && fill->color == white && fill->radius > 0 &&
            view.target_at(fill->rect.centre()) == nullptr) // no button
            fields.push_back(*fill);
    return fields;
}

std::vector<PictureFill> pictures_of(const View& view) {
    std::vector<PictureFill> pictures;
    for (const DrawItem& item : view.items)
        if (const auto* picture = std::get_if<PictureFill>(&item))
            pictures.push_back(*picture);
    return pictures;
}

// All pages of a scene.
std::vector<View> leafed_through(const content::Scene& scene, Stage stage) {
    std::vector<View> views;
    int pages = 1;
    for (int page = 0; page < pages; ++page) {
        stage.moment.page = page;
        views.push_back(compose(scene, stage));
        pages = views.back().pages;
    }
    return views;
}

bool inside(const Rect& inner, const Rect& outer) {
    return intersection(inner, outer) == inner;
}

} // namespace

TEST_CASE("a logo stands whole and on white in every theme, below its sentence", "[partners]") {
    Partners room;
    for (const char* theme : {"standard", "light_on_dark", "dark_on_light"}) {
        Stage stage = room.stage();
        stage.visitor.theme = theme;
        const View view = compose(scene_of(1, true), stage);
        REQUIRE(white_fields(view).size() == 1);
        REQUIRE(pictures_of(view).size() == 1);
        const PictureFill logo = pictures_of(view)[0];
        CHECK(logo.whole);
        CHECK(logo.ground == white);
        CHECK(logo.alt == "Ein Adler 0");
        const Rect field = white_fields(view)[0].rect;
        CHECK(inside(logo.rect, field));
        int sentences = 0;
        for (const DrawItem& item : view.items)
            if (const auto* words = std::get_if<Words>(&item);
                words != nullptr && words->ground == white && inside(words->rect, field)) {
                ++sentences;
                CHECK(words->rect.bottom() <= logo.rect.y);
            }
        CHECK(sentences > 0);
    }
}

TEST_CASE("the name of a partner stands where its logo is missing, and is read in any case", "[partners]") {
    Partners room;
    const auto draws = [](const View& view, const std::string& name) {
        return std::any_of(view.items.begin(), view.items.end(), [&](const DrawItem& item) {
            const auto* words = std::get_if<Words>(&item);
            return words != nullptr && words->run.text.find(name) != std::string::npos;
        });
    };
    const auto reads = [](const View& view, const std::string& name) {
        return std::any_of(view.speech.begin(), view.speech.end(), [&](const content::Utterance& words) {
            return words.text.find(name) != std::string::npos;
        });
    };
    const View without = compose(scene_of(1, false), room.stage());
    CHECK(draws(without, "Ministerium"));
    CHECK(reads(without, "Ministerium"));
    const View with = compose(scene_of(1, true), room.stage());
    CHECK_FALSE(draws(with, "Ministerium"));
    CHECK(reads(with, "Ministerium"));
    CHECK(reads(with, "Ein Adler"));
}

TEST_CASE("however many partners there are, each has its field, and nothing lies over another",
          "[partners]") {
    Partners room;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 800}})
        for (int step = 0; step < 4; ++step)
            for (const int count : {1, 2, 3, 5, 8, 20})
                for (const bool logos : {true, false})
                    for (const char* text : {"", "Ein Text daneben."}) {
                        INFO(size.width << " step " << step << " count " << count << " logos " << logos);
                        Stage stage = room.stage(size);
                        stage.visitor.text_step = step;
                        std::size_t fields = 0;
                        std::set<std::string> read;
                        for (const View& view : leafed_through(scene_of(count, logos, text), stage)) {
                            CHECK(view.clipped.empty());
                            const auto here = white_fields(view);
                            fields += here.size();
                            for (const Fill& one : here) {
                                CHECK(inside(one.rect, {0, 0, size.width, size.height}));
                                for (const Fill& other : here)
                                    CHECK((&one == &other || intersection(one.rect, other.rect).empty()));
                                for (const Target& target : view.targets)
                                    CHECK(intersection(one.rect, target.rect).empty());
                            }
                            for (const content::Utterance& words : view.speech)
                                read.insert(words.text);
                        }
                        CHECK(fields == static_cast<std::size_t>(count));
                        CHECK(read.contains("Ministerium Nummer " + std::to_string(count - 1)));
                    }
}
