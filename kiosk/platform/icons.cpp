// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/icons.hpp"

#include "kiosk/platform/built_in_icons.hpp"
#include "kiosk/platform/cache.hpp"
#include "kiosk/platform/surface.hpp"

#include <SDL_image.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace kiosk::platform {
namespace {

constexpr std::size_t max_icon_bytes = 2U << 20U;

// nanosvg inside SDL_image: paths, shapes, strokes and groups; no text, no style sheets, no filters. The
// files are our own and built in, so that no foreign SVG is ever parsed.
std::shared_ptr<Mask> rasterise(std::string_view svg, Size size) {
    SDL_RWops* memory = SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size()));
    if (memory == nullptr)
        return nullptr;
    // Fits into the given size and keeps the shape.
    Surface drawn(IMG_LoadSizedSVG_RW(memory, size.width, size.height));
    SDL_RWclose(memory);
    if (drawn != nullptr && drawn->format->format != SDL_PIXELFORMAT_ARGB8888)
        drawn.reset(SDL_ConvertSurfaceFormat(drawn.get(), SDL_PIXELFORMAT_ARGB8888, 0));
    if (drawn == nullptr)
        return nullptr;
    auto mask = std::make_shared<Mask>();
    mask->size = size;
    mask->coverage.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    const Point corner{std::max(0, (size.width - drawn->w) / 2), std::max(0, (size.height - drawn->h) / 2)};
    for (int y = 0; y < std::min(drawn->h, size.height); ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(drawn->pixels) +
                                                                 std::ptrdiff_t{y} * drawn->pitch);
        const std::size_t start =
            static_cast<std::size_t>(corner.y + y) * static_cast<std::size_t>(size.width) +
            static_cast<std::size_t>(corner.x);
        for (int x = 0; x < std::min(drawn->w, size.width); ++x)
            mask->coverage[start + static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(row[x] >> 24U);
    }
    return mask;
}

void mirror(Mask& mask) {
    const auto width = static_cast<std::ptrdiff_t>(mask.size.width);
    for (auto row = mask.coverage.begin(); row != mask.coverage.end(); row += width)
        std::reverse(row, row + width);
}

} // namespace

struct Icons::State {
    using Key = std::tuple<std::string, int, int, bool>;
    LruCache<Key, Mask> cache{max_icon_bytes};
    std::set<std::string> missing;
};

Icons::Icons() : state_(std::make_unique<State>()) {}
Icons::~Icons() = default;

std::shared_ptr<const Mask> Icons::mask(const std::string& name, Size size, bool mirrored) const {
    if (size.empty())
        return nullptr;
    State::Key key{name, size.width, size.height, mirrored};
    if (auto found = state_->cache.find(key))
        return found;
    const auto icons = built_in_icons();
    const auto icon =
        std::find_if(icons.begin(), icons.end(), [&](const auto& entry) { return entry.name == name; });
    auto mask = icon == icons.end() ? nullptr : rasterise(icon->svg, size);
    if (mask == nullptr) {
        if (state_->missing.insert(name).second)
            spdlog::error("there is no icon '{}'", name);
        return nullptr;
    }
    if (mirrored)
        mirror(*mask);
    state_->cache.insert(std::move(key), mask, mask->coverage.size());
    return mask;
}

std::vector<std::string_view> Icons::names() {
    std::vector<std::string_view> names;
    for (const BuiltInIcon& icon : built_in_icons())
        names.push_back(icon.name);
    return names;
}

} // namespace kiosk::platform
