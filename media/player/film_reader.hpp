// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"
#include "media/ffmpeg/byte_source.hpp"
#include "media/ffmpeg/demuxer.hpp"
#include "media/player/film_options.hpp"
#include "media/player/film_pipes.hpp"
#include "media/player/film_source.hpp"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace media {

/// A read that takes longer has failed: the disk is gone or the stick pulled out.
inline constexpr Duration stall_limit = std::chrono::seconds(2);

/// The demuxer's thread: opens the film, fills the packet queues, seeks and loops.
class FilmReader {
public:
    FilmReader(FilmOptions options, OpenBytes open_bytes, FilmPipes& pipes);

    /// Runs until a stop is requested; after a failure it waits for that.
    void run(const std::stop_token& stop);

private:
    class Reading; // marks the time that libav spends with the file

    Result<FilmSource> open(const std::stop_token& stop);
    bool is_slow() const;
    void begin();
    void step(const std::stop_token& stop);
    void obey(const ReaderOrders& orders);
    void go_to(const PlaceBegins& place);
    void sound_on(std::uint64_t generation);
    void sound_off();
    void change_sound(const SoundBegins& change);
    void begin_sound(std::uint64_t generation, Duration from);
    void report_sound();
    void follow_sound();
    bool is_sound_on() const;
    Duration promised_duration() const;
    void forward(Demuxer::Packet packet);
    Duration believable(Duration end) const;
    void reach_end();
    void report_truncation();
    void next_lap();
    void give_up(const Error& error);
    Error blame(const Error& error) const;
    void push_all(const auto& item);

    const FilmOptions options_;
    const OpenBytes open_bytes_;
    FilmPipes& pipes_;
    std::optional<FilmSource> source_;
    unsigned serial_ = 1;
    bool sound_is_wanted_;
    bool at_end_ = false;
    bool picture_has_ended_ = false; // the decoder was told
    std::optional<Error> reported_fault_;
    std::optional<Duration> sound_limit_; // the decoder was told
    TimePoint reading_since_;
    bool was_slow_ = false;
    Duration lap_offset_{0};
    Duration reached_{0};       // end of the packets of this lap, on the film's time line
    Duration video_reached_{0}; // the same of the picture alone
    std::uint64_t lap_packets_ = 0;
};

} // namespace media
