// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/gpu_presenter.hpp"
#include "tests/kiosk/platform/stage.hpp"
#include "tests/support/catch.hpp"

#include <SDL.h>

using namespace kiosk;
using namespace kiosk::platform;
using namespace kiosk::platform::test;

namespace {

std::unique_ptr<Presenter> cpu_presenter(Stage& stage) {
    auto opened = open_presenter(stage.parts(), settings::PresenterChoice::cpu);
    REQUIRE(opened);
    return std::move(*opened);
}

// What the whole list looks like when it is drawn at once.
Image whole(Stage& stage, const ui::DrawList& list, const FilmPictures& films) {
    return draw_offscreen(list, stage.window->canvas(), *stage.fonts, *stage.pictures, films);
}

// Another list that has much in common with the first, as one scene's next moment has.
ui::DrawList varied(ui::DrawList list, std::mt19937& random, Size canvas) {
    const auto place = [&] { return 1 + static_cast<std::ptrdiff_t>(random() % (list.size() - 1)); };
    switch (random() % 4) {
    case 0:
        list.insert(list.begin() + place(), random_item(random, canvas));
        break;
    case 1:
        list.erase(list.begin() + place());
        break;
    case 2:
        std::iter_swap(list.begin() + place(), list.begin() + place());
        break;
    default:
        list[static_cast<std::size_t>(place())] = random_item(random, canvas);
    }
    return list.size() < 4 ? random_list(random, canvas, 8) : list;
}

Image panel_of(const Window& window) {
    const SDL_Surface* surface = SDL_GetWindowSurface(window.handle());
    Image image{{surface->w, surface->h}, {}, true};
    for (int y = 0; y < surface->h; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(surface->pixels) +
                                                                 std::ptrdiff_t{y} * surface->pitch);
        image.pixels.insert(image.pixels.end(), row, row + surface->w);
    }
    return image;
}

constexpr Size canvas_size{320, 200};
constexpr Rect whole_canvas{0, 0, 320, 200};

} // namespace

TEST_CASE("what changes on the screen looks as if all had been drawn anew", "[platform][presenter]") {
    const auto rotation =
        GENERATE(Rotation::none, Rotation::quarter, Rotation::half, Rotation::three_quarters);
    Stage stage(rotated(canvas_size, rotation), rotation);
    const auto presenter = cpu_presenter(stage);
    std::mt19937 random(7);
    ui::DrawList list = random_list(random, canvas_size, 12);
    FilmPictures films{{0, film_frame({64, 36}, 1)}, {1, film_frame({40, 40}, 2)}};
    for (unsigned step = 0; step < 120; ++step) {
        list = varied(std::move(list), random, canvas_size);
        if (step % 3 == 0)
            films[step % 2].frame = film_frame({64, 36}, step);
        REQUIRE(stage.pictures->settle(list, soon()));
        presenter->present(list, films);
        const Image expected = whole(stage, list, films);
        INFO("step " << step);
        REQUIRE(differing_px(presenter->snapshot(), expected) == 0);
        REQUIRE(differing_px(panel_of(*stage.window), turned(expected, rotation)) == 0);
    }
}

TEST_CASE("an equal list and no new film picture present nothing", "[platform][presenter]") {
    Stage stage(canvas_size);
    const auto presenter = cpu_presenter(stage);
    std::mt19937 random(3);
    const ui::DrawList list = random_list(random, canvas_size, 10);
    REQUIRE(stage.pictures->settle(list, soon()));
    const FilmPictures films{{0, film_frame({64, 36}, 1)}, {1, film_frame({64, 36}, 2)}};
    CHECK(presenter->present(list, films));
    const auto before = presenter->counters();
    CHECK_FALSE(presenter->present(list, films));
    CHECK(presenter->counters().presents == before.presents);
    CHECK(presenter->counters().dirty_px == before.dirty_px);

    presenter->exposed();
    CHECK(presenter->present(list, films));
}

