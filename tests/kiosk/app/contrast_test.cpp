// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/sources.hpp"
#include "kiosk/app/technician_sheets.hpp"
#include "kiosk/platform/scene_canvas.hpp"
#include "kiosk/settings/contrast.hpp"
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/app/rendered.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

// What visitors see, measured on the px of the real renderer: one size, all scenes, layers, grounds and
// themes.

using namespace kiosk;

namespace {

constexpr Size screen{1280, 720};

// The exhibition of this repository in the real renderer; fonts, icons and pictures are kept for all views.
class Studio {
public:
    Studio()
        : exhibition(content::load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "scenes").exhibition),
          theme(settings::default_theme()), fonts_(std::move(*platform::Fonts::open(theme.fonts))),
          typesetter_(*fonts_),
          pictures_(
              {.folder = exhibition.folder, .film_still = {}, .on_ready = {}, .cache_bytes = 256U << 20U}),
          canvas_({*fonts_, pictures_, icons_, films_}, 0xFF000000U) {}

    ui::Stage stage(const std::string& theme_name) {
        ui::Stage result{
            exhibition, theme, typesetter_, app::panel_of({}, screen, std::nullopt), {}, {}, "beratung"};
        result.visitor.language = "de";
        result.visitor.theme = theme_name;
        result.visitor.can_go_back = true;
        result.visitor.volume = 3;
        return result;
    }

    test::Drawn draw(const content::Scene& scene, const ui::Stage& stage, Color film = black) {
        test::Drawn drawn{.list = ui::compose(scene, stage).items};
        for (ui::DrawItem& item : drawn.list) {
            if (const auto* frame = std::get_if<ui::FilmFrame>(&item))
                item = ui::Fill{frame->rect, film};
            else if (const auto* still = std::get_if<ui::FilmStill>(&item))
                item = ui::Fill{still->rect, film, still->radius};
        }
        ui::DrawList behind = drawn.list;
        std::erase_if(behind, [](const ui::DrawItem& item) {
            return std::holds_alternative<ui::Words>(item) || std::holds_alternative<ui::Icon>(item);
        });
        drawn.behind = render(behind);
        drawn.whole = render(drawn.list);
        return drawn;
    }

    const content::Scene& scene(const std::string& id) const { return *exhibition.scene(id); }
    const content::Scene& film() const {
        return std::find_if(exhibition.scenes.begin(),
                            exhibition.scenes.end(),
                            [](const auto& entry) {
                                return std::holds_alternative<content::FilmScene>(entry.second.kind);
                            })
            ->second;
    }

    content::Exhibition exhibition;
    settings::Theme theme;

private:
    platform::Image render(const ui::DrawList& list) {
        pictures_.settle(list,
                         std::chrono::time_point_cast<media::Duration>(std::chrono::steady_clock::now()) +
                             std::chrono::seconds(20));
        canvas_.update(platform::pixels_of(image_), list, {});
        return image_;
    }

    std::unique_ptr<platform::Fonts> fonts_;
    typesetting::Typesetter typesetter_;
    platform::Pictures pictures_;
    platform::Icons icons_;
    platform::FilmBlitter films_;
    platform::SceneCanvas canvas_;
    platform::Image image_ = platform::blank_image(screen);
};

// Opened once: each test case looks at other things of the same exhibition.
Studio& studio() {
    static Studio opened;
    return opened;
}

const std::vector<std::string> themes{"standard", "light_on_dark", "dark_on_light"};

// The worst of what was measured; what is drawn see-through is a button that does nothing now.
void check(const std::string& name, const std::vector<test::StandsOut>& measured, double needed) {
    for (const test::StandsOut& one : measured) {
        if (one.faint)
            continue;
        INFO(name << ": " << one.what << " stands out by " << one.contrast << ", drawn " << one.drawn);
        CHECK(one.contrast >= needed);
    }
}

