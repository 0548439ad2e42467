// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

namespace kiosk::platform {

/// The time that never jumps. For this layer, which does things; what decides is handed `now`.
inline media::TimePoint steady_now() {
    return std::chrono::time_point_cast<media::Duration>(std::chrono::steady_clock::now());
}

} // namespace kiosk::platform
