// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/settings/opening_hours.hpp"
#include "media/base/time.hpp"

namespace kiosk::upkeep {

/// Opens and closes the exhibition. Whoever touches a dark screen is let in, whatever the hours: a clock may
/// be wrong by hours without anybody knowing, and a visitor who stands there is right.
class Doorkeeper {
public:
    /// So long after the last touch it stays open for them.
    static constexpr std::chrono::minutes stay{10};

    explicit Doorkeeper(settings::OpeningHours hours) : hours_(std::move(hours)) {}

    bool is_open(const settings::LocalTime& time, media::TimePoint now) const {
        return now < open_until_ || settings::is_open(hours_, time);
    }
    void touched(media::TimePoint now) { open_until_ = now + stay; }

private:
    settings::OpeningHours hours_;
    media::TimePoint open_until_ = media::TimePoint::min();
};

} // namespace kiosk::upkeep
