// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/take_along.hpp"
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/qr_code.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <variant>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

// The exhibition that is compiled in: its contact scene is a Beratung scene.
struct Room : test::EvenRoom {

    Stage stage(bool open) {
        Stage result{exhibition, theme, typesetter, {{1920, 1080}, 3.64, 28}, {}, {}, "kontakt"};
        result.visitor.language = "de";
        if (open)
            result.moment.open_item = 0;
        return result;
    }
    content::Scene helplines(std::size_t count) {
        content::Scene scene{.id = "beratung", .beratung = true};
        scene.kind = content::InfoScene{};
        for (std::size_t i = 0; i < count; ++i)
            exhibition.helplines.push_back(
                {.name = {{{"de", "Stelle " + std::to_string(i)}}}, .phone = "030 / " + std::to_string(i)});
        return scene;
    }
};

const Modules* code_of(const View& view) {
    for (const DrawItem& item : view.items)
        if (const auto* modules = std::get_if<Modules>(&item))
            return modules;
    return nullptr;
}

bool shows(const View& view, const std::string& words) {
    return std::any_of(view.items.begin(), view.items.end(), [&](const DrawItem& item) {
        const auto* run = std::get_if<ui::Words>(&item);
        return run != nullptr && run->run.text.find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("scenes with a contact offer to take it along, and say nothing of it in the loop", "[take_along]") {
    Room room;
    Stage stage = room.stage(false);
    const content::Scene& contact = *room.exhibition.scene("kontakt");
    const View view = compose(contact, stage);
    REQUIRE(view.target("take_along") != nullptr);
    CHECK(view.target("take_along")->action == content::Action{content::OpenItem{0}});
    CHECK(compose(*room.exhibition.scene("start"), stage).target("take_along") == nullptr);
    stage.moment.layer = Layer::attract;
    CHECK(compose(contact, stage).target("take_along") == nullptr);
    CHECK(compose(room.helplines(0), room.stage(false)).target("take_along") == nullptr);
    CHECK(compose(room.helplines(1), room.stage(false)).target("take_along") != nullptr);
}

TEST_CASE("the sheet shows a code of 35 mm and more for each of three neutral names", "[take_along]") {
    Room room;
    const content::Scene& contact = *room.exhibition.scene("kontakt");
    const content::Words& words = room.exhibition.words_in("de");
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 800}}) {
        std::set<std::vector<std::uint8_t>> codes;
        for (int name = 0; name < content::contact_names; ++name)
            for (int step = 0; step < 4; ++step) {
                Stage stage = room.stage(true);
                stage.panel.size = size;
                stage.visitor.contact_name = name;
                stage.visitor.text_step = step;
                const View view = compose(contact, stage);
                const Modules* code = code_of(view);
                REQUIRE(code != nullptr);
                CHECK(code->rect.width >= 35 * stage.panel.px_per_mm);
                CHECK(code->rect.width == code->rect.height);
                const std::array names{&words.contact_name_1, &words.contact_name_2, &words.contact_name_3};
                const auto wanted = qr_code(content::vcard(content::contacts_of(room.exhibition, contact)[0],
                                                           *names[static_cast<std::size_t>(name)]),
                                            code->rect);
                CHECK(*code == *wanted);
                codes.insert(code->dark);
                for (int other = 1; other <= content::contact_names; ++other)
                    CHECK(view.target("contact_name_" + std::to_string(other)) != nullptr);
                CHECK(view.target("close_take_along") != nullptr);
                CHECK(view.target("quick_exit") != nullptr);
                CHECK(view.clipped.empty());
            }
        CHECK(codes.size() == 3);
    }
}

TEST_CASE("the sheet says in words what the code holds and that nothing is stored", "[take_along]") {
    Room room;
    const View view = compose(*room.exhibition.scene("kontakt"), room.stage(true));
    CHECK(shows(view, "263"));
    CHECK(shows(view, "Lützowstr."));
    CHECK(shows(view, "gespeichert"));
    CHECK_FALSE(shows(view, "www."));
    std::string spoken;
    for (const content::Utterance& words : view.speech)
        spoken += words.text;
    for (const char* part : {"263 911 76", "Lützowstr.", "gespeichert", "Büro"})
        CHECK(spoken.find(part) != std::string::npos);
}

TEST_CASE("each helpline has its own page of the sheet", "[take_along]") {
    Room room;
    const content::Scene scene = room.helplines(4);
    Stage stage = room.stage(true);
    CHECK(compose(scene, stage).pages == 4);
    std::set<std::vector<std::uint8_t>> codes;
    for (int page = 0; page < 4; ++page) {
        stage.moment.page = page;
        const View view = compose(scene, stage);
        CHECK(shows(view, "Stelle"));
        CHECK(shows(view, std::to_string(page)));
        codes.insert(code_of(view)->dark);
    }
    CHECK(codes.size() == 4);
}
