// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/x11_monitors.hpp"

namespace kiosk::platform {
namespace {

int ignore_error(Display* /*display*/, XErrorEvent* /*error*/) {
    return 0;
}

} // namespace

X11Monitors::X11Monitors()
    : display_(XOpenDisplay(nullptr), XCloseDisplay), previous_(XSetErrorHandler(ignore_error)) {
    int events = 0;
    int errors = 0;
    if (display_ && XRRQueryExtension(display_.get(), &events, &errors) != 0 &&
        !has_window_manager(display_.get()))
        resources_.reset(XRRGetScreenResourcesCurrent(display_.get(), XDefaultRootWindow(display_.get())));
}

X11Monitors::~X11Monitors() {
    resources_.reset();
    if (display_)
        XSync(display_.get(), False); // the answers to all that was asked come before the old handler
    XSetErrorHandler(previous_);
}

} // namespace kiosk::platform
