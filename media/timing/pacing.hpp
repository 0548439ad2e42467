// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <cstddef>
#include <span>

namespace media {

/// What to do with the pictures that wait to be shown.
struct PacingDecision {
    std::size_t drop = 0;   ///< so many from the front are over before they were shown
    bool show_next = false; ///< then the next is due

    bool operator==(const PacingDecision&) const = default;
};

/// Chooses among decoded pictures by their times, which ascend: drops what is over, shows what is due. The
/// last one is never dropped, so that a slow decoder leaves a late picture rather than none.
PacingDecision pace(std::span<const Duration> times, Duration media_time);

} // namespace media
