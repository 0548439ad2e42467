// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/draw_list.hpp"

#include <optional>
#include <string>

namespace kiosk::ui {

/// A code on the screen is at least so large (look.md).
inline constexpr double least_code_mm = 35;

/// A QR code (level M, quiet zone of four modules included) that holds `text`; nothing if it is too long.
std::optional<Modules> qr_code(const std::string& text, const Rect& rect);

} // namespace kiosk::ui
