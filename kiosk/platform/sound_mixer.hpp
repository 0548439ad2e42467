// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/gain.hpp"
#include "media/base/time.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <span>

namespace media {
class AudioRing;
}

namespace kiosk::platform {

/// What sounds: a film, and a voice that reads aloud. While there is a voice, the film is not heard.
struct Sounding {
    std::shared_ptr<media::AudioRing> film;
    std::shared_ptr<media::AudioRing> voice;

    bool operator==(const Sounding&) const = default;
    bool any() const { return film != nullptr || voice != nullptr; }
};

/// What the sound thread works with. `fill` neither locks nor allocates nor waits; the loudness may be
/// changed by any thread meanwhile, what sounds only by one that keeps `fill` from being called.
class SoundMixer {
public:
    void set(Sounding sounding);
    const Sounding& sounding() const { return sounding_; }

    void set_amplitudes(float film, float voice);
    /// Slides to silence and back within 20 ms.
    void silence_film(bool silent) { film_.silent.store(silent, std::memory_order_relaxed); }
    void silence_voice(bool silent) { voice_.silent.store(silent, std::memory_order_relaxed); }

    /// Interleaved stereo; the first sample is heard `latency` after `now`.
    void fill(std::span<float> samples, media::TimePoint now, media::Duration latency);

private:
    struct Channel {
        Gain gain;
        std::atomic<float> amplitude{0};
        std::atomic<bool> silent{false};

        float target() const {
            return silent.load(std::memory_order_relaxed) ? 0 : amplitude.load(std::memory_order_relaxed);
        }
    };

    void add_voice(std::span<float> samples, media::TimePoint now, media::Duration latency);

    static constexpr std::size_t most_floats = 2048; // of a voice at a time

    Sounding sounding_;
    Channel film_;
    Channel voice_;
    std::array<float, most_floats> spoken_{};
};

} // namespace kiosk::platform