TEST_CASE("a small change draws few px", "[platform][presenter]") {
    Stage stage(canvas_size);
    const auto presenter = cpu_presenter(stage);
    ui::DrawList list{ui::Fill{{0, 0, 320, 200}, {9, 9, 9, 255}, 0},
                      ui::Fill{{10, 10, 20, 20}, {255, 0, 0, 255}, 0}};
    presenter->present(list, {});
    const auto before = presenter->counters().dirty_px;
    std::get<ui::Fill>(list[1]).color = {0, 255, 0, 255};
    presenter->present(list, {});
    CHECK(presenter->counters().dirty_px - before == 400);
}

TEST_CASE("a picture appears when it has been decoded, on its ground colour before",
          "[platform][presenter]") {
    Stage stage(canvas_size);
    const auto presenter = cpu_presenter(stage);
    ui::PictureFill picture;
    picture.file = "field.png";
    picture.rect = {20, 20, 120, 80};
    picture.ground = {1, 2, 3, 255};
    const ui::DrawList list{ui::Fill{{0, 0, 320, 200}, {200, 200, 200, 255}, 0}, picture};
    presenter->present(list, {});
    CHECK(presenter->snapshot().row(50)[50] == 0xFF010203U);
    REQUIRE(stage.pictures->settle(list, soon()));
    CHECK(presenter->present(list, {}));
    CHECK(differing_px(presenter->snapshot(), whole(stage, list, {})) == 0);
    CHECK(presenter->snapshot().row(50)[50] != 0xFF010203U);
    CHECK_FALSE(presenter->present(list, {}));
}

TEST_CASE("a fade mixes both pictures, never black, and ends on exactly the new one",
          "[platform][presenter]") {
    const auto rotation = GENERATE(Rotation::none, Rotation::quarter);
    Stage stage(rotated(canvas_size, rotation), rotation);
    const auto presenter = cpu_presenter(stage);
    const ui::DrawList from{ui::Fill{{0, 0, 320, 200}, {240, 200, 100, 255}, 0}};
    ui::DrawList to{ui::Fill{{0, 0, 320, 200}, {100, 200, 240, 255}, 0}};
    to.push_back(ui::Disc{{50, 50, 60, 60}, {255, 255, 255, 255}});
    presenter->present(from, {});
    presenter->begin_fade();
    int last_red = 240;
    for (const double progress : {0.0, 0.2, 0.4, 0.6, 0.8}) {
        presenter->present_fade(to, {}, progress);
        const std::uint32_t pixel = presenter->snapshot().row(5)[5];
        const int red = static_cast<int>(pixel >> 16U & 255U);
        CHECK(red <= last_red);
        CHECK(red >= 100);
        CHECK((pixel >> 8U & 255U) == 200);
        CHECK(red == Approx(240 - 140 * progress).margin(2));
        last_red = red;
    }
    presenter->present_fade(to, {}, 1);
    CHECK(differing_px(presenter->snapshot(), whole(stage, to, {})) == 0);
    CHECK(differing_px(panel_of(*stage.window), turned(whole(stage, to, {}), rotation)) == 0);
    CHECK_FALSE(presenter->present(to, {}));
}

TEST_CASE("a fade that is broken off by another goes on from what is seen", "[platform][presenter]") {
    Stage stage(canvas_size);
    const auto presenter = cpu_presenter(stage);
    std::mt19937 random(11);
    const ui::DrawList a = random_list(random, canvas_size, 8);
    const ui::DrawList b = random_list(random, canvas_size, 8);
    const ui::DrawList c = random_list(random, canvas_size, 8);
    for (const auto* list : {&a, &b, &c})
        REQUIRE(stage.pictures->settle(*list, soon()));
    presenter->present(a, {});
    presenter->begin_fade();
    presenter->present_fade(b, {}, 0.5);
    const Image middle = presenter->snapshot();
    presenter->begin_fade();
    presenter->present_fade(c, {}, 0);
    CHECK(differing_px(presenter->snapshot(), middle) == 0);
    presenter->present_fade(c, {}, 0.7);
    presenter->present(c, {});
    CHECK(differing_px(presenter->snapshot(), whole(stage, c, {})) == 0);
}

