// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/display_mode.hpp"
#include "kiosk/platform/x11_monitors.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace kiosk::platform {
namespace {

using CrtcPtr = std::unique_ptr<XRRCrtcInfo, void (*)(XRRCrtcInfo*)>;
using OutputPtr = std::unique_ptr<XRROutputInfo, void (*)(XRROutputInfo*)>;

// A part of the graphics card that feeds monitors, and the mode that it had better use.
struct Change {
    RRCrtc crtc = None;
    CrtcPtr now{nullptr, XRRFreeCrtcInfo};
    RRMode mode = None;
    Size size; ///< px of the new mode, as it is turned
    Size millimetres;
};

const XRRModeInfo* find_mode(const XRRScreenResources& resources, RRMode id) {
    const std::span modes(resources.modes, static_cast<std::size_t>(resources.nmode));
    const auto found =
        std::find_if(modes.begin(), modes.end(), [id](const XRRModeInfo& mode) { return mode.id == id; });
    return found == modes.end() ? nullptr : &*found;
}

DisplayMode described(const XRRModeInfo& mode) {
    const double px = static_cast<double>(mode.hTotal) * mode.vTotal;
    return {{static_cast<int>(mode.width), static_cast<int>(mode.height)},
            px > 0 ? static_cast<double>(mode.dotClock) / px : 0};
}

// What is to become of one monitor; without a mode: nothing.
Change change_for(Display* display, XRRScreenResources* resources, RRCrtc crtc) {
    Change change{.crtc = crtc, .now = {XRRGetCrtcInfo(display, resources, crtc), XRRFreeCrtcInfo}};
    if (!change.now || change.now->mode == None || change.now->noutput == 0)
        return change;
    const XRRModeInfo* current = find_mode(*resources, change.now->mode);
    const OutputPtr output{XRRGetOutputInfo(display, resources, change.now->outputs[0]), XRRFreeOutputInfo};
    if (current == nullptr || !output)
        return change;
    std::vector<DisplayMode> modes;
    std::vector<RRMode> ids;
    for (int index = 0; index < output->nmode; ++index) {
        if (const XRRModeInfo* mode = find_mode(*resources, output->modes[index])) {
            modes.push_back(described(*mode));
            ids.push_back(mode->id);
        }
    }
    const auto chosen = modest_mode(described(*current), modes);
    if (!chosen)
        return change;
    change.mode = ids[*chosen];
    change.size = modes[*chosen].size;
    change.millimetres = {static_cast<int>(output->mm_width), static_cast<int>(output->mm_height)};
    if ((change.now->rotation & (RR_Rotate_90 | RR_Rotate_270)) != 0)
        std::swap(change.size.width, change.size.height);
    return change;
}

// One for each monitor that is on; empty unless all show the same picture and all can change.
std::vector<Change> changes_of(Display* display, XRRScreenResources* resources) {
    std::vector<Change> changes;
    for (int index = 0; index < resources->ncrtc; ++index) {
        Change change = change_for(display, resources, resources->crtcs[index]);
        if (!change.now || change.now->mode == None)
            continue;
        if (change.mode == None || change.now->x != 0 || change.now->y != 0)
            return {};
        changes.push_back(std::move(change));
    }
    return changes;
}

Status set_mode(Display* display, XRRScreenResources* resources, const Change& change, RRMode mode) {
    return XRRSetCrtcConfig(display,
                            resources,
                            change.crtc,
                            CurrentTime,
                            0,
                            0,
                            mode,
                            change.now->rotation,
                            change.now->outputs,
                            change.now->noutput);
}

// The screen of X may be larger than what monitors show of it, but never smaller.
void carry_out(Display* display, XRRScreenResources* resources, const std::vector<Change>& changes) {
    Size screen;
    for (const Change& change : changes) {
        if (set_mode(display, resources, change, change.mode) != RRSetConfigSuccess) {
            spdlog::warn("the display refuses {} x {} px", change.size.width, change.size.height);
            for (const Change& done : changes) // all show the same, or nothing changes
                set_mode(display, resources, done, done.now->mode);
            return;
        }
        screen = {std::max(screen.width, change.size.width), std::max(screen.height, change.size.height)};
    }
    const Size& size = changes.front().millimetres;
    XRRSetScreenSize(display,
                     XDefaultRootWindow(display),
                     screen.width,
                     screen.height,
                     std::max(1, size.width),
                     std::max(1, size.height));
    spdlog::info("display set to {} x {} px, as there is no graphics processor", screen.width, screen.height);
}

} // namespace

void use_modest_mode() {
    const X11Monitors monitors;
    if (!monitors.are_ours())
        return;
    const std::vector<Change> changes = changes_of(monitors.display(), monitors.resources());
    if (!changes.empty())
        carry_out(monitors.display(), monitors.resources(), changes);
}

} // namespace kiosk::platform
