// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/venue_times.hpp"

#include <utility>

namespace kiosk::app {

namespace {
/// A clock that jumps is noticed that soon.
constexpr std::chrono::seconds between_looks{15};
} // namespace

VenueTimes::VenueTimes(const settings::Venue& venue,
                       settings::Sound usual,
                       std::function<settings::LocalTime()> clock)
    : follows_clock_(venue.hours != settings::OpeningHours{} || !venue.quiet.empty()), door_(venue.hours),
      quiet_(venue.quiet), usual_(std::move(usual)), clock_(std::move(clock)), sound_(usual_) {}

void VenueTimes::touched(media::TimePoint now) {
    door_.touched(now);
    if (!open_)
        look_at_ = now;
}

VenueTimes::Change VenueTimes::turn(media::TimePoint now) {
    if (!follows_clock_ || now < look_at_)
        return {};
    look_at_ = now + between_looks;
    const settings::LocalTime time = clock_();
    Change change;
    if (const bool open = door_.is_open(time, now); open != std::exchange(open_, open))
        change.open = open;
    if (settings::Sound sound = settings::sound_at(usual_, quiet_, time); sound != sound_) {
        change.loudness = settings::loudness_of(sound);
        sound_ = std::move(sound);
    }
    return change;
}

media::TimePoint VenueTimes::next_deadline() const {
    return follows_clock_ ? look_at_ : media::never;
}

} // namespace kiosk::app
