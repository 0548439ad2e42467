// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/cpu_presenter.hpp"
#include "kiosk/platform/gpu_presenter.hpp"
#include "kiosk/platform/presenter.hpp"

#include <SDL.h>
#include <fmt/core.h>
#include <spdlog/spdlog.h>

#include <filesystem>

namespace kiosk::platform {
namespace {

// Without a render node there is no GPU, and asking GL would cost 90 ms to learn that.
bool has_render_node() {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", none)) {
        if (entry.path().filename().string().starts_with("renderD"))
            return true;
    }
    return false;
}

media::Result<std::unique_ptr<Presenter>> open_cpu_presenter(const PresenterParts& parts) {
    if (SDL_GetWindowSurface(parts.window.handle()) == nullptr)
        return media::fail(media::ErrorCode::device,
                           fmt::format("the window has no surface: {}", SDL_GetError()));
    return std::make_unique<CpuPresenter>(parts);
}

} // namespace

bool draws_without_gpu(settings::PresenterChoice choice) {
    using settings::PresenterChoice;
    return choice == PresenterChoice::cpu || (choice == PresenterChoice::automatic && !has_render_node());
}

media::Result<std::unique_ptr<Presenter>> open_presenter(const PresenterParts& parts,
                                                         settings::PresenterChoice choice) {
    using settings::PresenterChoice;
    const bool forced = choice == PresenterChoice::gpu;
    if (!draws_without_gpu(choice)) {
        auto gpu = open_gpu_presenter(parts, forced ? SoftwareGl::accept : SoftwareGl::refuse);
        if (gpu)
            return gpu;
        spdlog::warn("drawing without the GPU: {}", gpu.error().message);
        parts.window.become_modest();
    }
    return open_cpu_presenter(parts);
}

} // namespace kiosk::platform
