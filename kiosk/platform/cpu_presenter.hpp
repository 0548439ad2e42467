// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/presenter.hpp"
#include "kiosk/platform/scene_canvas.hpp"
#include "kiosk/platform/window.hpp"

#include <optional>

struct SDL_Surface;

namespace kiosk::platform {

/// Draws into the window's surface with the processor alone. Only the rectangles that changed are drawn and
/// sent to the display; a film's frame is converted straight into the surface. On a turned panel everything
/// is drawn upright into a picture of our own, and what changed is turned outwards.
class CpuPresenter final : public Presenter {
public:
    explicit CpuPresenter(const PresenterParts& parts);

    bool present(const ui::DrawList& list, const FilmPictures& films) override;
    void begin_fade() override;
    bool present_fade(const ui::DrawList& list, const FilmPictures& films, double progress) override;
    void exposed() override { show_all_ = true; }
    void size_changed() override;
    Image snapshot() const override;
    PresentCounters counters() const override;
    std::string name() const override { return "cpu"; }

private:
    // From what was shown to what the scene's canvas, which is drawn aside meanwhile, has become.
    struct Fade {
        Image from;
        Image to;
        std::vector<Rect> differing;
        bool compared = false;
        int weight = 0;
    };

    bool prepare();
    Pixels canvas() const;
    bool show(std::vector<Rect> rects);
    Image copy_of_canvas() const;

    Window& window_;
    Icons icons_;
    FilmBlitter films_;
    SceneCanvas scene_;
    SDL_Surface* surface_ = nullptr; // the window's; new after each change of its size
    void* surface_pixels_ = nullptr;
    std::optional<Image> back_; // if the surface cannot be drawn on directly
    std::optional<Fade> fade_;
    bool show_all_ = true;
    PresentCounters counters_;
};

} // namespace kiosk::platform
