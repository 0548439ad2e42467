// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <variant>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

struct Room : test::EvenRoom {
    Visitor visitor;
    Moment moment;

    Room() {
        exhibition.languages = {"de", "en"};
        exhibition.words["de"] = content::built_in_words("de");
        exhibition.words["en"] = content::built_in_words("en");
        visitor.language = "de";
    }

    View sheet(content::AccessSection section) {
        visitor.access_section = section;
        moment.layer = Layer::access;
        return view(*exhibition.scene(exhibition.start));
    }
    View view(const content::Scene& scene) {
        return compose(scene, {exhibition, theme, typesetter, {{1920, 1080}, 3.64, 28}, visitor, moment, ""});
    }
};

bool shows(const View& view, const std::string& text) {
    return std::any_of(view.items.begin(), view.items.end(), [&](const DrawItem& item) {
        const auto* words = std::get_if<Words>(&item);
        return words != nullptr && words->run.text.find(text) != std::string::npos;
    });
}

bool shows_icon(const View& view, const std::string& name, const Rect& inside) {
    return std::any_of(view.items.begin(), view.items.end(), [&](const DrawItem& item) {
        const auto* icon = std::get_if<Icon>(&item);
        return icon != nullptr && icon->name == name && intersection(icon->rect, inside) == icon->rect;
    });
}

content::Scene info() {
    content::Scene scene;
    scene.id = "info";
    scene.title.by_language = {{"de", "Beratung"}, {"en", "Counselling"}};
    content::InfoScene kind;
    kind.lead.by_language = {{"de", "Erster."}, {"en", "First."}};
    kind.body.by_language = {{"de", "Eins eins.\n\nZwei zwei."}, {"en", "One one.\n\nTwo two."}};
    scene.kind = kind;
    return scene;
}

const Words* words(const View& view, const std::string& text) {
    for (const DrawItem& item : view.items)
        if (const auto* found = std::get_if<Words>(&item);
            found != nullptr && found->run.text.find(text) != std::string::npos)
            return found;
    return nullptr;
}

} // namespace

TEST_CASE("each part of the access sheet is one tap from the others", "[access]") {
    Room room;
    using enum content::AccessSection;
    for (const content::AccessSection section : {language, reading, handling}) {
        const View view = room.sheet(section);
        for (const auto& [id, opens] :
             std::vector<std::pair<std::string, content::AccessSection>>{{"section_language", language},
                                                                         {"section_reading", reading},
                                                                         {"section_handling", handling}}) {
            REQUIRE(view.target(id) != nullptr);
            CHECK(view.target(id)->action == content::Action{content::OpenAccessSection{opens}});
        }
        CHECK(view.target("section_film") == nullptr); // there is no film
        CHECK(view.target("close_access") != nullptr);
    }
}

TEST_CASE("what is chosen has a mark and says so", "[access]") {
    Room room;
    room.visitor.text_step = 2;
    const View reading = room.sheet(content::AccessSection::reading);
    CHECK(reading.target("text_step_3")->speech == "Sehr groß, ausgewählt");
    CHECK(reading.target("text_step_1")->speech == "Normal");
    CHECK(shows_icon(reading, "check", reading.target("text_step_3")->rect));
    CHECK_FALSE(shows_icon(reading, "check", reading.target("text_step_1")->rect));
    room.visitor.calm_motion = true;
    const View handling = room.sheet(content::AccessSection::handling);
    CHECK(handling.target("calm_on")->speech == "Ruhige Bilder: An, ausgewählt");
    CHECK(handling.target("group_on")->speech == room.exhibition.words_in("de").group + ": An");
    CHECK(handling.target("reach")->speech == room.exhibition.words_in("de").reach + ": Aus");
    room.visitor.reach = true;
    CHECK(room.view(info()).target("reach")->speech == room.exhibition.words_in("de").reach + ": An");
}

TEST_CASE("Back closes the sheet also where nothing lies before the scene", "[access]") {
    Room room;
    CHECK(room.sheet(content::AccessSection::language).target("back") != nullptr);
    room.moment.layer = Layer::none;
    CHECK(room.view(*room.exhibition.scene(room.exhibition.start)).target("back") == nullptr);
}

TEST_CASE("a paragraph and its translation stand at the same height", "[together]") {
    Room room;
    room.visitor.second_language = "en";
    const View view = room.view(info());
    for (const auto& [german, english] : std::vector<std::pair<std::string, std::string>>{
             {"Beratung", "Counselling"}, {"Erster", "First"}, {"Eins", "One"}, {"Zwei", "Two"}}) {
        INFO(german);
        const Words* first = words(view, german);
        const Words* second = words(view, english);
        REQUIRE(first != nullptr);
        REQUIRE(second != nullptr);
        CHECK(first->rect.y == second->rect.y);
        CHECK(first->rect.right() < 960);
        CHECK(second->rect.x >= 960);
        CHECK(second->run.language == "en");
    }
    CHECK(shows(view, "Zurück")); // the bar stays in the first language
    CHECK_FALSE(shows(view, "Back"));
}

TEST_CASE("a scene that the second language lacks stands alone", "[together]") {
    Room room;
    content::Scene scene = info();
    std::get<content::InfoScene>(scene.kind).body.by_language.erase("en");
    const View alone = room.view(scene);
    room.visitor.second_language = "en";
    CHECK(room.view(scene).items == alone.items);
}

TEST_CASE("a class reads capitals of 16 minutes of arc from three metres, however large the screen is",
          "[group]") {
    Room room;
    room.visitor.group = true;
    const View view = room.view(info());
    const Words* body = words(view, "Eins");
    REQUIRE(body != nullptr);
    CHECK(body->run.font.size_px * 0.714 / 3.64 >= 13.9);
    room.visitor.group = false;
    CHECK(words(room.view(info()), "Eins")->run.font.size_px == 28);
}

TEST_CASE("a second language that is read from right to left stands at the right edge of its column",
          "[together]") {
    Room room;
    room.exhibition.languages.push_back("ar");
    content::Scene scene = info();
    scene.title.by_language["ar"] = "استشارة";
    auto& kind = std::get<content::InfoScene>(scene.kind);
    kind.lead.by_language["ar"] = "أول";
    kind.body.by_language["ar"] = "واحد واحد\n\nاثنان اثنان";
    room.visitor.second_language = "ar";
    const View view = room.view(scene);
    const Words* first = words(view, "Eins");
    const Words* second = words(view, "واحد");
    REQUIRE(first != nullptr);
    REQUIRE(second != nullptr);
    CHECK(second->rect.y == first->rect.y);
    CHECK(second->rect.right() == 1920 - first->rect.x); // the margins of both are the same
}
