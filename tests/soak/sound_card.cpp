// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/sound_card.hpp"

#include "media/player/audio_ring.hpp"

#include <chrono>
#include <cstdlib>
#include <utility>

namespace soak {

using namespace std::chrono_literals;

namespace {

// SDL's disk driver writes as fast as it is fed, where nothing grows.
void choose_driver() {
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", "/dev/null", 1);
    setenv("SDL_DISKAUDIODELAY", "0", 1);
}

} // namespace

SoundCard::SoundCard()
    : sound_([this] {
          choose_driver();
          return kiosk::platform::SoundOptions{.on_change = [this] { changed_.notify_all(); },
                                               .now = [this] { return wait_for_time(); }};
      }()) {}

SoundCard::~SoundCard() {
    const std::lock_guard lock(mutex_);
    leaving_ = true;
    changed_.notify_all();
}

bool SoundCard::play(std::shared_ptr<media::AudioRing> ring) {
    sound_.play(std::move(ring));
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, 10s, [this] { return waits_; });
}

void SoundCard::take_portion(media::TimePoint now) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waits_; });
    now_ = now;
    granted_ = true;
    waits_ = false;
    changed_.notify_all();
    changed_.wait(lock, [this] { return waits_; }); // it comes back for the next one
}

media::TimePoint SoundCard::wait_for_time() {
    std::unique_lock lock(mutex_);
    waits_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return granted_ || leaving_; });
    granted_ = false;
    return now_;
}

} // namespace soak
