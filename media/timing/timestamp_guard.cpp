// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/timing/timestamp_guard.hpp"

#include <algorithm>

namespace media {

namespace {

// Containers round their duration, and sound may outlast the picture; more than this is damage.
constexpr Duration tolerance = std::chrono::seconds(1);

// For streams that do not even say how long a picture stays: 25 a second.
constexpr Duration usual_duration = std::chrono::milliseconds(40);

} // namespace

Duration TimestampGuard::accept(std::optional<Duration> pts, Duration duration) {
    const bool beyond_film = pts && film_duration_ > Duration::zero() && *pts > film_duration_ + tolerance;
    const bool backwards = pts && expected_ && *pts <= last_;
    const bool usable = pts && !beyond_film && !backwards;
    last_ = usable ? *pts : expected_.value_or(Duration::zero());
    expected_ = last_ + (duration > Duration::zero() ? duration : usual_duration);
    return last_;
}

} // namespace media
