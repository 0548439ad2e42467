// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

#include <optional>

struct SDL_Window;

namespace kiosk::platform {

// The few questions that SDL has no words for. Each is one round trip to the X server and blocks as long as
// that hangs. A dead server ends the program inside Xlib; systemd starts both again.

/// True if the window's display is an X server.
bool is_on_x11(SDL_Window* window);
/// True if a window manager runs, as EWMH has it announce itself.
bool has_window_manager(SDL_Window* window);
/// The size of the root window, which spans all monitors; nothing if the server has no answer or is none.
std::optional<Size> root_size(SDL_Window* window);

} // namespace kiosk::platform
