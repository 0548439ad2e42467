// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"
#include "media/player/seqlock.hpp"

#include <array>
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
/// Where the writer was late, the reader goes on in step: silence fills the gap, and what is too old by then
/// is skipped.
///
/// The reader never waits or allocates; it makes one system call when the ring is half empty and the writer
/// is asleep. It is held by `std::shared_ptr`, because the callback may still be inside `read` while the
/// player goes away.
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
    /// Makes the reader drop everything that has been written so far: it became stale by a seek. What is
    /// written from now on is of `generation`, which is not 0.
    void begin(std::uint64_t generation);
    /// A ticket for wait_for_room(), to be taken before a write().
    std::uint32_t ticket() const { return room_made_.load(); }
    /// Sleeps until half of the ring is empty or wake_writer() is called, either since `ticket` was taken.
    void wait_for_room(std::uint32_t ticket) const { room_made_.wait(ticket); }
    /// For any thread: what the writer is working on became stale.
    void wake_writer();
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
    /// The time of the first sample of `generation`; nothing if none was written yet.
    std::optional<Duration> first_written(std::uint64_t generation) const;
    bool is_open() const;
    /// How often the reader has called, so that a device that stopped calling is noticed.
    std::uint64_t reads() const { return reads_.load(std::memory_order_relaxed); }

    int rate() const { return rate_; }

private:
    // Where in the stream a time line begins; the samples after it follow at the ring's rate.
    struct Mark {
        std::uint64_t position = 0;
        Duration media_time{0};
    };

    // What the player last asked for, as the reader sees it.
    struct Opening {
        std::int64_t number = 0;
        bool open = false;
        bool aligned = false;
        Duration media_time{0};
        TimePoint at;
    };

    static constexpr std::size_t capacity = 32'768; // sample pairs; a power of two
    static constexpr std::size_t mark_capacity = 64;

    Duration length_of(std::uint64_t samples) const;
    std::uint64_t waiting();
    void add_mark(Mark mark);
    void publish(Opening opening);
    void take_opening();
    Duration media_time_at(std::uint64_t position);
    std::uint64_t align(std::uint64_t& position, std::uint64_t written, TimePoint heard_at);
    void copy(std::span<float> out, std::uint64_t position);
    std::uint64_t fill(std::span<float> out, TimePoint heard_at);
    void publish_anchor(std::uint64_t position, TimePoint heard_at);
    void align_what_follows(TimePoint heard_at);

    const int rate_;
    std::vector<float> samples_;

    // Positions count sample pairs since the beginning and never wrap: 64 bits last for ages.
    std::atomic<std::uint64_t> written_{0}; // stored by the writer
    std::atomic<std::uint64_t> read_{0};    // stored by the reader
    std::atomic<std::uint64_t> skip_to_{0}; // stored by the writer
    std::atomic<bool> reading_{false};      // the reader is inside read()
    std::array<Mark, mark_capacity> marks_;
    std::atomic<std::uint64_t> marks_written_{0}; // stored by the writer
    std::atomic<std::uint64_t> marks_read_{0};    // stored by the reader
    std::atomic<std::uint64_t> generation_{0};    // stored by the writer; 0 until its first sample
    std::atomic<std::int64_t> first_media_time_{0};
    std::atomic<std::uint32_t> room_made_{0};
    std::atomic<bool> muted_{false};
    std::atomic<std::uint64_t> reads_{0};
    Seqlock<5> opening_;
    Seqlock<4> anchor_;

    // The writer's own.
    std::uint64_t given_up_ = 0; // no reader touches what lies before, now or later
    std::uint64_t writing_generation_ = 0;
    bool begins_ = true;
    Duration next_media_time_{0};

    // The reader's own.
    Opening current_;
    bool aligning_ = false;
    std::optional<Duration> next_read_; // the media time after the last sample of this opening
    int gain_ = 0;
    std::int64_t anchors_ = 0;

    // The player's own.
    Opening asked_;
};

} // namespace media
