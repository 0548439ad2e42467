// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/demuxer.hpp"

#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <variant>

namespace media {

/// The stream whose packets follow.
struct StreamBegins {
    StreamFormat format;
    Duration film_duration{0};
};

/// Packets from another place follow: what came before is stale. Nothing before `from` is shown or heard.
struct PlaceBegins {
    unsigned serial = 0;
    std::uint64_t sound_generation = 0;
    Duration from{0};
    Duration lap_offset{0}; ///< added to the film's time line to get the player's
};

/// The film begins again, right after what came before.
struct LapBegins {
    Duration from{0};
    Duration lap_offset{0};
};

/// No sound of this lap is heard from there on.
struct SoundLimit {
    Duration until{0}; ///< on the film's time line
};

/// Nothing follows unless a place begins.
struct FilmEnds {};

using PacketItem =
    std::variant<StreamBegins, PlaceBegins, LapBegins, SoundLimit, FilmEnds, Error, Demuxer::Packet>;

/// The two queues between the demuxer and the decoders. One object, because they are full together: a film
/// that is interleaved badly must be read on for the one decoder that starves, while the other's packets pile
/// up to a limit. The demuxer is woken only when a queue is half empty, to read many packets at a time.
/// Thread-safe.
class PacketQueues {
public:
    using Stream = Demuxer::Stream;

    // The demuxer.

    /// Waits for room. Returns false if it was interrupted or a stop is requested.
    bool wait_for_room(const std::stop_token& stop);
    /// Waits for interrupt() alone.
    void wait_for_interrupt(const std::stop_token& stop);
    void push(Stream stream, PacketItem item);
    /// Drops what waits for this stream, but for its format, and puts `item` in its place.
    void restart(Stream stream, PacketItem item);
    /// For now nothing more comes for this stream: the demuxer need not read on for its sake.
    void rest(Stream stream);
    /// Drops what waits for this stream, which no longer counts.
    void drop(Stream stream);

    // The decoders.

    /// Waits for the next item. Nothing once a stop is requested, however much waits.
    std::optional<PacketItem> pop(Stream stream, const std::stop_token& stop);
    /// Whether the item that the sound decoder took last was dropped or replaced since.
    bool is_sound_stale() const;

    // The player.

    /// Ends the demuxer's wait, now or the next one.
    void interrupt();

private:
    struct Queue {
        std::deque<PacketItem> items;
        std::size_t bytes = 0;
        bool active = false;
        std::condition_variable_any filled;
    };

    Queue& queue(Stream stream) { return queues_[stream == Stream::video ? 0 : 1]; }
    bool is_full() const;
    bool is_low() const;
    void clear(Queue& queue);

    mutable std::mutex mutex_; // guards all; a leaf lock
    std::array<Queue, 2> queues_;
    bool filling_ = true;
    bool interrupted_ = false;
    std::uint64_t sound_epoch_ = 0;        // grows when waiting sound becomes stale
    std::uint64_t sound_epoch_popped_ = 0; // what the sound decoder works on
    std::condition_variable_any wanted_;   // the demuxer waits for it
};

} // namespace media
