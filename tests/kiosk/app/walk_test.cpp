// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/staging.hpp"
#include "kiosk/content/load.hpp"
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/focus.hpp"
#include "kiosk/ui/gestures.hpp"
#include "tests/kiosk/typesetting/even_metrics.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace kiosk;

namespace {

using namespace std::chrono_literals;

// Longer than the repeat filter and than the calm after a scene came.
constexpr media::Duration pace = 400ms;

// The exhibition of this repository, shown without pixels.
struct House {
    content::Exhibition exhibition =
        content::load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "scenes").exhibition;
    settings::Theme theme = settings::default_theme();
    typesetting::EvenMetrics metrics;
    typesetting::Typesetter typesetter{metrics};
    show::Programme programme = show::programme_of(exhibition);

    ui::View view(const show::Show& show, media::TimePoint now) {
        std::optional<ui::FilmMoment> film;
        if (std::holds_alternative<show::FilmPlaying>(show.state()))
            film = ui::FilmMoment{.position = 31s, .duration = 10min, .playing = true, .has_picture = true};
        ui::Stage stage{exhibition,
                        theme,
                        typesetter,
                        {{1920, 1080}, 3.64, 28},
                        app::visitor_of(show),
                        app::moment_of(show, now, film),
                        programme.beratung};
        stage.moment.now = now;
        if (stage.moment.layer == ui::Layer::transcript)
            stage.moment.film_text = ui::FilmText{stage.visitor.language, "Ein Text."};
        return ui::compose(*exhibition.scene(show.scene_on_screen()), stage);
    }
};

// A visitor at one moment of the walk.
struct Walker {
    show::Show show;
    ui::Focus focus;
    media::TimePoint now{1h};

    void tell(const show::Event& event) {
        show.handle(event, now);
        show.handle(show::FilmChanged{show::FilmStatus::playing}, now); // a film that was opened plays
        now += pace;
    }

    // Where that is, however the visitor has come there.
    std::string place() const {
        const ui::Moment moment = app::moment_of(show, now, std::nullopt);
        const auto item = moment.open_item ? std::to_string(*moment.open_item) : "-";
        return show.scene_on_screen() + "/" + std::to_string(static_cast<int>(moment.layer)) + "/" +
               std::to_string(moment.page) + "/" + item + "/" +
               (app::visitor_of(show).can_go_back ? "back" : "");
    }
};

void tap(Walker& walker, const ui::View& view, const ui::Target& target) {
    ui::Gestures gestures;
    const auto down = gestures.down(1, target.rect.centre(), view, walker.now);
    REQUIRE(gestures.pressed() == target.id);
    walker.show.handle(show::FingersDown{.on_target = down.on_target, .presses = down.presses}, walker.now);
    const auto up = gestures.up(1, target.rect.centre(), view);
    REQUIRE(up.action);
    walker.show.handle(show::Chosen{*up.action}, walker.now);
    walker.tell(show::PressEnded{});
}

std::optional<content::Action> press(Walker& walker, const ui::View& view, ui::KeyName key) {
    auto action = walker.focus.press(key, view, walker.now);
    walker.tell(show::KeyPressed{action});
    return action;
}

// By two of the four keys alone: next until the target has the focus, then activate.
void choose(Walker& walker, const ui::View& view, const ui::Target& target) {
    walker.focus.settle(view);
    for (std::size_t step = 0; step <= view.targets.size() && walker.focus.marked() != target.id; ++step)
        press(walker, view, ui::KeyName::next);
    REQUIRE(walker.focus.marked() == target.id);
    const auto action = press(walker, view, ui::KeyName::activate);
    CHECK((action.has_value() || target.track.has_value()));
}

using Step = void (*)(Walker&, const ui::View&, const ui::Target&);

// All places that can be reached from the start menu, and where each leads to.
struct Map {
    std::map<std::string, std::set<std::string>> ways;
    std::set<std::string> scenes;
    std::map<std::string, Walker> there;
};

