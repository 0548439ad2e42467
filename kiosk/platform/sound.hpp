// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <memory>
#include <span>
#include <string>

namespace kiosk::platform {

inline constexpr int sound_rate = 48'000;        ///< sample frames per second
inline constexpr int sound_channels = 2;         ///< interleaved left, right
inline constexpr int sound_period_frames = 1024; ///< what the callback is asked for, about 21 ms

/// Where sound comes from. Called on the sound thread: it must not lock, allocate or wait.
class SoundSource {
public:
    SoundSource() = default;
    SoundSource(const SoundSource&) = delete;
    SoundSource& operator=(const SoundSource&) = delete;
    virtual ~SoundSource() = default;

    /// Fills `samples` (interleaved stereo floats) wholly, with silence where it has none. `heard_at` is when the
    /// first of them leaves the loudspeaker, as well as we know.
    virtual void read(std::span<float> samples, media::TimePoint heard_at) noexcept = 0;
};

struct SoundOptions {
    std::string device;       ///< empty: the system's default
    double volume = 0.7;      ///< 0..1, linear in amplitude squared (see set_volume)
    int latency_ms = 0;       ///< what the television adds; may be negative
};

enum class SoundState {
    closed,  ///< nothing sounds, no device is held
    opening, ///< being opened on its own thread
    playing, ///< the source is being read
    missing, ///< no device: the film must run on the steady clock. Tried again with growing pauses.
};

/// The sound card, opened only while something sounds and off the main thread, because opening can block.
/// Main thread only.
class SoundOut {
public:
    explicit SoundOut(SoundOptions options);
    ~SoundOut();
    SoundOut(const SoundOut&) = delete;
    SoundOut& operator=(const SoundOut&) = delete;

    /// Starts reading `source`, which stays shared until `stop` has returned and the device is closed.
    void play(std::shared_ptr<SoundSource> source);
    /// Fades out within a period, closes the device in the background.
    void stop();

    /// 0..1; follows an equal-loudness-like square law, reached in 20 ms without a click.
    void set_volume(double volume);
    SoundState state() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kiosk::platform
