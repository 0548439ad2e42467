// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"

extern "C" {
#include <libavutil/rational.h>
}

#include <cstdint>
#include <optional>
#include <string>

namespace media {

/// Turns libav's negative `status` into an Error: what we were doing, libav's reason, and the last complaint
/// that libav logged on this thread, which often names the true cause ("moov atom not found").
Failure av_failure(ErrorCode code, const std::string& doing, int status);

/// Sends libav's log nowhere but into av_failure(): it would write thousands of lines about one damaged film.
/// Called by everything that opens a film; only the first call of a process has an effect.
void silence_av_log();

/// `ticks` of `time_base`; nothing if libav has no value there, or one that is decades away.
std::optional<Duration> from_ticks(std::int64_t ticks, AVRational time_base);
std::int64_t to_ticks(Duration duration, AVRational time_base);

} // namespace media
