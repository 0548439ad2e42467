// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/image.hpp"
#include "kiosk/platform/presenter.hpp"
#include "kiosk/ui/draw_list.hpp"
#include "media/base/result.hpp"

#include <string>

namespace kiosk::platform {

/// Draws a list without a window and without a display, to the px that the CPU way would show. Waits for the
/// list's pictures. The same list gives the same px.
Image draw_offscreen(
    const ui::DrawList& list, Size canvas, Fonts& fonts, Pictures& pictures, const FilmPictures& films = {});

/// Writes a PNG, first beside it and then in one step; `device` with the reason if the disk refuses.
media::Result<void> write_png(const Image& image, const std::string& path);

/// The picture as it hangs on a panel that is turned.
Image turned(const Image& image, Rotation rotation);

} // namespace kiosk::platform
