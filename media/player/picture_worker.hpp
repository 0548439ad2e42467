// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"
#include "media/ffmpeg/video_decoder.hpp"
#include "media/player/film_options.hpp"
#include "media/player/film_pipes.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>

namespace media {

/// The video decoder's thread: packets in, pictures out, in the order they are due.
class PictureWorker {
public:
    PictureWorker(FilmOptions options, FilmPipes& pipes);

    void run(const std::stop_token& stop);

private:
    void handle(StreamBegins& stream);
    void handle(const PlaceBegins& place);
    void handle(const LapBegins& lap);
    void handle(const SoundLimit& limit);
    void handle(const FilmEnds&);
    void handle(const Error& error);
    void give_up(const Error& error);
    void handle(const Demuxer::Packet& packet);

    void glimpse(const Demuxer::Packet& packet);
    void receive_all();
    void drain();
    void offer(std::shared_ptr<const VideoFrame> frame);
    void show(std::shared_ptr<const VideoFrame> frame);
    void push(FrameItem item);

    const FilmOptions options_;
    FilmPipes& pipes_;
    std::stop_token stop_;
    std::optional<VideoDecoder> decoder_;
    unsigned serial_ = 0;
    Duration hurry_{0}; // how far before from_ a picture is only decoded if needed
    Duration from_{0};
    Duration lap_offset_{0};
    Duration end_{0};                          // of the last picture, on the player's time line
    std::uint64_t shown_ = 0;                  // since the place or lap began
    std::shared_ptr<const VideoFrame> passed_; // the last one before from_
    bool is_first_packet_ = false;             // of the place
    std::optional<Duration> glimpsed_;         // the time of the picture that was shown ahead of its turn
};

} // namespace media