TEST_CASE("a film that plays below a fade is at its newest picture when the fade ends",
          "[platform][presenter]") {
    Stage stage(canvas_size);
    const auto presenter = cpu_presenter(stage);
    const ui::DrawList from{ui::Fill{{0, 0, 320, 200}, {240, 200, 100, 255}, 0}};
    const ui::DrawList to{ui::Fill{{0, 0, 320, 200}, {0, 0, 0, 255}, 0},
                          ui::FilmFrame{0, {0, 10, 320, 180}, false}};
    presenter->present(from, {});
    presenter->begin_fade();
    FilmPictures films;
    for (unsigned i = 0; i <= 4; ++i) {
        films = {{0, film_frame({320, 180}, i)}};
        presenter->present_fade(to, films, i / 4.0);
    }
    CHECK(differing_px(presenter->snapshot(), whole(stage, to, films)) == 0);
}

TEST_CASE("what lies over a film looks the same over each of its pictures", "[platform][presenter]") {
    Stage stage(canvas_size);
    const auto presenter = cpu_presenter(stage);
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) {
        ui::DrawList list{ui::FilmFrame{0, whole_canvas, true},
                          ui::Gradient{{0, 120, 320, 80}, {0, 0, 0, 0}, {0, 0, 0, 200}},
                          ui::Fill{{40, 150, 90, 30}, {250, 240, 200, 255}, 8}};
        for (int item = 0; item < 4; ++item)
            if (auto more = random_item(random, canvas_size); !std::holds_alternative<ui::FilmFrame>(more))
                list.push_back(std::move(more));
        REQUIRE(stage.pictures->settle(list, soon()));
        for (unsigned picture = 0; picture < 4; ++picture) {
            const FilmPictures films{{0, film_frame({320, 200}, picture)}};
            presenter->present(list, films);
            // Two roundings instead of one.
            REQUIRE(differing_px(presenter->snapshot(), whole(stage, list, films), 3) == 0);
        }
    }
}

TEST_CASE("what changes over a film that plays leaves no trace, and what stays is still there",
          "[platform][presenter]") {
    Stage stage(canvas_size);
    const auto presenter = cpu_presenter(stage);
    std::mt19937 random(4);
    unsigned picture = 0;
    for (int round = 0; round < 30; ++round) {
        const auto any = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
        const ui::DrawList list{ui::FilmFrame{0, whole_canvas, true},
                                ui::Gradient{{0, 80, 320, 120}, {0, 0, 0, 0}, {0, 0, 0, 200}},
                                ui::Fill{{20, 150, 40 + any(200), 12}, {250, 240, 200, 255}, 6},
                                ui::Disc{{40 + any(20), 90 + any(4), 30, 30}, {200, 40, 40, 180}},
                                ui::Fill{{260, 20, 40, 10 + any(3)}, {20, 80, 200, 128}, 0}};
        const Size frame = round % 10 == 9 ? Size{160, 200} : Size{320, 200}; // then it has another place
        for (int shown = 0; shown < 1 + round % 3; ++shown) {
            const FilmPictures films{{0, film_frame(frame, ++picture)}};
            presenter->present(list, films);
            REQUIRE(differing_px(presenter->snapshot(), whole(stage, list, films), 3) == 0);
        }
    }
}

TEST_CASE("a window of another size shows all of the list anew", "[platform][presenter]") {
    Stage stage(canvas_size);
    const auto presenter = cpu_presenter(stage);
    std::mt19937 random(5);
    const ui::DrawList list = random_list(random, canvas_size, 10);
    REQUIRE(stage.pictures->settle(list, soon()));
    presenter->present(list, {});
    SDL_SetWindowSize(stage.window->handle(), 400, 240);
    presenter->size_changed();
    presenter->present(list, {});
    CHECK(presenter->snapshot().size == Size{400, 240});
    CHECK(differing_px(presenter->snapshot(), whole(stage, list, {})) == 0);
}

