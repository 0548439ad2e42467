// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/pseudo_locale.hpp"
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/flow.hpp"
#include "tests/kiosk/typesetting/even_metrics.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

// The exhibition of this repository in the two pseudo-locales, which differ in their direction alone.
struct Room {
    content::Exhibition exhibition =
        content::load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "scenes").exhibition;
    settings::Theme theme = settings::default_theme();
    typesetting::EvenMetrics metrics;
    typesetting::Typesetter typesetter{metrics};

    Room() {
        for (const std::string_view language : content::pseudo_locales)
            content::add_pseudo_locale(exhibition, content::Language(language));
    }

    View view(const content::Scene& scene, const content::Language& language, Layer layer, Size size) {
        Stage stage{exhibition, theme, typesetter, {size, 3.64, 28}, {}, {}, "beratung"};
        stage.visitor.language = language;
        stage.visitor.can_go_back = true;
        stage.visitor.volume = 2;
        stage.moment.layer = layer;
        stage.moment.film = FilmMoment{
            .position = std::chrono::seconds(31), .duration = std::chrono::minutes(12), .has_picture = true};
        return compose(scene, stage);
    }
};

Rect mirrored(const Rect& rect, int width) {
    return {width - rect.right(), rect.y, rect.width, rect.height};
}

using Box = std::tuple<std::size_t, int, int, int, int>; // kind of item, place and size

// What has a shape of its own; words are compared by their targets.
std::multiset<Box> boxes(const View& view, bool mirror) {
    std::multiset<Box> result;
    for (const DrawItem& item : view.items) {
        if (std::holds_alternative<Words>(item) || std::holds_alternative<Disc>(item))
            continue;
        const Rect rect = mirror ? mirrored(bounds(item), view.size.width) : bounds(item);
        result.insert({item.index(), rect.x, rect.y, rect.width, rect.height});
    }
    return result;
}

Rect place_of(const View& view, const std::string& id) {
    const Target* target = view.target(id);
    return target == nullptr ? Rect{} : target->rect;
}

const Icon* icon_in(const View& view, const std::string& name) {
    for (const DrawItem& item : view.items)
        if (const auto* icon = std::get_if<Icon>(&item); icon != nullptr && icon->name == name)
            return icon;
    return nullptr;
}

} // namespace

TEST_CASE("a language that is read from right to left mirrors every scene and sheet", "[mirror]") {
    Room room;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}})
        for (const Layer layer : {Layer::none, Layer::access, Layer::content_note, Layer::attract})
            for (const auto& [id, scene] : room.exhibition.scenes) {
                const bool film = std::holds_alternative<content::FilmScene>(scene.kind);
                if (film && layer == Layer::none)
                    continue; // its bar does not mirror
                INFO(id << " layer " << static_cast<int>(layer) << " " << size.width);
                const View plain = room.view(scene, "qps-ploc", layer, size);
                const View turned = room.view(scene, "qps-plocm", layer, size);
                REQUIRE(plain.targets.size() == turned.targets.size());
                for (std::size_t index = 0; index < plain.targets.size(); ++index) {
                    CHECK(turned.targets[index].id == plain.targets[index].id); // the same way to go
                    CHECK(turned.targets[index].rect == mirrored(plain.targets[index].rect, size.width));
                }
                CHECK(boxes(turned, false) == boxes(plain, true));
            }
}

TEST_CASE("the film runs from left to right in every language", "[mirror]") {
    Room room;
    const content::Scene& film = *room.exhibition.scene("film");
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
        const View plain = room.view(film, "qps-ploc", Layer::none, size);
        const View turned = room.view(film, "qps-plocm", Layer::none, size);
        CHECK(place_of(turned, "film_progress") == place_of(plain, "film_progress"));
        CHECK(turned.target("film_progress")->track == plain.target("film_progress")->track);
        CHECK(place_of(turned, "film_back").right() < place_of(turned, "film_play").x);
        CHECK(place_of(turned, "film_play").right() < place_of(turned, "film_forward").x);
        CHECK(place_of(turned, "start") == mirrored(place_of(plain, "start"), size.width));
        CHECK(place_of(turned, "film_quieter").x > place_of(turned, "film_louder").x);
        CHECK_FALSE(icon_in(turned, "play")->mirrored);
        CHECK_FALSE(icon_in(turned, "back_10")->mirrored);
        CHECK(icon_in(turned, "back")->mirrored);
        CHECK_FALSE(icon_in(plain, "back")->mirrored);
    }
}

TEST_CASE("a scene that falls back stands the way its own language reads, the bar that of the visit",
          "[mirror]") {
    Room room;
    const content::Scene& scene = *room.exhibition.scene("aufgabe");
    const View german = room.view(scene, "de", Layer::none, {1920, 1080});
    const content::Words words = room.exhibition.words_in("de");
    room.exhibition.words["fa"] = words; // the words alone: no scene is in Persian
    room.exhibition.fallback["fa"] = {"de"};
    const View persian = room.view(scene, "fa", Layer::none, {1920, 1080});
    const auto picture_of = [](const View& view) {
        for (const DrawItem& item : view.items)
            if (const auto* picture = std::get_if<PictureFill>(&item))
                return picture->rect;
        return Rect{};
    };
    REQUIRE_FALSE(picture_of(german).empty());
    CHECK(picture_of(persian) == picture_of(german));
    CHECK(place_of(german, "start").x < 960);
    CHECK(place_of(persian, "start").x > 960);
}

TEST_CASE("flows nest: what is read the other way turns inside its own room", "[mirror]") {
    const Mirror screen = Mirror{}.inside({0, 0, 1000, 600});
    CHECK(screen.place({100, 0, 200, 10}) == Rect{700, 0, 200, 10});
    const Rect column{0, 0, 500, 600}; // stands at the right half of the mirrored screen
    const Mirror inner = screen.inside(column);
    CHECK_FALSE(inner.mirrored);
    CHECK(inner.place({0, 0, 100, 10}) == Rect{500, 0, 100, 10});
    CHECK(inner.place({400, 0, 100, 10}) == Rect{900, 0, 100, 10});
    CHECK(screen.inside({0, 0, 1000, 600}) == Mirror{});
}
