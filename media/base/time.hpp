// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace media {

/// A span of time; nanoseconds, so that sums over months of running stay exact.
using Duration = std::chrono::nanoseconds;

/// A moment of the steady clock. Deciding code is handed it and never asks a clock itself.
using TimePoint = std::chrono::time_point<std::chrono::steady_clock, Duration>;

/// Later than anything that happens: the deadline of what has none.
inline constexpr TimePoint never = TimePoint::max();

} // namespace media
