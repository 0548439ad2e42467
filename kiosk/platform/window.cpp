// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/window.hpp"

#include "kiosk/platform/display_mode.hpp"
#include "kiosk/platform/x11_server.hpp"

#include <SDL.h>
#include <fmt/core.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace kiosk::platform {
namespace {

constexpr double mm_per_inch = 25.4;

void set_hints() {
    // Without this the window surface is a hidden GL renderer: 77 to 264 ms at the start, and llvmpipe for
    // ever.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    // Fingers are fingers and mice are mice: the tracker decides what is an echo of what.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    // The exhibition is the screen saver.
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    // A compositor must not be switched off under a desktop on which somebody only tries the program.
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_APP_NAME, "KOK");
}

// Whether SDL will talk to an X server; it has not chosen yet.
bool expects_x11() {
    const char* driver = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    return driver == nullptr || std::string_view(driver) == "x11";
}

Rect display_bounds() {
    SDL_Rect bounds{};
    if (SDL_GetDisplayBounds(0, &bounds) != 0)
        return {};
    return {bounds.x, bounds.y, bounds.w, bounds.h};
}

} // namespace

media::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
    set_hints();
    if (options.modest && !options.windowed && expects_x11())
        use_modest_mode();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return media::fail(media::ErrorCode::device, fmt::format("no display: {}", SDL_GetError()));
    const Rect place =
        options.windowed ? Rect{0, 0, options.windowed->width, options.windowed->height} : display_bounds();
    if (place.empty()) {
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return media::fail(media::ErrorCode::device, "the display has no size");
    }
    const int position = options.windowed ? static_cast<int>(SDL_WINDOWPOS_UNDEFINED) : 0;
    const Uint32 flags = options.windowed ? SDL_WINDOW_RESIZABLE : SDL_WINDOW_BORDERLESS;
    SDL_Window* handle = SDL_CreateWindow(options.title.c_str(),
                                          options.windowed ? position : place.x,
                                          options.windowed ? position : place.y,
                                          place.width,
                                          place.height,
                                          flags);
    if (handle == nullptr) {
        const std::string reason = SDL_GetError();
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return media::fail(media::ErrorCode::device, fmt::format("no window: {}", reason));
    }
    return std::unique_ptr<Window>(new Window(handle, options));
}

Window::Window(SDL_Window* window, const WindowOptions& options)
    : window_(window), rotation_(options.rotation), fullscreen_(!options.windowed), modest_(options.modest) {
    if (!fullscreen_)
        return;
    SDL_ShowCursor(SDL_DISABLE);
    managed_ = has_window_manager(window_);
    if (managed_ || driver() == "wayland") {
        // Without a window manager this would wait 100 ms for an answer that never comes.
        SDL_SetWindowFullscreen(window_, SDL_WINDOW_FULLSCREEN_DESKTOP);
    } else if (is_on_x11(window_)) {
        SDL_SetWindowInputFocus(window_);
    }
}

Window::~Window() {
    SDL_DestroyWindow(window_);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

Size Window::panel() const {
    Size size;
    SDL_GetWindowSizeInPixels(window_, &size.width, &size.height);
    return size;
}

std::optional<double> Window::px_per_mm() const {
    float diagonal_dpi = 0;
    float horizontal_dpi = 0;
    float vertical_dpi = 0;
    const int display = std::max(0, SDL_GetWindowDisplayIndex(window_));
    if (SDL_GetDisplayDPI(display, &diagonal_dpi, &horizontal_dpi, &vertical_dpi) != 0)
        return std::nullopt;
    if (!(horizontal_dpi > 0) || !(vertical_dpi > 0))
        return std::nullopt;
    // px are square on every panel; an EDID that says otherwise holds an aspect ratio or nonsense.
    if (std::abs(horizontal_dpi / vertical_dpi - 1) > 0.1)
        return std::nullopt;
    SDL_DisplayMode mode{};
    if (SDL_GetDesktopDisplayMode(display, &mode) != 0)
        return std::nullopt;
    const double diagonal_inch = std::hypot(mode.w / double{horizontal_dpi}, mode.h / double{vertical_dpi});
    if (diagonal_inch < 10 || diagonal_inch > 120)
        return std::nullopt;
    return horizontal_dpi / mm_per_inch;
}

void Window::set_title(const std::string& title) {
    SDL_SetWindowTitle(window_, title.c_str());
}

void Window::resize(Size size) {
    SDL_SetWindowSize(window_, size.width, size.height);
}

void Window::become_modest() {
    modest_ = true;
    fit_display();
}

void Window::fit_display() {
    if (!fullscreen_)
        return;
    SDL_ShowCursor(SDL_DISABLE);
    if (managed_ || !is_on_x11(window_))
        return;
    if (modest_)
        use_modest_mode(); // a monitor that came back came with the mode that it likes best
    Rect place = display_bounds();
    // SDL notices new monitors, but not a new mode of one that stays; the root window knows.
    if (const auto root = root_size(window_); root && SDL_GetNumVideoDisplays() == 1)
        place = {0, 0, root->width, root->height};
    if (!place.empty() && place.size() != panel()) {
        SDL_SetWindowPosition(window_, place.x, place.y);
        SDL_SetWindowSize(window_, place.width, place.height);
        spdlog::info("display is {} x {} px now", place.width, place.height);
    }
    SDL_SetWindowInputFocus(window_);
}

bool Window::answers() {
    if (!is_on_x11(window_))
        return true;
    const auto root = root_size(window_);
    if (root && fullscreen_ && !managed_ && SDL_GetNumVideoDisplays() == 1 && *root != panel())
        fit_display();
    return root.has_value();
}

std::string Window::driver() const {
    const char* name = SDL_GetCurrentVideoDriver();
    return name == nullptr ? "" : name;
}

} // namespace kiosk::platform
