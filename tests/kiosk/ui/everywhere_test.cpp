// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/take_along.hpp"
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/typesetting/even_metrics.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <variant>

// What has to be one or two taps away from wherever somebody is, in the exhibition that is shipped.

using namespace kiosk;
using namespace kiosk::ui;

namespace {

struct House {
    content::Exhibition exhibition =
        content::load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "scenes").exhibition;
    settings::Theme theme = settings::default_theme();
    typesetting::EvenMetrics metrics;
    typesetting::Typesetter typesetter{metrics};

    Stage stage() {
        Stage result{exhibition, theme, typesetter, {{1920, 1080}, 3.64, 28}, {}, {}, "beratung"};
        result.visitor.language = "de";
        result.visitor.can_go_back = true;
        return result;
    }
};

using Look = std::function<void(const View&, const content::Scene&, Layer)>;

// Every scene, everything that lies over it, in both orientations.
void everywhere(House& house, const Look& visit) {
    for (const auto& [id, scene] : house.exhibition.scenes)
        for (const Size size : {Size{1920, 1080}, Size{1080, 1920}})
            for (const Layer layer : {Layer::none,
                                      Layer::attract,
                                      Layer::access,
                                      Layer::chapters,
                                      Layer::film_settings,
                                      Layer::transcript,
                                      Layer::content_note,
                                      Layer::film_ended}) {
                Stage stage = house.stage();
                stage.panel.size = size;
                stage.moment.layer = layer;
                if (std::holds_alternative<content::FilmScene>(scene.kind))
                    stage.moment.film = FilmMoment{.duration = std::chrono::minutes(3), .has_picture = true};
                INFO(id << ", layer " << static_cast<int>(layer) << ", " << size.width);
                visit(compose(scene, stage), scene, layer);
                if (layer == Layer::none && !content::contacts_of(house.exhibition, scene).empty()) {
                    stage.moment.open_item = 0;
                    visit(compose(scene, stage), scene, layer);
                }
            }
}

bool leads(const View& view, const content::Action& action) {
    return std::any_of(view.targets.begin(), view.targets.end(), [&](const Target& target) {
        return target.action == action;
    });
}

} // namespace

TEST_CASE("Beratung is one tap away from every scene, sheet, note and film", "[everywhere]") {
    House house;
    everywhere(house, [](const View& view, const content::Scene&, Layer) {
        CHECK(leads(view, content::OpenBeratung{}));
    });
}

TEST_CASE("Schnell weg stands on every layer of marked scenes, and on no other scene", "[everywhere]") {
    House house;
    everywhere(house, [&](const View& view, const content::Scene& scene, Layer layer) {
        const bool marked = layer != Layer::attract && (scene.sensitive || scene.beratung);
        CHECK(leads(view, content::QuickExit{}) == marked);
    });
}

TEST_CASE("the accessibility statement is at most two taps away from everywhere", "[everywhere]") {
    House house;
    const content::Action statement = content::GoTo{house.exhibition.accessibility};
    REQUIRE(house.exhibition.scene(house.exhibition.accessibility) != nullptr);
    everywhere(house, [&](const View& view, const content::Scene&, Layer) {
        CHECK((leads(view, statement) || leads(view, content::OpenAccess{})));
    });
    for (const auto& [id, scene] : house.exhibition.scenes)
        for (int step = 0; step < 4; ++step) {
            Stage stage = house.stage();
            stage.visitor.text_step = step;
            stage.moment.layer = Layer::access;
            CHECK(leads(compose(scene, stage), statement));
        }
}

TEST_CASE("the shipped exhibition names KOK's office alone, and lets it be taken along", "[everywhere]") {
    House house;
    REQUIRE(house.exhibition.helplines.size() == 1);
    CHECK(house.exhibition.helplines[0].phone == "030 / 263 911 76");
    const auto contacts = content::contacts_of(house.exhibition, *house.exhibition.scene("beratung"));
    REQUIRE(contacts.size() == 1);
    CHECK(content::dialled(contacts[0].phone) == "+493026391176");
    const View view = compose(*house.exhibition.scene("beratung"), house.stage());
    CHECK(std::any_of(view.items.begin(), view.items.end(), [](const DrawItem& item) {
        const auto* words = std::get_if<ui::Words>(&item);
        return words != nullptr && words->run.text.find("263") != std::string::npos;
    }));
}
