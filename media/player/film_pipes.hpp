// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"
#include "media/ffmpeg/track.hpp"
#include "media/player/audio_ring.hpp"
#include "media/player/film_options.hpp"
#include "media/player/frame_queue.hpp"
#include "media/player/packet_queues.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace media {

/// Another sound is wanted.
struct SoundBegins {
    SoundChoice choice;
    Duration from{0}; ///< on the player's time line
    std::uint64_t generation = 0;
};

/// What the demuxer's thread is to do next; the newest wish of each kind counts, and all of them that bring
/// sound say the newest generation.
struct ReaderOrders {
    std::optional<SoundBegins> sound;
    std::optional<PlaceBegins> seek;
    std::optional<std::uint64_t> sound_on; ///< with this generation
    bool sound_off = false;

    void renew_sound(std::uint64_t generation);
};

/// What the demuxer's thread found out, for the main thread.
struct FilmNews {
    std::optional<Duration> duration;         ///< set once the film is open
    std::optional<std::vector<Track>> tracks; ///< set with it
    std::optional<bool> has_sound;
    std::optional<unsigned> usual_sound; ///< the track that is heard if none is chosen
    std::optional<Error> damage;         ///< what is wrong with a film that is played all the same
    std::optional<std::optional<Error>> sound_fault; ///< why the sound is not the one that was chosen, if so
};

inline void ReaderOrders::renew_sound(std::uint64_t generation) {
    if (sound)
        sound->generation = generation;
    if (seek)
        seek->sound_generation = generation;
    if (sound_on)
        sound_on = generation;
}

/// A value that one thread adds to and another takes. Thread-safe.
template <typename T>
class Mailbox {
public:
    /// Changes what waits, under the lock.
    template <typename Change>
    void post(Change change) {
        const std::lock_guard lock(mutex_);
        change(value_);
    }

    /// What has been posted since the last call.
    T take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(value_, T{});
    }

private:
    std::mutex mutex_; // guards value_; a leaf lock
    T value_;
};

/// Calls the main loop. Thread-safe.
class Wakeup {
public:
    /// Waits for a call under way, so that nothing of the old function is used afterwards.
    void set(std::function<void()> function) {
        const std::lock_guard lock(mutex_);
        function_ = std::move(function);
    }

    void operator()() {
        const std::lock_guard lock(mutex_);
        if (function_)
            function_();
    }

private:
    std::mutex mutex_; // guards function_
    std::function<void()> function_;
};

/// All that the threads of one film share.
struct FilmPipes {
    explicit FilmPipes(int audio_rate) : ring(std::make_shared<AudioRing>(audio_rate)) {}

    PacketQueues packets;
    FrameQueue frames;
    std::shared_ptr<AudioRing> ring; // shared with the sound callback
    Mailbox<ReaderOrders> orders;
    Mailbox<FilmNews> news;
    Wakeup wakeup;

    /// The place that is wanted; decoders skip what is of another.
    std::atomic<unsigned> serial{1};
    /// Counts reads of the file as they begin and end: odd while one is under way.
    std::atomic<std::uint64_t> reads{0};
    std::atomic<std::uint64_t> decode_errors{0};
    /// The generation of sound that was written to its end, and where that is.
    std::atomic<std::uint64_t> sound_ended{0};
    std::atomic<std::int64_t> sound_end{0};
};

} // namespace media
