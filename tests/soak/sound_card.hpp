// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/sound.hpp"
#include "media/base/time.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace soak {

/// The kiosk's own sound output on SDL's disk driver, whose card has no clock: it takes the next portion
/// whenever the time that the soak drives has come to it.
class SoundCard {
public:
    /// How much it takes at a time.
    static constexpr media::Duration period{1'000'000'000LL * kiosk::platform::sound_period_frames /
                                            kiosk::platform::sound_rate};

    SoundCard();
    ~SoundCard();
    SoundCard(const SoundCard&) = delete;
    SoundCard& operator=(const SoundCard&) = delete;

    /// Begins to read the ring; returns when the card has been opened. False if it cannot be.
    bool play(std::shared_ptr<media::AudioRing> ring);
    /// Lets the card take the portion that is due at `now`, and returns when it has.
    void take_portion(media::TimePoint now);

private:
    media::TimePoint wait_for_time();

    std::mutex mutex_; // guards what follows
    std::condition_variable changed_;
    media::TimePoint now_;
    bool waits_ = false;   // the card's thread wants a portion
    bool granted_ = false; // and may take it
    bool leaving_ = false;
    kiosk::platform::SoundOut sound_; // last: its thread calls wait_for_time()
};

} // namespace soak
