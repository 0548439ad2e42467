// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/player/film_player.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace media::test {

/// Plays a film by a clock that the test drives: time goes on only when the player has what it needs for it,
/// so that a slow machine (or a sanitizer) shows the same pictures as a fast one.
class Screening {
public:
    explicit Screening(FilmOptions options);
    Screening(FilmOptions options, OpenBytes open_bytes);

    FilmPlayer& player() { return *player_; }
    const FilmState& state() const { return state_; }
    TimePoint now() const { return now_; }
    std::optional<int> number() const; ///< of the picture that is shown

    /// One round of the main loop: updates, then waits for news or lets time go on to the next deadline.
    void step();
    /// Steps until `good` says so; false if it does not within ten real seconds.
    bool until(const std::function<bool()>& good);
    bool until(Playback playback);
    /// Plays for so long and returns every picture that came.
    std::vector<int> numbers_during(Duration span);
    /// Lets time go on without an update in between, once a picture is ready: a main loop that is late.
    void oversleep(Duration span);

    /// From now on a sound device reads the ring every 10 ms; nothing if it is unplugged.
    void plug_in(std::optional<Duration> latency) { latency_ = latency; }
    /// What it was given, one sample of each pair, and when that was heard on the test's clock.
    struct Heard {
        TimePoint at;
        float sample;
    };
    const std::vector<Heard>& heard() const { return heard_; }
    /// Makes room: half an hour of it is more than a gigabyte.
    void forget_heard() {
        // Of two seconds, and written to, so that tests of memory do not see this grow.
        heard_.assign(100'000, {});
        heard_.clear();
    }

    /// From now on no more pictures are waited for: time goes on by itself.
    void expect_no_more_pictures() { real_patience_ = std::chrono::milliseconds(0); }
    /// From now on time goes on also where nothing came for a while: in damaged films, pictures may lie far
    /// apart.
    void expect_gaps() { expects_gaps_ = true; }

    void abandon() { player_.reset(); }

private:
    void advance();
    void pull_sound(TimePoint until);
    void wait_for_sound();
    bool wait_for_news(Duration real_time);

    std::mutex mutex_;
    std::condition_variable news_;
    bool has_news_ = false;
    TimePoint now_{std::chrono::hours(12)};
    TimePoint next_pull_ = now_;
    bool expects_gaps_ = false;
    bool is_starved_ = false;
    Duration real_patience_ = std::chrono::milliseconds(50);
    std::optional<Duration> latency_;
    std::vector<Heard> heard_;
    FilmState state_;
    std::unique_ptr<FilmPlayer> player_; // last: it calls back
};

} // namespace media::test