void check_all(const std::string& name, const test::Drawn& drawn) {
    const auto words = drawn.words();
    check(name, words, settings::text_contrast);
    check(name, drawn.icons(), settings::control_contrast);
    check(name, drawn.discs(), settings::control_contrast);
    for (const test::StandsOut& one : words) {
        INFO(name << ": " << one.what << " was not drawn");
        CHECK((one.faint || one.drawn > settings::control_contrast));
    }
    const auto faint = std::count_if(words.begin(), words.end(), [](const auto& one) { return one.faint; });
    INFO(name << ": only Start and Zurück are ever without use");
    CHECK(faint <= 2);
}

using Change = std::function<void(ui::Stage&)>;

// Other ways in which a scene is laid out.
std::vector<std::pair<std::string, Change>> modes() {
    return {{" in reach mode", [](ui::Stage& stage) { stage.visitor.reach = true; }},
            {" read together", [](ui::Stage& stage) { stage.visitor.second_language = "en"; }}};
}

// Two states of a view of which every eye has to see the difference, at the place of one target or all over.
struct Pair {
    std::string name;
    const content::Scene& scene;
    Change before;
    Change after;
    std::string target; ///< empty: the whole screen
    double share;       ///< of the place, at least so much changes by 3:1
};

std::vector<Pair> pairs() {
    const content::Scene& start = studio().scene("start");
    const content::Scene& film = studio().film();
    const auto playing = [](ui::Stage& stage, int minutes) {
        stage.moment.film = ui::FilmMoment{.position = std::chrono::minutes(minutes),
                                           .duration = std::chrono::minutes(10),
                                           .playing = true,
                                           .has_picture = true};
    };
    return {
        {"a sheet open or not",
         start,
         [](ui::Stage&) {},
         [](ui::Stage& stage) { stage.moment.layer = ui::Layer::access; },
         "access",
         0.3},
        {"on or off",
         film,
         [=](ui::Stage& stage) { playing(stage, 1); },
         [=](ui::Stage& stage) {
             playing(stage, 1);
             stage.visitor.captions = false;
         },
         "film_captions",
         0.3},
        {"pressed or not",
         start,
         [](ui::Stage&) {},
         [](ui::Stage& stage) { stage.moment.pressed = "access"; },
         "access",
         0.3},
        {"progress of the film",
         film,
         [=](ui::Stage& stage) { playing(stage, 1); },
         [=](ui::Stage& stage) { playing(stage, 9); },
         "film_progress",
         0.01},
        {"the countdown",
         start,
         [](ui::Stage& stage) {
             stage.moment.still_there = true;
             stage.moment.countdown_share = 0.7;
         },
         [](ui::Stage& stage) {
             stage.moment.still_there = true;
             stage.moment.countdown_share = 0.3;
         },
         "",
         0.0002},
        {"how loud it is",
         film,
         [=](ui::Stage& stage) { playing(stage, 1); },
         [=](ui::Stage& stage) {
             playing(stage, 1);
             stage.visitor.volume = 1;
         },
         "",
         0.0001},
        {"chosen or not: the name that is taken along",
         studio().scene("beratung"),
         [](ui::Stage& stage) { stage.moment.open_item = 0; },
         [](ui::Stage& stage) {
             stage.moment.open_item = 0;
             stage.visitor.contact_name = 1;
         },
         "contact_name_2",
         0.3},
    };
}

} // namespace

