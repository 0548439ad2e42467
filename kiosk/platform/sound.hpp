// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <functional>
#include <memory>
#include <string>

namespace media {
class AudioRing;
}

namespace kiosk::platform {

inline constexpr int sound_rate = 48'000;        ///< sample frames per second
inline constexpr int sound_channels = 2;         ///< interleaved left, right
inline constexpr int sound_period_frames = 1024; ///< what the callback is asked for, about 21 ms

struct SoundOptions {
    std::string device;  ///< empty: the system's default
    double volume = 0.7; ///< 0..1
    int latency_ms = 0;  ///< what the television adds; may be negative
    std::function<void()>
        on_change; ///< called on SoundOut's own thread whenever `state()` changes; may be empty
    std::function<media::TimePoint()> now; ///< asked by the sound thread; empty: the steady clock
};

enum class SoundState {
    closed,  ///< nothing sounds, no device is held
    opening, ///< being opened on its own thread
    playing, ///< the ring is being read
    missing, ///< no device: the film must run on the steady clock. It is tried again with growing pauses.
};

/// The sound card, opened only while something sounds and off the main thread, because opening can block for
/// seconds. A device that is unplugged is opened again when it, or another, is there. Main thread only.
class SoundOut {
public:
    explicit SoundOut(SoundOptions options);
    ~SoundOut();
    SoundOut(const SoundOut&) = delete;
    SoundOut& operator=(const SoundOut&) = delete;

    /// Reads `ring` from now on, in place of an earlier one, raised by `gain_db` (lowered, if negative).
    void play(std::shared_ptr<media::AudioRing> ring, double gain_db = 0);
    /// Falls silent within 25 ms; the device is closed in the background, unless a voice speaks.
    void stop();

    /// Reads a voice from now on, in place of an earlier one; meanwhile nothing else is heard.
    void speak(std::shared_ptr<media::AudioRing> ring);
    /// The voice falls silent within 25 ms.
    void hush();

    /// 0..1, as loud as it feels: the amplitude goes with the square. Reached within 20 ms, without a click.
    void set_volume(double volume);
    SoundState state() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kiosk::platform
