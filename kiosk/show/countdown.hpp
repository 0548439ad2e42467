// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <algorithm>
#include <chrono>

namespace kiosk::show {

/// What a countdown to `until` shows: whole seconds, rounded up; 0 when it is over.
inline int whole_seconds(media::TimePoint until, media::TimePoint now) {
    if (now >= until)
        return 0;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(until - now).count());
}

/// When it shows another number: at the next whole second before its end.
inline media::TimePoint next_second(media::TimePoint until, media::TimePoint now) {
    const auto left = std::chrono::ceil<std::chrono::seconds>(until - now) - std::chrono::seconds(1);
    return until - std::max<media::Duration>(media::Duration{}, left);
}

} // namespace kiosk::show
