// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/gpu_presenter.hpp"

#include "kiosk/platform/film_colours.hpp"
#include "kiosk/platform/gpu_textures.hpp"
#include "kiosk/platform/offscreen.hpp"
#include "kiosk/platform/scene_canvas.hpp"
#include "kiosk/platform/window.hpp"

#include <SDL.h>
#include <fmt/core.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>

namespace kiosk::platform {
namespace {

struct RendererDeleter {
    void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
};
using Renderer = std::unique_ptr<SDL_Renderer, RendererDeleter>;

// Everything but films is drawn by the processor, just as on the CPU way, into layers: one below the first
// film and one above each. Only what changed in them goes to the GPU, which then lays layers and films over
// one another. So both ways show the same px, and the GPU does what it is good at: scaling films, blending,
// fading, turning.
struct Layer {
    Layer(const Materials& materials, Size size, std::uint32_t ground)
        : image(blank_image(size)), canvas(materials, ground) {}

    Image image;
    SceneCanvas canvas;
    Texture texture;
};

Rotation inverse(Rotation rotation) {
    switch (rotation) {
    case Rotation::quarter:
        return Rotation::three_quarters;
    case Rotation::three_quarters:
        return Rotation::quarter;
    default:
        return rotation;
    }
}

class GpuPresenter final : public Presenter {
public:
    GpuPresenter(const PresenterParts& parts, Renderer renderer, std::string name)
        : window_(parts.window), materials_{parts.fonts, parts.pictures, icons_, films_},
          name_(std::move(name)), renderer_(std::move(renderer)) {}

    bool present(const ui::DrawList& list, const FilmPictures& films) override;
    void begin_fade() override;
    bool present_fade(const ui::DrawList& list, const FilmPictures& films, double progress) override;
    void exposed() override { show_all_ = true; }
    void size_changed() override;
    Image snapshot() const override;
    PresentCounters counters() const override { return counters_; }
    std::string name() const override { return "gpu " + name_; }

private:
    bool update(const ui::DrawList& list, const FilmPictures& films);
    bool update_layer(std::size_t index, const ui::DrawList& items);
    bool update_film(std::size_t index, const ui::FilmFrame& item, const FilmPictures& films);
    void compose() const;
    bool show();

    Window& window_;
    Icons icons_;
    FilmBlitter films_; // layers hold no films; only Materials wants one
    Materials materials_;
    std::string name_;
    Renderer renderer_; // textures go before it
    std::vector<std::unique_ptr<Layer>> layers_;
    std::map<std::size_t, FilmTexture> film_textures_; // the one of number i lies above layers_[i]
    Texture from_;                                     // of a fade: the panel as it was
    double progress_ = 1;
    bool show_all_ = true;
    PresentCounters counters_;
};

bool GpuPresenter::update_layer(std::size_t index, const ui::DrawList& items) {
    if (index >= layers_.size())
        layers_.push_back(
            std::make_unique<Layer>(materials_, window_.canvas(), index == 0 ? 0xFF000000U : 0U));
    Layer& layer = *layers_[index];
    const Pixels pixels = pixels_of(layer.image);
    std::vector<Rect> rects = layer.canvas.update(pixels, items, {});
    if (layer.texture == nullptr) {
        layer.texture = make_layer_texture(renderer_.get(), layer.image.size);
        if (layer.texture == nullptr)
            return false;
        rects = {pixels.rect()};
        if (index == 0)
            SDL_SetTextureBlendMode(layer.texture.get(), SDL_BLENDMODE_NONE);
    }
    update_texture(layer.texture.get(), pixels, rects);
    for (const Rect& rect : rects)
        counters_.dirty_px +=
            static_cast<std::uint64_t>(rect.width) * static_cast<std::uint64_t>(rect.height);
    return !rects.empty();
}

bool GpuPresenter::update_film(std::size_t index, const ui::FilmFrame& item, const FilmPictures& films) {
    const auto film =
        std::find_if(films.begin(), films.end(), [&](const auto& f) { return f.slot == item.slot; });
    if (film == films.end() || film->frame == nullptr)
        return film_textures_.erase(index) > 0;
    const bool changed = film_textures_[index].update(renderer_.get(), item, film->frame);
    if (changed)
        ++counters_.film_frames;
    return changed;
}

// True if the picture is another one than before.
bool GpuPresenter::update(const ui::DrawList& list, const FilmPictures& films) {
    if (!layers_.empty() && layers_.front()->image.size != window_.canvas())
        size_changed();
    bool changed = false;
    std::size_t film_count = 0;
    ui::DrawList items;
    for (const ui::DrawItem& item : list) {
        const auto* film = std::get_if<ui::FilmFrame>(&item);
        if (film == nullptr) {
            items.push_back(item);
            continue;
        }
        changed |= update_layer(film_count, items);
        changed |= update_film(film_count, *film, films);
        ++film_count;
        items.clear();
    }
    changed |= update_layer(film_count, items);
    changed |= layers_.size() != film_count + 1;
    layers_.resize(film_count + 1);
    film_textures_.erase(film_textures_.lower_bound(film_count), film_textures_.end());
    return changed;
}

void GpuPresenter::compose() const {
    SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, 255);
    SDL_RenderClear(renderer_.get());
    const Size canvas = window_.canvas();
    const Rotation rotation = window_.rotation();
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const TextureCopy whole{
            .rect = {0, 0, canvas.width, canvas.height}, .canvas = canvas, .rotation = rotation};
        copy_texture(renderer_.get(), layers_[i]->texture.get(), whole);
        if (const auto film = film_textures_.find(i); film != film_textures_.end())
            film->second.draw(renderer_.get(), canvas, rotation);
    }
    if (from_ == nullptr)
        return;
    SDL_SetTextureAlphaMod(from_.get(), static_cast<Uint8>(std::lround((1 - progress_) * 255)));
    SDL_RenderCopy(renderer_.get(), from_.get(), nullptr, nullptr);
}

