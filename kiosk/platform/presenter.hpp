// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/image.hpp"
#include "kiosk/settings/device.hpp"
#include "kiosk/ui/draw_list.hpp"
#include "media/base/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace media {
class VideoFrame;
}

namespace kiosk::platform {

class Fonts;
class Pictures;
class Window;

/// What the film in a slot shows now. Shared with the player, which keeps the last frame.
struct FilmPicture {
    int slot = 0;
    std::shared_ptr<const media::VideoFrame> frame;
};
using FilmPictures = std::vector<FilmPicture>;

/// What has been shown since the start, for the log and for tests.
struct PresentCounters {
    std::uint64_t presents = 0;    ///< times that anything went to the display
    std::uint64_t dirty_px = 0;    ///< px that were drawn anew
    std::uint64_t film_frames = 0; ///< film pictures that were converted
};

/// Shows draw lists. Draws only what changed since the last one; shows nothing if nothing changed.
/// Main thread only.
class Presenter {
public:
    Presenter() = default;
    Presenter(const Presenter&) = delete;
    Presenter& operator=(const Presenter&) = delete;
    virtual ~Presenter() = default;

    /// Shows the list, with each film's picture. Returns true if anything went to the display.
    /// Ends a fade that runs.
    virtual bool present(const ui::DrawList& list, const FilmPictures& films) = 0;

    /// Keeps what is shown now as the picture that the next `present_fade`s start from.
    virtual void begin_fade() = 0;
    /// Shows a mixture: 0 is what `begin_fade` kept, 1 is exactly `present(list, films)` and ends the fade.
    /// Without begin_fade it is `present`.
    virtual bool present_fade(const ui::DrawList& list, const FilmPictures& films, double progress) = 0;

    /// The display lost its px: the next present shows everything.
    virtual void exposed() = 0;
    /// The window has another size: the next present draws everything for `Window::canvas()`.
    virtual void size_changed() = 0;

    /// A copy of the upright canvas as it is shown.
    virtual Image snapshot() const = 0;

    virtual PresentCounters counters() const = 0;
    /// `cpu`, or `gpu` with the renderer's name.
    virtual std::string name() const = 0;
};

struct PresenterParts {
    Window& window;
    Fonts& fonts;
    Pictures& pictures;
};

/// True if it is sure before anything is opened that no GPU will draw.
bool draws_without_gpu(settings::PresenterChoice choice);

/// Opens the presenter that was chosen. `automatic` takes the GPU only if there is a render node and a
/// renderer that is no software rasteriser; a GPU that fails is replaced by the CPU with a line in the log.
media::Result<std::unique_ptr<Presenter>> open_presenter(const PresenterParts& parts,
                                                         settings::PresenterChoice choice);

} // namespace kiosk::platform
