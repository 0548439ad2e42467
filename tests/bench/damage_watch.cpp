// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints the time, in seconds of CLOCK_MONOTONIC, of everything that anybody draws on the X screen. The first
// line is "ready". So a frame that a player presents is counted even if it looks like the one before.
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <cstdio>
#include <memory>
#include <time.h>

int main() {
    const std::unique_ptr<Display, int (*)(Display*)> display(XOpenDisplay(nullptr), XCloseDisplay);
    int first_event = 0;
    int first_error = 0;
    if (!display || XDamageQueryExtension(display.get(), &first_event, &first_error) == 0)
        return 1;
    XDamageCreate(display.get(), DefaultRootWindow(display.get()), XDamageReportRawRectangles);
    XSync(display.get(), 0);
    setvbuf(stdout, nullptr, _IOLBF, 0);
    std::printf("ready\n");
    for (XEvent event;;) {
        XNextEvent(display.get(), &event);
        if (event.type != first_event + XDamageNotify)
            continue;
        timespec time{};
        clock_gettime(CLOCK_MONOTONIC, &time);
        std::printf("%.6f\n", static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9);
    }
}
