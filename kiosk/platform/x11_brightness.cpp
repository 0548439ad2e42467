// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/brightness.hpp"
#include "kiosk/platform/x11_display.hpp"

#include <X11/extensions/Xrandr.h>
#include <algorithm>
#include <memory>

namespace kiosk::platform {
namespace {

using DisplayPtr = std::unique_ptr<Display, int (*)(Display*)>;
using ResourcesPtr = std::unique_ptr<XRRScreenResources, void (*)(XRRScreenResources*)>;
using GammaPtr = std::unique_ptr<XRRCrtcGamma, void (*)(XRRCrtcGamma*)>;

// A part of the graphics card that feeds monitors.
bool dim(Display* display, RRCrtc crtc, double share) {
    const int size = XRRGetCrtcGammaSize(display, crtc);
    if (size < 2)
        return false;
    const GammaPtr gamma(XRRAllocGamma(size), XRRFreeGamma);
    const std::vector<std::uint16_t> ramp = brightness_ramp(static_cast<std::size_t>(size), share);
    for (unsigned short* table : {gamma->red, gamma->green, gamma->blue})
        std::copy(ramp.begin(), ramp.end(), table);
    XRRSetCrtcGamma(display, crtc, gamma.get());
    return true;
}

} // namespace

bool set_brightness(double share) {
    const DisplayPtr display(XOpenDisplay(nullptr), XCloseDisplay);
    int events = 0;
    int errors = 0;
    if (!display || XRRQueryExtension(display.get(), &events, &errors) == 0 ||
        has_window_manager(display.get()))
        return false;
    const ResourcesPtr resources(
        XRRGetScreenResourcesCurrent(display.get(), XDefaultRootWindow(display.get())),
        XRRFreeScreenResources);
    if (!resources)
        return false;
    bool dimmed = false;
    for (int index = 0; index < resources->ncrtc; ++index)
        dimmed = dim(display.get(), resources->crtcs[index], share) || dimmed;
    XSync(display.get(), False);
    return dimmed;
}

} // namespace kiosk::platform
