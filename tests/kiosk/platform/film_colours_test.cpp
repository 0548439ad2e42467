// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/film_colours.hpp"
#include "kiosk/platform/gpu_textures.hpp"
#include "tests/support/catch.hpp"

#include <SDL.h>

#include <array>
#include <memory>

using namespace kiosk::platform;

namespace {

constexpr std::array standards{YuvStandard::bt601, YuvStandard::bt709, YuvStandard::jpeg};

} // namespace

TEST_CASE("black, white and grey are the same in each standard of limited range", "[platform]") {
    for (const YuvStandard standard : {YuvStandard::bt601, YuvStandard::bt709}) {
        CHECK(rgb_of({16, 128, 128}, standard) == 0xFF000000U);
        CHECK(rgb_of({235, 128, 128}, standard) == 0xFFFFFFFFU);
        CHECK(rgb_of({126, 128, 128}, standard) == 0xFF808080U);
    }
    CHECK(rgb_of({16, 128, 128}, YuvStandard::jpeg) == 0xFF101010U);
}

TEST_CASE("the pure red of BT.601 and of BT.709 come out as red", "[platform]") {
    CHECK(worst_difference(std::array{rgb_of({81, 90, 240}, YuvStandard::bt601)}, std::array{0xFFFF0000U}) <=
          2);
    CHECK(worst_difference(std::array{rgb_of({63, 102, 240}, YuvStandard::bt709)}, std::array{0xFFFF0000U}) <=
          2);
    CHECK(worst_difference(std::array{rgb_of({76, 85, 255}, YuvStandard::jpeg)}, std::array{0xFFFF0000U}) <=
          2);
}

TEST_CASE("a difference is that of the worst part of the worst colour", "[platform]") {
    CHECK(worst_difference(std::array{0xFF102030U, 0xFF000000U}, std::array{0xFF102030U, 0xFF000700U}) == 7);
    CHECK(worst_difference(std::array<std::uint32_t, 0>{}, std::array{0xFF000000U}) == 255);
}

TEST_CASE("a renderer that shows films in the right colours passes its test, and every mix-up would not",
          "[platform]") {
    const std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface(
        SDL_CreateRGBSurfaceWithFormat(0, 64, 64, 32, SDL_PIXELFORMAT_ARGB8888), SDL_FreeSurface);
    const std::unique_ptr<SDL_Renderer, void (*)(SDL_Renderer*)> renderer(
        SDL_CreateSoftwareRenderer(surface.get()), SDL_DestroyRenderer);
    REQUIRE(renderer != nullptr);
    const auto right = test_film_colours(renderer.get());
    INFO((right ? "" : right.error().message));
    CHECK(right);
    constexpr std::array<YuvColour, 2> telling{{{150, 110, 155}, {90, 100, 220}}};
    for (const YuvStandard is : standards)
        for (const YuvStandard should : standards) {
            int worst = 0;
            for (const YuvColour& colour : telling)
                worst = std::max(
                    worst,
                    worst_difference(std::array{rgb_of(colour, is)}, std::array{rgb_of(colour, should)}));
            CHECK((worst > 10) == (is != should));
        }
}
