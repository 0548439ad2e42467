// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/rotation.hpp"
#include "media/base/result.hpp"

#include <memory>
#include <optional>
#include <string>

struct SDL_Window;

namespace kiosk::platform {

struct WindowOptions {
    std::string title = "KOK";
    std::optional<Size> windowed; ///< px; without it the window covers the whole display
    Rotation rotation = Rotation::none;
    bool modest = false; ///< drawn without a GPU: a display of very many px shows fewer, if it can
};

/// The one window, and with it SDL's video. SDL is initialised for video alone: joysticks would poll, and
/// sound opens when something sounds. Main thread only.
class Window {
public:
    /// Opens SDL's video and the window; `device` and SDL's reason if either is refused.
    static media::Result<std::unique_ptr<Window>> open(const WindowOptions& options);

    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    /// What the display shows, in px, as the cable sees it.
    Size panel() const;
    /// The upright picture that everything is drawn and touched on.
    Size canvas() const { return rotated(panel(), rotation_); }
    Rotation rotation() const { return rotation_; }
    bool fullscreen() const { return fullscreen_; }

    /// px per mm as the monitor's EDID says; nothing if it says nothing or something implausible (a
    /// projector's aspect ratio in place of a size, a diagonal below 10 or above 120 inches).
    std::optional<double> px_per_mm() const;

    /// Of a window on a desk: the words in its frame, and its size in px.
    void set_title(const std::string& title);
    void resize(Size size);

    /// As if it had been opened `modest`: a GPU was hoped for, and there is none.
    void become_modest();

    /// Covers the display again after its size changed, and takes the input focus back. Call it on
    /// SizeChanged.
    void fit_display();

    /// True if the display server answered a round trip. Blocks as long as the server hangs, which is what
    /// the watchdog is there for. Drivers without a server (dummy, offscreen) always answer. The same round
    /// trip notices a monitor that changed its size unannounced; SizeChanged follows from the EventSource
    /// then.
    bool answers();

    /// The driver SDL chose: `x11`, `dummy`, `offscreen`, ...
    std::string driver() const;

    SDL_Window* handle() const { return window_; }

private:
    Window(SDL_Window* window, const WindowOptions& options);

    SDL_Window* window_;
    Rotation rotation_;
    bool fullscreen_;
    bool modest_;
    bool managed_ = false; ///< a window manager runs, and is the one who sizes a full-screen window
};

} // namespace kiosk::platform
