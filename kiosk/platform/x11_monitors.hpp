// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/x11_display.hpp"

#include <X11/extensions/Xrandr.h>
#include <memory>

namespace kiosk::platform {

using ScreenResourcesPtr = std::unique_ptr<XRRScreenResources, void (*)(XRRScreenResources*)>;

/// A connection of its own to the X server, through which the monitors are set. While it lasts nothing that
/// the server refuses ends the program, as Xlib would have it: a monitor may be unplugged at any moment.
/// Xlib's handler is one for all connections: main thread only, one at a time.
class X11Monitors {
public:
    X11Monitors();
    ~X11Monitors();
    X11Monitors(const X11Monitors&) = delete;
    X11Monitors& operator=(const X11Monitors&) = delete;

    /// False where there is no X server, no RandR, or a window manager, whose business monitors are.
    bool are_ours() const { return resources_ != nullptr; }

    Display* display() const { return display_.get(); }
    XRRScreenResources* resources() const { return resources_.get(); }

private:
    std::unique_ptr<Display, int (*)(Display*)> display_;
    ScreenResourcesPtr resources_{nullptr, XRRFreeScreenResources};
    XErrorHandler previous_ = nullptr;
};

} // namespace kiosk::platform
