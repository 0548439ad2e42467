// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

namespace media {

/// Maps the steady clock to the film's time line. It runs by itself; the sound device, which is the master
/// where there is one, corrects it. Pure: every moment is handed in, so that tests let hours pass in no time.
class PlaybackClock {
public:
    /// A correction up to this is spread over `correction_time`, so that nobody sees the picture hurry; a
    /// larger one is taken at once. 100 ms is well above the jitter of a sound callback (a period of 1024
    /// samples is 21 ms) and above what is noticed as lip-sync error (ITU-R BT.1359: 45 ms early, 125 ms
    /// late).
    static constexpr Duration largest_smooth_correction = std::chrono::milliseconds(100);
    static constexpr Duration correction_time = std::chrono::seconds(1);

    /// Stands still at `media_time`.
    void hold(Duration media_time);

    /// Runs from `media_time` at `at`, which may lie in the future: until then the time is before
    /// `media_time`.
    void run(Duration media_time, TimePoint at);

    /// Tells a running clock that `media_time` is (or will be) heard at `at`. Has no effect on one that
    /// stands.
    void correct(Duration media_time, TimePoint at, TimePoint now);

    Duration media_time(TimePoint now) const;

    /// The first moment at which media_time() is `media_time` or more; `never` if the clock stands.
    TimePoint time_of(Duration media_time) const;

private:
    Duration media_{0};
    TimePoint at_;
    Duration correction_{0}; // what is still to be added between at_ and at_ + correction_time
    bool running_ = false;
};

} // namespace media
