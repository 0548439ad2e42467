// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/environment.hpp"

#include <cstdlib>

namespace kiosk::platform {

void set_environment() {
    constexpr int keep = 0; // what is set already
    // Nobody types letters here: reading the table of all composed ones takes 7 ms of the start.
    setenv("XCOMPOSEFILE", "/dev/null", keep);
    // Without a desktop there is no session bus; libdbus would run a program to start one.
    setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", keep);
}

} // namespace kiosk::platform
