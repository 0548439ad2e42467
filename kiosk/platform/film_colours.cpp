// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/film_colours.hpp"

#include "kiosk/platform/gpu_textures.hpp"

#include <SDL.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <vector>

namespace kiosk::platform {
namespace {

// A wrong matrix shows as 20 and more in one of these, rounding and filtering as 3 at most.
constexpr int tolerance = 10;
constexpr int stripe = 16; // px; filtering blurs the edges of stripes, so that the middle is looked at
constexpr int height = 16; // px
// Skin, sky, grass, a strong red, white and black.
constexpr std::array<YuvColour, 6> colours{
    {{150, 110, 155}, {150, 160, 105}, {110, 90, 110}, {90, 100, 220}, {235, 128, 128}, {16, 128, 128}}};
constexpr int width = stripe * static_cast<int>(colours.size());

struct Weights {
    double red;
    double blue;
};

Weights weights_of(YuvStandard standard) {
    return standard == YuvStandard::bt709 ? Weights{0.2126, 0.0722} : Weights{0.299, 0.114};
}

SDL_YUV_CONVERSION_MODE mode_of(YuvStandard standard) {
    switch (standard) {
    case YuvStandard::bt709:
        return SDL_YUV_CONVERSION_BT709;
    case YuvStandard::jpeg:
        return SDL_YUV_CONVERSION_JPEG;
    case YuvStandard::bt601:
        break;
    }
    return SDL_YUV_CONVERSION_BT601;
}

const char* name_of(YuvStandard standard) {
    switch (standard) {
    case YuvStandard::bt709:
        return "BT.709";
    case YuvStandard::jpeg:
        return "JPEG";
    case YuvStandard::bt601:
        break;
    }
    return "BT.601";
}

std::uint32_t byte_of(double value) {
    return static_cast<std::uint32_t>(std::clamp(std::lround(value * 255), 0L, 255L));
}

// The stripes as planes of a 4:2:0 picture.
struct Stripes {
    std::vector<std::uint8_t> luma = std::vector<std::uint8_t>(std::size_t{width} * height);
    std::vector<std::uint8_t> u = std::vector<std::uint8_t>(std::size_t{width / 2} * (height / 2));
    std::vector<std::uint8_t> v = u;

    Stripes() {
        for (std::size_t at = 0; at < luma.size(); ++at)
            luma[at] = colours[at % width / stripe].y;
        for (std::size_t at = 0; at < u.size(); ++at) {
            const YuvColour& colour = colours[at % (width / 2) / (stripe / 2)];
            u[at] = colour.u;
            v[at] = colour.v;
        }
    }

    std::vector<std::uint8_t> interleaved() const {
        std::vector<std::uint8_t> both;
        both.reserve(u.size() * 2);
        for (std::size_t at = 0; at < u.size(); ++at) {
            both.push_back(u[at]);
            both.push_back(v[at]);
        }
        return both;
    }
};

bool fill(SDL_Texture* texture, const Stripes& stripes, bool nv12) {
    if (nv12)
        return SDL_UpdateNVTexture(
                   texture, nullptr, stripes.luma.data(), width, stripes.interleaved().data(), width) == 0;
    return SDL_UpdateYUVTexture(texture,
                                nullptr,
                                stripes.luma.data(),
                                width,
                                stripes.u.data(),
                                width / 2,
                                stripes.v.data(),
                                width / 2) == 0;
}

// The middle of each stripe as it is drawn; empty if it cannot be.
std::vector<std::uint32_t> draw(SDL_Renderer* renderer, YuvStandard standard, bool nv12) {
    SDL_SetYUVConversionMode(mode_of(standard));
    const Uint32 format = nv12 ? SDL_PIXELFORMAT_NV12 : SDL_PIXELFORMAT_IYUV;
    const Texture film(SDL_CreateTexture(renderer, format, SDL_TEXTUREACCESS_STREAMING, width, height));
    const Texture target(
        SDL_CreateTexture(renderer, SDL_PIXELFORMAT_ABGR8888, SDL_TEXTUREACCESS_TARGET, width, height));
    if (film == nullptr || target == nullptr || !fill(film.get(), Stripes(), nv12) ||
        SDL_SetRenderTarget(renderer, target.get()) != 0)
        return {};
    SDL_SetTextureBlendMode(film.get(), SDL_BLENDMODE_NONE);
    SDL_RenderCopy(renderer, film.get(), nullptr, nullptr);
    std::vector<std::uint32_t> picture(std::size_t{width} * height);
    const int status =
        SDL_RenderReadPixels(renderer, nullptr, SDL_PIXELFORMAT_ARGB8888, picture.data(), width * 4);
    SDL_SetRenderTarget(renderer, nullptr);
    if (status != 0)
        return {};
    std::vector<std::uint32_t> middles;
    middles.reserve(colours.size());
    for (std::size_t index = 0; index < colours.size(); ++index)
        middles.push_back(picture[std::size_t{width} * (height / 2) + index * stripe + stripe / 2]);
    return middles;
}

} // namespace

std::uint32_t rgb_of(YuvColour colour, YuvStandard standard) {
    const bool full = standard == YuvStandard::jpeg;
    const auto [red_weight, blue_weight] = weights_of(standard);
    const double luma = full ? colour.y / 255.0 : (colour.y - 16) / 219.0;
    const double scale = full ? 255.0 : 224.0;
    const double blue = luma + 2 * (1 - blue_weight) * ((colour.u - 128) / scale);
    const double red = luma + 2 * (1 - red_weight) * ((colour.v - 128) / scale);
    const double green = (luma - red_weight * red - blue_weight * blue) / (1 - red_weight - blue_weight);
    return 0xFF000000U | byte_of(red) << 16U | byte_of(green) << 8U | byte_of(blue);
}

int worst_difference(std::span<const std::uint32_t> seen, std::span<const std::uint32_t> wanted) {
    int worst = seen.size() == wanted.size() ? 0 : 255;
    for (std::size_t index = 0; index < std::min(seen.size(), wanted.size()); ++index)
        for (const unsigned shift : {0U, 8U, 16U})
            worst = std::max(worst,
                             std::abs(static_cast<int>(seen[index] >> shift & 0xFFU) -
                                      static_cast<int>(wanted[index] >> shift & 0xFFU)));
    return worst;
}

media::Result<void> test_film_colours(SDL_Renderer* renderer) {
    for (const YuvStandard standard : {YuvStandard::bt601, YuvStandard::bt709, YuvStandard::jpeg}) {
        std::array<std::uint32_t, colours.size()> wanted{};
        std::transform(colours.begin(), colours.end(), wanted.begin(), [standard](const YuvColour& colour) {
            return rgb_of(colour, standard);
        });
        for (const bool nv12 : {false, true}) {
            const int worst = worst_difference(draw(renderer, standard, nv12), wanted);
            if (worst > tolerance)
                return media::fail(media::ErrorCode::unsupported,
                                   fmt::format("its film colours ({}, {}) are wrong by {} of 255",
                                               name_of(standard),
                                               nv12 ? "NV12" : "IYUV",
                                               worst));
        }
    }
    return {};
}

} // namespace kiosk::platform
