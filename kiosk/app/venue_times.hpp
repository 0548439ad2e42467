// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/settings/loudness.hpp"
#include "kiosk/settings/venue.hpp"
#include "kiosk/upkeep/doorkeeper.hpp"

#include <functional>
#include <optional>

namespace kiosk::app {

/// Follows the wall clock of the venue: when the exhibition opens and closes, and how loud it may be.
class VenueTimes {
public:
    /// What the wall clock changes.
    struct Change {
        std::optional<bool> open;
        std::optional<settings::Loudness> loudness;
    };
    VenueTimes(const settings::Venue& venue,
               settings::Sound usual,
               std::function<settings::LocalTime()> clock);

    /// Somebody is there: it is open for them, now and for a while.
    void touched(media::TimePoint now);
    /// What has changed since the last call.
    Change turn(media::TimePoint now);
    /// When to look at the clock again; never if the venue says nothing about times.
    media::TimePoint next_deadline() const;

private:
    bool follows_clock_;
    upkeep::Doorkeeper door_;
    std::vector<settings::QuietHours> quiet_;
    settings::Sound usual_;
    std::function<settings::LocalTime()> clock_;
    media::TimePoint look_at_{};
    bool open_ = true;
    std::optional<settings::Sound> sound_;
};

} // namespace kiosk::app
