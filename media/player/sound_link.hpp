// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/player/film_options.hpp"
#include "media/player/film_pipes.hpp"
#include "media/timing/playback_clock.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace media {

/// The main thread's end of the sound: whether it is decoded, when the ring opens, and what the ring tells
/// the clock. A device that stops reading is dropped after half a second and taken back when it reads again;
/// the clock runs on meanwhile.
class SoundLink {
public:
    /// Sound is decoded from the start unless `muted`; `chosen` is what the film is opened with.
    SoundLink(FilmPipes& pipes, bool muted, SoundChoice chosen);

    void film_opened(bool has_sound) { has_sound_ = has_sound; }
    void set_muted(bool muted);
    void set_device(bool present) { device_ = present; }

    /// The track that is heard if none is chosen: asking for it by its number changes nothing.
    void set_usual(unsigned track) { usual_ = track; }
    /// Why what is heard is not what was chosen, if so.
    void set_fault(std::optional<Error> fault) { fault_ = std::move(fault); }
    const std::optional<Error>& fault() const { return fault_; }

    /// Another sound is heard from `from` (on the player's time line) on; it joins the clock in step. Returns
    /// false if that is what is heard already.
    bool choose(SoundChoice choice, Duration from);

    /// A seek: what was decoded is stale. Returns the generation of the sound to come.
    std::uint64_t restart();
    void close();

    /// Whether a clock that is about to run should wait for the first sound.
    bool is_on() const { return on_ && has_sound_ && device_; }

    /// Opens the ring for a clock that stands at `media_time`, once the sound of that time is there. Returns
    /// true if the sound comes later: then there is nothing to wait for.
    bool open_for(Duration media_time, TimePoint now);

    /// Lets a clock run by the sound's first reading; returns whether there is one.
    bool start_clock(PlaybackClock& clock);

    /// Corrects a running clock, lets sound join it, and drops a device that does not read.
    void follow(PlaybackClock& clock, TimePoint now);

    /// Whether everything that there is to hear was heard by `media_time`.
    bool has_ended(Duration media_time) const;

private:
    SoundChoice named(SoundChoice choice) const;
    void open(TimePoint now);
    void watch_device(TimePoint now);
    void turn(bool on);

    FilmPipes& pipes_;
    SoundChoice chosen_; // the newest
    std::optional<unsigned> usual_;
    std::optional<Error> fault_;
    bool has_sound_ = false;
    bool wanted_;
    bool device_ = true;
    bool lost_ = false;
    bool on_;
    bool open_ = false;
    std::uint64_t generation_ = 1;
    std::uint64_t reads_ = 0;
    TimePoint last_read_at_;
    TimePoint opened_at_;
    std::uint64_t anchors_ = 0;
};

} // namespace media