Map explore(House& house, const Walker& begin, Step step) {
    Map map;
    std::deque<Walker> waiting{begin};
    map.ways[begin.place()];
    while (!waiting.empty()) {
        const Walker here = waiting.front();
        waiting.pop_front();
        map.scenes.insert(here.show.scene_on_screen());
        map.there.emplace(here.place(), here);
        const ui::View view = house.view(here.show, here.now);
        INFO(here.place());
        for (const ui::Target& target : view.targets) {
            INFO(target.id);
            Walker next = here;
            step(next, view, target);
            if (std::holds_alternative<show::Attract>(next.show.state()))
                continue; // the quick exit: from there the walk began
            map.ways[here.place()].insert(next.place());
            if (map.ways.try_emplace(next.place()).second)
                waiting.push_back(next);
        }
    }
    return map;
}

// Places from which no way leads to `goal`.
std::set<std::string> traps(const Map& map, const std::string& goal) {
    std::set<std::string> leaves{goal};
    for (std::size_t before = 0; before != leaves.size();) {
        before = leaves.size();
        for (const auto& [place, ways] : map.ways)
            if (std::any_of(ways.begin(), ways.end(), [&](const auto& way) { return leaves.contains(way); }))
                leaves.insert(place);
    }
    std::set<std::string> trapped;
    for (const auto& [place, ways] : map.ways)
        if (!leaves.contains(place))
            trapped.insert(place);
    return trapped;
}

// Those that are offered, and those that will be once they are approved.
std::vector<content::Language> every_language(const House& house) {
    std::vector<content::Language> all = house.exhibition.languages;
    all.insert(all.end(), house.exhibition.drafts.begin(), house.exhibition.drafts.end());
    return all;
}

// What a visit can lead to: what stands in the loop alone is seen there.
std::set<std::string> scenes_of_a_visit(const House& house) {
    std::set<std::string> scenes;
    for (const auto& [id, brief] : house.programme.scenes)
        if (std::find(house.programme.loop.begin(), house.programme.loop.end(), id) ==
            house.programme.loop.end())
            scenes.insert(id);
    return scenes;
}

Walker visitor(const House& house, const content::Language& language) {
    show::ShowSettings settings;
    settings.defaults.language = language;
    settings.defaults.volume = 3;
    Walker walker{show::Show(settings), {}};
    walker.show.handle(show::ContentChanged{house.programme}, walker.now);
    return walker;
}

void check_map(const House& house, const Map& map, const std::string& start) {
    for (const std::string& scene : scenes_of_a_visit(house)) {
        INFO(scene);
        CHECK(map.scenes.contains(scene));
    }
    CHECK(map.ways.size() > house.programme.scenes.size()); // sheets, pages and notes as well
    CHECK(traps(map, start) == std::set<std::string>{});
}

} // namespace

TEST_CASE("taps alone reach every scene, sheet and page, and lead out again, in every language", "[walk]") {
    House house;
    for (const content::Language& language : every_language(house)) {
        INFO(language);
        Walker walker = visitor(house, language);
        walker.show.handle(show::FingersDown{}, walker.now);
        walker.tell(show::PressEnded{});
        check_map(house, explore(house, walker, tap), walker.place());
    }
}

TEST_CASE("four keys alone reach every target of every scene, and lead out again, in every language",
          "[walk]") {
    House house;
    for (const content::Language& language : every_language(house)) {
        INFO(language);
        Walker walker = visitor(house, language);
        press(walker, ui::View{}, ui::KeyName::next);
        REQUIRE(walker.show.scene_on_screen() == house.programme.start);
        const Map map = explore(house, walker, choose);
        check_map(house, map, walker.place());

        // Back alone leads out of wherever somebody is, and help opens access there.
        for (const auto& [place, there] : map.there) {
            INFO(place);
            Walker leaving = there;
            for (int step = 0; step < 12 && leaving.place() != walker.place(); ++step)
                press(leaving, house.view(leaving.show, leaving.now), ui::KeyName::back);
            CHECK(leaving.show.scene_on_screen() == house.programme.start);
        }
    }
}
