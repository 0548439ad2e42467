// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace media {

/// Which moment of the film is heard when: the audio master clock's reading.
struct AudioAnchor {
    Duration media_time{0};     ///< on the player's time line
    TimePoint heard_at;         ///< when the sample of that time leaves the loudspeaker
    std::uint64_t sequence = 0; ///< grows with every reading, so that one is not taken twice

    bool operator==(const AudioAnchor&) const = default;
};

/// Carries sound from the audio decoder (one thread, the *writer*) to the sound card's callback (one thread,
/// the *reader*), lock-free in both directions: interleaved stereo floats at one rate, with their time on the
/// film's time line. The third party, the *player* (main thread), opens and closes it and reads the clock.
///
/// The reader never waits, allocates or makes a system call. It is held by `std::shared_ptr`, because the
/// callback may still be inside `read` while the player goes away.
class AudioRing {
public:
    static constexpr std::size_t channels = 2;

    /// A closed, empty ring for about 0.7 s of sound at `rate` samples a second.
    explicit AudioRing(int rate);

    // The reader: the sound callback.

    /// Fills `out` (interleaved stereo, so its size is even) with what is due, and the rest with silence.
    /// Returns how many floats are sound. `callback_time` is when the callback was entered, `device_latency`
    /// how much later its first sample is heard. Opening, closing and muting fade over 5 ms, so that nothing
    /// clicks.
    std::size_t read(std::span<float> out, TimePoint callback_time, Duration device_latency);

    // The writer: the audio decoder.

    /// Appends as much of `samples` (interleaved stereo) as there is room for and returns how many floats
    /// that is. `media_time` is that of the first sample.
    std::size_t write(std::span<const float> samples, Duration media_time);
    /// Makes the reader drop everything that has been written so far: it became stale by a seek.
    void discard_written();
    /// How much sound waits to be read.
    Duration buffered() const;

    // The player.

    /// Lets the reader take sound from now on: at once, whatever its time. The first reading of `anchor()`
    /// then starts the clock.
    void open();
    /// Lets the reader take sound so that `media_time` is heard at `at`; what is too old by then is skipped,
    /// and silence comes before what is too early. For sound that joins a clock which is already running.
    void open_aligned(Duration media_time, TimePoint at);
    /// The reader gives silence and takes nothing.
    void close();
    /// Sound is taken as ever, but not heard.
    void set_muted(bool muted) { muted_.store(muted, std::memory_order_relaxed); }

    /// The newest reading of the clock; nothing before any sound was taken since the ring was opened.
    std::optional<AudioAnchor> anchor() const;
    /// The time of the first sample written since the last discard_written(); nothing if there is none.
    std::optional<Duration> first_written() const;
    /// How often the reader has called, so that a device that stopped calling is noticed.
    std::uint64_t reads() const { return reads_.load(std::memory_order_relaxed); }

    int rate() const { return rate_; }

private:
    std::atomic<bool> muted_{false};
    std::atomic<std::uint64_t> reads_{0};
    int rate_;
};

} // namespace media