TEST_CASE("words stand out from their ground by 7:1 and controls by 3:1, on every scene in every theme",
          "[contrast]") {
    for (const std::string& theme : themes)
        for (const auto& [id, scene] : studio().exhibition.scenes) {
            ui::Stage stage = studio().stage(theme);
            check_all(theme + ", " + id, studio().draw(scene, stage));
            if (std::holds_alternative<content::MenuScene>(scene.kind))
                check_all(theme + ", " + id + " with a white film", studio().draw(scene, stage, white));
            if (std::holds_alternative<content::ListScene>(scene.kind) ||
                std::holds_alternative<content::TimelineScene>(scene.kind)) {
                stage.moment.open_item = 1;
                check_all(theme + ", an entry of " + id, studio().draw(scene, stage));
                stage.moment.open_item.reset();
            }
            for (const auto& [mode, change] : modes()) {
                ui::Stage changed = stage;
                change(changed);
                check_all(theme + ", " + id + mode, studio().draw(scene, changed));
            }
            stage.moment.layer = ui::Layer::attract;
            const auto& loop = studio().exhibition.loop;
            if (std::find(loop.begin(), loop.end(), id) != loop.end())
                check_all(theme + ", " + id + " in the loop", studio().draw(scene, stage, white));
        }
}

TEST_CASE("so do they on all that lies over a scene, and over a film that is white or black", "[contrast]") {
    const content::Scene& start = studio().scene("start");
    for (const std::string& theme : themes) {
        for (const ui::Layer layer : {ui::Layer::access,
                                      ui::Layer::content_note,
                                      ui::Layer::closed,
                                      ui::Layer::staff,
                                      ui::Layer::cleaning,
                                      ui::Layer::fault_code}) {
            ui::Stage stage = studio().stage(theme);
            stage.moment.countdown_seconds = 90;
            stage.moment.countdown_share = 0.75;
            stage.moment.fault_code = "03-58";
            stage.moment.layer = layer;
            check_all(theme + ", layer " + std::to_string(static_cast<int>(layer)),
                      studio().draw(start, stage));
        }
        for (const ui::StaffSheet& sheet : {app::pin_sheet({}, {}),
                                            app::health_sheet(upkeep::examine({})),
                                            app::scenes_sheet(studio().exhibition, {"kreis"}, 0)}) {
            ui::Stage stage = studio().stage(theme);
            stage.moment.layer = ui::Layer::staff_sheet;
            stage.moment.staff_sheet = sheet;
            check_all(theme + ", " + sheet.title, studio().draw(start, stage));
        }
        for (const ui::Layer layer : {ui::Layer::access, ui::Layer::content_note}) {
            ui::Stage stage = studio().stage(theme);
            stage.visitor.reach = true;
            stage.moment.layer = layer;
            check_all(theme + ", in reach mode, layer " + std::to_string(static_cast<int>(layer)),
                      studio().draw(start, stage));
        }
        ui::Stage question = studio().stage(theme);
        question.moment.still_there = true;
        question.moment.countdown_seconds = 14;
        question.moment.countdown_share = 0.7;
        check_all(theme + ", still there", studio().draw(studio().scene("betroffene"), question));

        ui::Stage contact = studio().stage(theme);
        contact.moment.open_item = 0;
        check_all(theme + ", to take along", studio().draw(studio().scene("beratung"), contact));

        for (const Color picture : {white, black}) {
            ui::Stage stage = studio().stage(theme);
            stage.moment.film = ui::FilmMoment{.position = std::chrono::minutes(4),
                                               .duration = std::chrono::minutes(10),
                                               .has_picture = true};
            check_all(theme + ", controls of the film", studio().draw(studio().film(), stage, picture));
            stage.visitor.reach = true;
            check_all(theme + ", its controls in reach mode", studio().draw(studio().film(), stage, picture));
            stage.visitor.reach = false;
            stage.moment.film->scrub = std::chrono::minutes(6);
            check_all(theme + ", scrubbing", studio().draw(studio().film(), stage, picture));
            stage.moment.film->scrub.reset();
            stage.moment.film->controls = false;
            stage.moment.film->caption = {"Wir sind ein Netzwerk von Fachstellen,", "und wir sprechen."};
            for (const auto look : {content::CaptionLook::white_on_box,
                                    content::CaptionLook::yellow_on_box,
                                    content::CaptionLook::dark_on_light}) {
                stage.visitor.caption_look = look;
                check_all(theme + ", captions", studio().draw(studio().film(), stage, picture));
            }
        }
        ui::Stage stage = studio().stage(theme);
        stage.moment.film = ui::FilmMoment{.duration = std::chrono::minutes(10), .has_picture = true};
        for (const ui::Layer layer : {ui::Layer::chapters, ui::Layer::film_settings, ui::Layer::film_ended}) {
            stage.moment.layer = layer;
            check_all(theme + ", film layer " + std::to_string(static_cast<int>(layer)),
                      studio().draw(studio().film(), stage));
        }
    }
}

