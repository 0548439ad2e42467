// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SDL_surface.h>

#include <memory>

namespace kiosk::platform {

struct SurfaceDeleter {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

/// A picture of SDL's that is freed with its owner.
using Surface = std::unique_ptr<SDL_Surface, SurfaceDeleter>;

} // namespace kiosk::platform
