// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/timing/pacing.hpp"

namespace media {

PacingDecision pace(std::span<const Duration> times, Duration media_time) {
    PacingDecision decision;
    while (decision.drop + 1 < times.size() && times[decision.drop + 1] <= media_time)
        ++decision.drop;
    decision.show_next = decision.drop < times.size() && times[decision.drop] <= media_time;
    return decision;
}

} // namespace media