TEST_CASE("an unknown icon, a missing picture and a film without a frame draw nothing worse",
          "[platform][presenter]") {
    Stage stage(canvas_size);
    const auto presenter = cpu_presenter(stage);
    ui::PictureFill missing;
    missing.file = "nowhere.png";
    missing.rect = {100, 100, 50, 50};
    missing.ground = {10, 20, 30, 255};
    const ui::DrawList list{ui::Fill{{0, 0, 320, 200}, {200, 200, 200, 255}, 0},
                            ui::Icon{"no such icon", {0, 0, 40, 40}, {}},
                            ui::FilmFrame{3, {0, 0, 320, 200}, true},
                            missing};
    REQUIRE(stage.pictures->settle(list, soon()));
    presenter->present(list, {});
    CHECK(presenter->snapshot().row(20)[20] == 0xFFC8C8C8U);
    CHECK(presenter->snapshot().row(120)[120] == 0xFF0A141EU);
}

// Mesa keeps memory when its driver is unloaded, in stacks that have no name any more: a run that opened it
// reports no leaks. Each test case is a run of its own.
static bool mesa_was_loaded = false;
extern "C" int __lsan_is_turned_off() { // the sanitizer's own hook, asked at the end
    return mesa_was_loaded ? 1 : 0;
}

TEST_CASE("the GPU way shows the picture of the CPU way", "[platform][presenter][gpu]") {
    const auto rotation = GENERATE(Rotation::none, Rotation::quarter, Rotation::half);
    Stage stage(rotated(canvas_size, rotation), rotation, "offscreen");
    REQUIRE(stage.window != nullptr);
    auto opened = open_gpu_presenter(stage.parts(), SoftwareGl::accept);
    if (!opened) {
        WARN("not tried: " << opened.error().message);
        return;
    }
    mesa_was_loaded = true;
    Presenter& presenter = **opened;
    std::mt19937 random(17);
    ui::DrawList list = random_list(random, canvas_size, 10);
    list.insert(list.begin() + 3, ui::FilmFrame{0, {30, 20, 256, 144}, false});
    FilmPictures films{{0, film_frame({256, 144}, 4)}};
    for (unsigned step = 0; step < 12; ++step) {
        REQUIRE(stage.pictures->settle(list, soon()));
        presenter.present(list, films);
        INFO("step " << step);
        REQUIRE(mean_difference(presenter.snapshot(), whole(stage, list, films)) < 2);
        list = varied(std::move(list), random, canvas_size);
        films[0].frame = film_frame({256, 144}, step);
    }
    presenter.present(list, films);
    CHECK_FALSE(presenter.present(list, films));

    const ui::DrawList film{ui::FilmFrame{0, {0, 0, 320, 200}, true}};
    const ui::DrawList to{ui::Fill{{0, 0, 320, 200}, {100, 200, 240, 255}, 0}};
    films[0].frame = film_frame({256, 144}, 1);
    presenter.present(film, films);
    presenter.begin_fade();
    presenter.present_fade(to, {}, 0.02);
    CHECK(mean_difference(presenter.snapshot(), whole(stage, film, films)) <
          4); // a fade begins with what was seen

    const ui::DrawList from{ui::Fill{{0, 0, 320, 200}, {240, 200, 100, 255}, 0}};
    presenter.present(from, {});
    presenter.begin_fade();
    presenter.present_fade(to, {}, 0.5);
    CHECK((presenter.snapshot().row(9)[9] >> 16U & 255U) == Approx(170).margin(3));
    presenter.present_fade(to, {}, 1);
    CHECK(mean_difference(presenter.snapshot(), whole(stage, to, {})) < 0.5);
}

TEST_CASE("the GPU way shows film colours within 34 dB of the exact conversion",
          "[platform][presenter][gpu]") {
    const Size size{320, 192};
    Stage stage(size, Rotation::none, "offscreen");
    REQUIRE(stage.window != nullptr);
    auto opened = open_gpu_presenter(stage.parts(), SoftwareGl::accept);
    if (!opened) {
        WARN("not tried: " << opened.error().message);
        return;
    }
    mesa_was_loaded = true;
    for (const unsigned seed : {0U, 1U, 2U}) {
        const auto frame = film_frame(size, seed);
        (*opened)->present({ui::FilmFrame{0, {0, 0, size.width, size.height}, false}}, {{0, frame}});
        CHECK(peak_signal_to_noise((*opened)->snapshot(), exactly_converted(*frame)) >= 34);
    }
}
