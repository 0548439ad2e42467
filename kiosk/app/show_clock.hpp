// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

namespace kiosk::app {

/// The time of the show: the steady clock, `speed` times as fast. Films keep real time.
class ShowClock {
public:
    ShowClock(media::TimePoint start, double speed) : start_(start), speed_(speed) {}

    /// The show's time at that real moment.
    media::TimePoint at(media::TimePoint real) const {
        if (real == media::never)
            return media::never;
        return start_ + std::chrono::duration_cast<media::Duration>((real - start_) * speed_);
    }

    /// The real moment at which it is `show` o'clock in the show.
    media::TimePoint real(media::TimePoint show) const {
        if (show == media::never)
            return media::never;
        // Rounded up: waking a nanosecond early would find nothing due and turn the loop once more.
        return start_ + std::chrono::ceil<media::Duration>((show - start_) / speed_) + media::Duration(1);
    }

private:
    media::TimePoint start_;
    double speed_;
};

} // namespace kiosk::app