bool GpuPresenter::show() {
    show_all_ = false;
    compose();
    SDL_RenderPresent(renderer_.get());
    ++counters_.presents;
    return true;
}

bool GpuPresenter::present(const ui::DrawList& list, const FilmPictures& films) {
    const bool faded = from_ != nullptr;
    from_.reset();
    const bool changed = update(list, films);
    return (changed || faded || show_all_) && show();
}

void GpuPresenter::begin_fade() {
    const Size panel = window_.panel();
    // Into a target whose order is another, OpenGL ES draws films with red and blue exchanged (SDL 2.26).
    Texture kept(SDL_CreateTexture(
        renderer_.get(), SDL_PIXELFORMAT_ABGR8888, SDL_TEXTUREACCESS_TARGET, panel.width, panel.height));
    if (kept == nullptr || SDL_SetRenderTarget(renderer_.get(), kept.get()) != 0)
        return; // then the change is a cut
    compose();
    SDL_SetRenderTarget(renderer_.get(), nullptr);
    SDL_SetTextureBlendMode(kept.get(), SDL_BLENDMODE_BLEND);
    from_ = std::move(kept);
    progress_ = 0;
}

bool GpuPresenter::present_fade(const ui::DrawList& list, const FilmPictures& films, double progress) {
    if (from_ == nullptr || progress >= 1)
        return present(list, films);
    const bool changed = update(list, films);
    const double next = std::clamp(progress, progress_, 1.0);
    const bool moved = std::exchange(progress_, next) != next;
    return (changed || moved || show_all_) && show();
}

void GpuPresenter::size_changed() {
    layers_.clear();
    film_textures_.clear();
    from_.reset();
    show_all_ = true;
}

Image GpuPresenter::snapshot() const {
    const Size panel = window_.panel();
    Image shown = blank_image(panel);
    compose();
    SDL_RenderReadPixels(
        renderer_.get(), nullptr, SDL_PIXELFORMAT_ARGB8888, shown.pixels.data(), panel.width * 4);
    for (std::uint32_t& pixel : shown.pixels)
        pixel |= 0xFF000000U;
    return turned(shown, inverse(window_.rotation()));
}

// What the driver calls the GPU. A rasteriser on the processor takes fifteen times as long as the CPU way.
std::string gl_renderer_name() {
    using GetString = const unsigned char*(SDLCALL*)(unsigned);
    constexpr unsigned gl_renderer = 0x1F01;
    void* address = SDL_GL_GetCurrentContext() == nullptr ? nullptr : SDL_GL_GetProcAddress("glGetString");
    if (address == nullptr)
        return "";
    const unsigned char* name = reinterpret_cast<GetString>(address)(gl_renderer);
    return name == nullptr ? "" : reinterpret_cast<const char*>(name);
}

bool is_software(std::string_view gl_renderer) {
    constexpr std::array<std::string_view, 3> rasterisers{"llvmpipe", "softpipe", "SwiftShader"};
    return gl_renderer.empty() ||
           std::any_of(rasterisers.begin(), rasterisers.end(), [&](std::string_view name) {
               return gl_renderer.find(name) != std::string_view::npos;
           });
}

Renderer create_renderer(SDL_Window* window, std::string_view wanted) {
    for (int i = 0; i < SDL_GetNumRenderDrivers(); ++i) {
        SDL_RendererInfo info{};
        if (SDL_GetRenderDriverInfo(i, &info) != 0 || wanted != info.name)
            continue;
        return Renderer(SDL_CreateRenderer(
            window, i, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC | SDL_RENDERER_TARGETTEXTURE));
    }
    return nullptr;
}

} // namespace

media::Result<std::unique_ptr<Presenter>> open_gpu_presenter(const PresenterParts& parts,
                                                             SoftwareGl software) {
    // Naming a driver switches batching off unless it is asked for.
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
    Renderer renderer;
    std::string name;
    for (const char* driver : {"opengles2", "opengl"}) {
        renderer = create_renderer(parts.window.handle(), driver);
        name = driver;
        if (renderer != nullptr)
            break;
    }
    if (renderer == nullptr)
        return media::fail(media::ErrorCode::unsupported, fmt::format("no GL: {}", SDL_GetError()));
    const std::string gl_name = gl_renderer_name();
    if (software == SoftwareGl::refuse && is_software(gl_name))
        return media::fail(media::ErrorCode::unsupported,
                           fmt::format("'{}' is a rasteriser on the processor", gl_name));
    SDL_RendererInfo info{};
    SDL_GetRendererInfo(renderer.get(), &info);
    const Size panel = parts.window.panel();
    if (info.max_texture_width != 0 && std::max(panel.width, panel.height) > info.max_texture_width)
        return media::fail(media::ErrorCode::unsupported, "the GPU's textures are smaller than the display");
    if (const auto right = test_film_colours(renderer.get()); !right)
        return media::fail(right.error());
    parts.window.fit_display(); // GL has made the window anew, and with it lost the focus
    return std::make_unique<GpuPresenter>(parts, std::move(renderer), fmt::format("{} ({})", name, gl_name));
}

} // namespace kiosk::platform
