// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"
#include "media/ffmpeg/audio_decoder.hpp"
#include "media/player/film_options.hpp"
#include "media/player/film_pipes.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace media {

/// The audio decoder's thread: packets in, samples into the ring. Asleep while the film is mute.
class SoundWorker {
public:
    SoundWorker(FilmOptions options, FilmPipes& pipes);

    void run(const std::stop_token& stop);

private:
    void handle(StreamBegins& stream);
    void handle(const PlaceBegins& place);
    void handle(const LapBegins& lap);
    void handle(const SoundLimit& limit);
    void handle(const FilmEnds&);
    void handle(const Error& error);
    void handle(const Demuxer::Packet& packet);

    void drain();
    bool receive_all();
    bool offer(const AudioDecoder::Chunk& chunk);
    bool write_silence(Duration length, Duration time);
    bool write(std::span<const float> samples, Duration time);
    Duration length_of(std::size_t floats) const;
    std::size_t floats_in(Duration length) const;

    const FilmOptions options_;
    FilmPipes& pipes_;
    std::stop_token stop_;
    std::optional<AudioDecoder> decoder_;
    unsigned serial_ = 0;
    std::uint64_t generation_ = 0;
    Duration from_{0};
    Duration lap_offset_{0};
    std::optional<Duration> until_;    // where the sound of this lap ends at the latest
    std::optional<Duration> expected_; // where the samples written so far end, on the player's time line
    bool announced_ = false;
    std::vector<float> silence_;
};

} // namespace media
