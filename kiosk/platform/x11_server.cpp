// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/x11_server.hpp"

#include "kiosk/platform/x11_display.hpp"

#include <SDL.h>
#include <SDL_syswm.h>

namespace kiosk::platform {
namespace {

Display* x_display(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11)
        return nullptr;
    return info.info.x11.display;
}

} // namespace

bool is_on_x11(SDL_Window* window) {
    return x_display(window) != nullptr;
}

bool has_window_manager(SDL_Window* window) {
    Display* display = x_display(window);
    return display != nullptr && has_window_manager(display);
}

bool has_window_manager(Display* display) {
    const Atom property = XInternAtom(display, "_NET_SUPPORTING_WM_CHECK", True);
    if (property == None)
        return false;
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char* data = nullptr;
    const int status = XGetWindowProperty(display,
                                          XDefaultRootWindow(display),
                                          property,
                                          0,
                                          1,
                                          False,
                                          AnyPropertyType,
                                          &type,
                                          &format,
                                          &count,
                                          &rest,
                                          &data);
    if (data != nullptr)
        XFree(data);
    return status == Success && count > 0;
}

std::optional<Size> root_size(SDL_Window* window) {
    Display* display = x_display(window);
    if (display == nullptr)
        return std::nullopt;
    ::Window root = None;
    int x = 0;
    int y = 0;
    unsigned width = 0;
    unsigned height = 0;
    unsigned border = 0;
    unsigned depth = 0;
    if (XGetGeometry(display, XDefaultRootWindow(display), &root, &x, &y, &width, &height, &border, &depth) ==
        0)
        return std::nullopt;
    return Size{static_cast<int>(width), static_cast<int>(height)};
}

} // namespace kiosk::platform
