// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/sources.hpp"
#include "kiosk/content/pseudo_locale.hpp"
#include "tests/kiosk/app/house.hpp"
#include "tests/kiosk/app/layout_rules.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

// The proof of the layout: all scenes and all that lies over them, in every language and at every size of the
// words, measured by the rules of layout_rules.hpp. Under the sanitizers `./dev test` has German and Leichte
// Sprache on the usual screens, for the others would take two minutes more; without them it has all, on a
// television and a screen of 13 inches too, and so has `./dev soak`.

using namespace kiosk;
using test::Case;
using test::House;
using test::Screen;

namespace {

// A failure names the first faults; there may be thousands of one cause.
class Report {
public:
    void view() { ++views_; }
    void add(const std::string& name, const test::Faults& faults) {
        for (const std::string& fault : faults)
            if (++faults_ <= most_lines)
                lines_ += name + ": " + fault + "\n";
    }
    void check() const {
        INFO(views_ << " views, " << faults_ << " faults; the first:\n" << lines_);
        CHECK(faults_ == 0);
        CHECK(views_ > 0);
    }

private:
    static constexpr int most_lines = 400;
    std::string lines_;
    int views_ = 0;
    int faults_ = 0;
};

constexpr std::array all_steps{0, 1, 2, 3};
constexpr std::array outer_steps{0, 3};

class Proof {
public:
    explicit Proof(House& house) : house_(house), glyphs_(*house.fonts) {}

    // A visit at each size of the words.
    void steps(const Screen& screen, const content::Language& language) {
        for (const int step : all_steps) {
            const ui::Stage stage = house_.stage(screen, language, step);
            test::FixedPlaces places;
            test::SeenTexts texts;
            const test::Look look = [&](const Case& one) {
                by_all_rules(one, places);
                texts.look(one);
            };
            house_.each_scene(stage, look);
            report_.add(test::name_of(stage, "texts"), texts.missing(house_.exhibition, language));
            house_.each_layer(stage, look);
            house_.each_voice(stage, look);
            house_.each_closer_look(stage, look);
            house_.each_film(stage, look);
        }
    }

    // With the controls below, with a second language, and for a class.
    void modes(const Screen& screen, const content::Language& language, std::span<const int> steps) {
        for (const int step : steps) {
            ui::Stage reach = house_.stage(screen, language, step);
            reach.visitor.reach = true;
            test::FixedPlaces below;
            const test::Look look = [&](const Case& one) {
                by_all_rules(one, below);
                report_.add(one.name, test::reach_faults(one));
            };
            house_.each_scene(reach, look);
            house_.each_layer(reach, look);
            house_.each_voice(reach, look);
            house_.each_closer_look(reach, look);
            ui::Stage together = house_.stage(screen, language, step);
            together.visitor.second_language = language == "de" ? "en" : "de";
            test::FixedPlaces beside;
            house_.each_scene(together, [&](const Case& one) { by_all_rules(one, beside); });
        }
        if (content::is_pseudo_locale(language))
            return; // words that are longer still than those of any class
        ui::Stage group = house_.stage(screen, language, 0);
        group.visitor.group = true;
        test::FixedPlaces places;
        const test::Look look = [&](const Case& one) { by_all_rules(one, places); };
        house_.each_scene(group, look);
        house_.each_access_sheet(group, look);
    }

    void check() const { report_.check(); }

private:
    void by_all_rules(const Case& one, test::FixedPlaces& places) {
        report_.view();
        report_.add(one.name, test::target_faults(one));
        report_.add(one.name, test::word_faults(one));
        report_.add(one.name, test::size_faults(one, *house_.fonts));
        report_.add(one.name, speech_.look(one));
        report_.add(one.name, glyphs_.look(one));
        report_.add(one.name, places.look(one));
    }

    House& house_;
    test::MissingGlyphs glyphs_;
    test::SpokenTexts speech_;
    Report report_;
};

void prove(const std::vector<content::Language>& languages,
           std::span<const Screen> screens,
           std::span<const int> mode_steps = outer_steps) {
    House house;
    Proof proof(house);
    for (const content::Language& language : languages)
        for (const Screen& screen : screens) {
            proof.steps(screen, language);
            proof.modes(screen, language, mode_steps);
        }
    proof.check();
}

std::vector<Rect> boxes(const ui::View& view) {
    std::vector<Rect> result;
    for (const ui::DrawItem& item : view.items)
        if (!std::holds_alternative<ui::Outline>(item) && !std::holds_alternative<ui::Disc>(item))
            result.push_back(ui::bounds(item)); // edges of the highlight come and go with the theme
    for (const ui::Target& target : view.targets)
        result.push_back(target.rect);
    return result;
}

} // namespace

TEST_CASE("the proof of the layout knows every language that the exhibition has", "[layout]") {
    House house;
    std::vector<content::Language> all = house.exhibition.languages;
    all.insert(all.end(), house.exhibition.drafts.begin(), house.exhibition.drafts.end());
    CHECK(all == std::vector<content::Language>{"de", "en", "de-x-ls", "ar", "uk", "ru", "ro"});
}

