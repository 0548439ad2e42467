// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/player/caption_reader.hpp"
#include "media/player/film_pipes.hpp"
#include "media/player/film_player.hpp"
#include "media/player/film_reader.hpp"
#include "media/player/picture_worker.hpp"
#include "media/player/sound_link.hpp"
#include "media/player/sound_worker.hpp"
#include "media/timing/following.hpp"
#include "media/timing/frame_statistics.hpp"
#include "media/timing/playback_clock.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace media {

/// The main thread's side of a film, and its threads. Destroying it waits for them: see ~FilmPlayer.
class FilmPlayer::Engine {
public:
    Engine(FilmOptions options, OpenBytes open_bytes);

    /// Stops everything without waiting: silence, no wakeup any more, threads on their way out.
    void leave();

    void play();
    void pause();
    bool is_meant_to_play() const { return wants_to_play_; }
    void seek(Duration position);
    Duration position() const { return state_.position; }
    void set_sound(SoundChoice sound);
    void follow(const FilmState& leader, TimePoint now);

    FilmState update(TimePoint now);
    TimePoint next_deadline(TimePoint now) const;
    std::shared_ptr<const VideoFrame> frame() const { return shown_.frame; }
    const std::vector<std::string>& caption() const { return caption_; }
    const std::vector<Track>& tracks() const { return tracks_; }

    FilmPipes& pipes() { return pipes_; }
    SoundLink& sound() { return sound_; }
    CaptionReader& captions() { return captions_; }
    /// Makes next_deadline() ask for an update at once.
    void hurry() { hurried_ = true; }

private:
    enum class Pace {
        waiting_for_picture, ///< at the start and after a seek
        standing,            ///< paused, or waiting for the pictures after the first
        waiting_for_sound,   ///< the clock starts with the first sample, or after a while without
        running,
        ended,
        failed,
    };

    void take_news();
    void watch_reader(TimePoint now);
    void start_or_stop(TimePoint now);
    void wait_for_sound(TimePoint now);
    void show_due(TimePoint now);
    void show(FrameItem item);
    void take_end(TimePoint now);
    void fail_with(Error error);
    Playback playback() const;
    void describe(TimePoint now);
    Duration position_at(TimePoint now) const;
    TimePoint picture_deadline(TimePoint now) const;

    const FilmOptions options_;
    FilmPipes pipes_;
    SoundLink sound_;
    CaptionReader captions_;
    PlaybackClock clock_;
    Following following_;
    FrameStatistics statistics_;
    std::vector<Track> tracks_;
    std::vector<Cue> cues_;
    std::vector<std::string> caption_;
    FilmState state_;
    std::optional<Error> damage_; // of the film, and of its sound
    FrameItem shown_;
    Pace pace_ = Pace::waiting_for_picture;
    bool wants_to_play_;
    bool hurried_ = true;
    TimePoint start_deadline_;
    TimePoint sound_deadline_;
    std::uint64_t watched_read_ = 0; // the read of the file that was seen last, and when first
    TimePoint watched_since_;
    std::optional<Duration> sought_; // where a seek that gave no picture yet goes

    // Last: they use what is above.
    std::jthread reader_;
    std::jthread picture_worker_;
    std::jthread sound_worker_;
};

} // namespace media
