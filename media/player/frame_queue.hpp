// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/video_frame.hpp"

#include <array>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>

namespace media {

/// A picture for the main thread; or, in place of one, the film's end or why there are no more.
struct FrameItem {
    std::shared_ptr<const VideoFrame> frame; ///< null: the end, or an error
    Duration time{0};                        ///< when it is due, on the player's time line
    Duration lap_offset{0};                  ///< the player's time line minus the film's
    std::optional<Error> error;
};

/// Pictures on their way from the decoder to the main thread, which never waits. What belongs to a place that
/// was left by a seek is dropped on the way in; an error is not: it holds for good. Thread-safe.
class FrameQueue {
public:
    /// Three pictures cover a decoder that is late by two; each costs 3 MiB at 1920x1080.
    static constexpr std::size_t capacity = 3;

    /// A decoder that found it full goes on when fewer than these are left, and then decodes two pictures at
    /// once: a processor that wakes half as often and keeps at one thing takes a twentieth less time for a
    /// film (measured at 1920x1080 and 60 pictures a second). With the one that it holds two are left then.
    static constexpr std::size_t next_burst = 2;

    enum class Pushed {
        refused, ///< stale, or a stop is requested
        quietly,
        awaited, ///< the main thread found nothing, or too little, before and may be asleep
    };

    /// What waits, in order.
    struct Waiting {
        std::array<Duration, capacity> times{}; ///< of the pictures
        std::size_t pictures = 0;
        std::optional<Duration> end; ///< if the film's end or an error stands behind them
        bool has_failed = false;     ///< then it is an error

        std::span<const Duration> due_times() const { return {times.data(), pictures}; }
    };

    /// Waits for room, as next_burst says. `serial` says which place the item is from.
    Pushed push(FrameItem item, unsigned serial, const std::stop_token& stop);

    /// Drops everything but an error; from now on only items of `serial` and errors are taken.
    void restart(unsigned serial);

    Waiting waiting() const;

    /// Whether it is full, or the end stands in it: there is nothing more to wait for. If not, it is filled
    /// without a rest.
    bool is_full();

    /// Drops `skipped` items and takes the next, which must be there.
    FrameItem take(std::size_t skipped);

private:
    mutable std::mutex mutex_; // guards all; a leaf lock
    std::condition_variable_any room_;
    std::deque<FrameItem> items_;
    unsigned serial_ = 0;
    mutable std::size_t wanted_ = 0; // items that the main thread waits for; 0: for none
    bool rests_ = false;             // it was full, and the decoder waits for the next burst
};

} // namespace media