TEST_CASE("every scene in German keeps the rules of the layout", "[layout]") {
    prove({"de", "de-x-ls"}, test::usual_screens);
}

TEST_CASE("every scene that is read from right to left keeps the rules of the layout", "[.][soak]") {
    prove({"ar", "qps-plocm"}, test::usual_screens);
}

TEST_CASE("every scene in English keeps the rules of the layout, also if its words grow longer",
          "[.][soak]") {
    prove({"en", "qps-ploc"}, test::usual_screens);
}

TEST_CASE("every scene in Ukrainian and Russian keeps the rules of the layout", "[.][soak]") {
    prove({"uk", "ru"}, test::usual_screens);
}

TEST_CASE("every scene in Romanian keeps the rules of the layout", "[.][soak]") {
    prove({"ro"}, test::usual_screens);
}

TEST_CASE("on a television every scene keeps the rules of the layout", "[.][soak]") {
    prove({"de", "en", "de-x-ls", "ar", "uk", "ru", "ro", "qps-ploc", "qps-plocm"},
          std::array{test::television});
}

// Nowhere is less room: each size of the words in each mode.
TEST_CASE("on a screen of 13 inches every scene keeps the rules of the layout", "[.][soak]") {
    prove({"de", "en", "de-x-ls", "ar", "uk", "ru", "ro", "qps-ploc", "qps-plocm"},
          std::array{test::small_screen},
          all_steps);
}

TEST_CASE("themes and rotations do not move boxes", "[layout]") {
    House house;
    const content::Scene& scene = house.exhibition.scenes.at("geschichte");
    for (const Rotation rotation :
         {Rotation::none, Rotation::quarter, Rotation::half, Rotation::three_quarters}) {
        const bool upright = rotation == Rotation::none || rotation == Rotation::half;
        const std::vector<Rect> expected =
            boxes(ui::compose(scene, house.stage(test::usual_screens[upright ? 0 : 1], "de", 1)));
        for (const char* theme : {"standard", "light_on_dark", "dark_on_light"}) {
            ui::Stage stage = house.stage({rotated({1920, 1080}, rotation)}, "de", 1);
            stage.visitor.theme = theme;
            INFO(theme << ", rotation " << static_cast<int>(rotation));
            CHECK(boxes(ui::compose(scene, stage)) == expected);
        }
    }
}

TEST_CASE("a phone number is read from left to right among Arabic words", "[layout]") {
    House house;
    const content::Scene& scene = house.exhibition.scenes.at("kontakt");
    const std::string& phone = std::get<content::ContactScene>(scene.kind).phone;
    REQUIRE(phone.find(' ') != std::string::npos);
    const auto digits = [](std::string text) { // whatever spaces and marks of direction stand between them
        std::erase_if(text, [](char letter) { return letter < '0' || letter > '9'; });
        return text;
    };
    for (const int step : {0, 3}) {
        const ui::View view = ui::compose(scene, house.stage(test::usual_screens[1], "ar", step));
        CHECK(std::any_of(view.items.begin(), view.items.end(), [&](const ui::DrawItem& item) {
            const auto* words = std::get_if<ui::Words>(&item);
            return words != nullptr && digits(words->run.text) == digits(phone);
        }));
    }
}

TEST_CASE("the way out and the quick exit stay while the film's controls are there", "[layout]") {
    House house;
    for (const Screen& screen : test::usual_screens)
        house.each_film(house.stage(screen, "de", 0), [](const Case& one) {
            INFO(one.name);
            CHECK(one.view.target("quick_exit") != nullptr);
            CHECK((one.view.target("start") != nullptr || !one.stage.moment.film->controls));
        });
}

TEST_CASE("captions never cover the interpreter, who is a quarter of the screen high", "[layout]") {
    House house;
    int seen = 0;
    const auto look = [&](const Case& one) {
        INFO(one.name);
        const auto sign = std::find_if(one.view.items.begin(), one.view.items.end(), [](const auto& item) {
            const auto* film = std::get_if<ui::FilmFrame>(&item);
            return film != nullptr && film->slot == ui::sign_slot;
        });
        if (sign == one.view.items.end())
            return;
        ++seen;
        const Rect place = ui::bounds(*sign);
        CHECK(fitted(16.0 / 9, place).height * 4 >= one.view.size.height);
        for (const ui::DrawItem& item : one.view.items)
            if (const auto* words = std::get_if<ui::Words>(&item))
                if (words->run.text.find("Netzwerk") != std::string::npos ||
                    words->run.text.find("miteinander") != std::string::npos)
                    CHECK(intersection(words->rect, place).empty());
    };
    for (const Screen& screen :
         {test::usual_screens[0], test::usual_screens[1], Screen{{1024, 768}}, test::television})
        for (int step = 0; step < 4; ++step)
            house.each_film(house.stage(screen, "de", step), look);
    CHECK(seen > 40);
}
