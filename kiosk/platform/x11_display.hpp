// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <X11/Xlib.h>

namespace kiosk::platform {

// Xlib defines words such as None and Success as macros: only the files named x11_* include this header.

/// True if a window manager runs, as EWMH has it announce itself.
bool has_window_manager(Display* display);

} // namespace kiosk::platform
