// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/timing/playback_clock.hpp"

#include <algorithm>
#include <cmath>

namespace media {

namespace {

Duration scaled(Duration value, Duration numerator, Duration denominator) {
    const double factor = static_cast<double>(numerator.count()) / static_cast<double>(denominator.count());
    return Duration(std::llround(static_cast<double>(value.count()) * factor));
}

} // namespace

void PlaybackClock::hold(Duration media_time) {
    media_ = media_time;
    correction_ = Duration::zero();
    running_ = false;
}

void PlaybackClock::run(Duration media_time, TimePoint at) {
    media_ = media_time;
    at_ = at;
    correction_ = Duration::zero();
    running_ = true;
}

void PlaybackClock::correct(Duration media_time, TimePoint at, TimePoint now) {
    if (!running_)
        return;
    const Duration ours = this->media_time(now);
    const Duration error = media_time + (now - at) - ours;
    if (std::chrono::abs(error) > largest_smooth_correction) {
        run(media_time, at);
        return;
    }
    run(ours, now);
    correction_ = error;
}

Duration PlaybackClock::media_time(TimePoint now) const {
    if (!running_)
        return media_;
    const Duration elapsed = now - at_;
    const Duration corrected = std::clamp(elapsed, Duration::zero(), correction_time);
    return media_ + elapsed + scaled(correction_, corrected, correction_time);
}

TimePoint PlaybackClock::time_of(Duration media_time) const {
    if (!running_)
        return never;
    const Duration ahead = media_time - media_;
    if (ahead <= Duration::zero())
        return at_ + ahead;
    const Duration corrected_span = correction_time + correction_;
    if (ahead >= corrected_span)
        return at_ + (ahead - correction_);
    // Rounding must not name a moment at which it is not yet time: a loop that wakes then would spin.
    TimePoint moment = at_ + scaled(ahead, correction_time, corrected_span);
    while (this->media_time(moment) < media_time)
        moment += Duration(1);
    return moment;
}

} // namespace media