TEST_CASE("states differ for people with each kind of colour blindness", "[contrast]") {
    for (const std::string& theme : themes)
        for (const Pair& pair : pairs()) {
            ui::Stage before = studio().stage(theme);
            pair.before(before);
            ui::Stage after = studio().stage(theme);
            pair.after(after);
            const ui::View view = ui::compose(pair.scene, after);
            const ui::Target* target = view.target(pair.target);
            INFO(theme << ", " << pair.name);
            REQUIRE((target != nullptr || pair.target.empty()));
            const Rect place = target == nullptr ? Rect{0, 0, screen.width, screen.height} : target->rect;
            const platform::Image a = studio().draw(pair.scene, before).whole;
            const platform::Image b = studio().draw(pair.scene, after).whole;
            for (const test::ColourBlindness& eye : test::colour_blindnesses) {
                INFO(eye.name);
                CHECK(test::differing_share(a, b, place, eye) >= pair.share);
            }
        }
}

// WCAG 2.4.13: as much changes by 3:1 as a line of two px around the target holds.
TEST_CASE("the focus is seen around every target, on every ground and over a white and a black film",
          "[contrast]") {
    constexpr int reach_px = 10; // of the ring, outwards
    for (const std::string& theme : themes)
        for (const Color picture : {white, black})
            for (const content::Scene* scene : {&studio().scene("start"),
                                                &studio().scene("beratung"),
                                                &studio().scene("kreis"),
                                                &studio().film()}) {
                const bool film = scene == &studio().film();
                if (!film && picture == black)
                    continue;
                ui::Stage stage = studio().stage(theme);
                if (film)
                    stage.moment.film = ui::FilmMoment{.position = std::chrono::minutes(4),
                                                       .duration = std::chrono::minutes(10),
                                                       .has_picture = true};
                const platform::Image before = studio().draw(*scene, stage, picture).whole;
                for (const ui::Target& target : ui::compose(*scene, stage).targets) {
                    stage.moment.focus = target.id;
                    const platform::Image after = studio().draw(*scene, stage, picture).whole;
                    const Rect place =
                        intersection(target.rect.inset(-reach_px), {0, 0, screen.width, screen.height});
                    const double changed = test::differing_share(before, after, place, test::all_colours) *
                                           place.width * place.height;
                    INFO(theme << ", " << scene->id << ", " << target.id);
                    CHECK(changed >= 2 * 2 * (target.rect.width + target.rect.height));
                }
            }
}

TEST_CASE("the measure sees what is too faint", "[contrast]") {
    CHECK(test::contrast_of(test::luminance(0xFFFFFFFFU), test::luminance(0xFF000000U)) ==
          Approx(21).epsilon(1e-6));
    ui::Stage stage = studio().stage("standard");
    test::Drawn drawn = studio().draw(studio().scene("beratung"), stage);
    for (std::uint32_t& px : drawn.behind.pixels)
        px = 0xFF777777U;
    const auto words = drawn.words();
    CHECK(std::any_of(
        words.begin(), words.end(), [](const auto& one) { return one.contrast < settings::text_contrast; }));
    // Pure red and the green that looks like it differ for most, and hardly for these.
    const auto& eye = test::colour_blindnesses[1];
    CHECK(test::contrast_of(test::luminance(0xFFD00000U, eye), test::luminance(0xFF006E00U, eye)) < 3);
}
