// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/brightness.hpp"
#include "kiosk/platform/x11_monitors.hpp"

#include <algorithm>
#include <memory>

namespace kiosk::platform {
namespace {

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
    const X11Monitors monitors;
    if (!monitors.are_ours())
        return false;
    bool dimmed = false;
    for (int index = 0; index < monitors.resources()->ncrtc; ++index)
        dimmed = dim(monitors.display(), monitors.resources()->crtcs[index], share) || dimmed;
    return dimmed;
}

} // namespace kiosk::platform
