// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/sound_link.hpp"

#include <algorithm>
#include <utility>

namespace media {

namespace {

constexpr Duration device_patience = std::chrono::milliseconds(500);

// Sound that begins at most so much after the picture is waited for; it would be heard as late otherwise.
constexpr Duration same_beginning = std::chrono::milliseconds(40);

} // namespace

SoundLink::SoundLink(FilmPipes& pipes, bool muted, SoundChoice chosen)
    : pipes_(pipes), chosen_(std::move(chosen)), wanted_(!muted), on_(!muted) {
    pipes_.ring->set_muted(muted);
}

void SoundLink::set_muted(bool muted) {
    pipes_.ring->set_muted(muted);
    wanted_ = wanted_ || !muted;
}

std::uint64_t SoundLink::restart() {
    close();
    return ++generation_;
}

SoundChoice SoundLink::named(SoundChoice choice) const {
    if (!choice.file && !choice.track)
        choice.track = usual_;
    return choice;
}

bool SoundLink::choose(SoundChoice choice, Duration from) {
    if (named(choice) == named(chosen_) && !fault_)
        return false;
    chosen_ = choice;
    const std::uint64_t generation = restart();
    pipes_.orders.post([&](ReaderOrders& orders) {
        orders.sound = SoundBegins{.choice = std::move(choice), .from = from, .generation = generation};
        orders.renew_sound(generation);
    });
    pipes_.packets.interrupt();
    return true;
}

void SoundLink::close() {
    pipes_.ring->close();
    open_ = false;
}

void SoundLink::open(TimePoint now) {
    open_ = true;
    opened_at_ = now;
}

bool SoundLink::open_for(Duration media_time, TimePoint now) {
    if (open_)
        return false;
    const std::optional<Duration> first = pipes_.ring->first_written(generation_);
    if (!first)
        return false;
    if (*first > media_time + same_beginning)
        return true;
    pipes_.ring->open();
    open(now);
    return false;
}

bool SoundLink::start_clock(PlaybackClock& clock) {
    const std::optional<AudioAnchor> anchor = pipes_.ring->anchor();
    if (!open_ || !anchor)
        return false;
    anchors_ = anchor->sequence;
    clock.run(anchor->media_time, anchor->heard_at);
    return true;
}

void SoundLink::follow(PlaybackClock& clock, TimePoint now) {
    watch_device(now);
    if (!is_on())
        return;
    if (!open_) {
        if (pipes_.ring->first_written(generation_)) {
            pipes_.ring->open_aligned(clock.media_time(now), now);
            open(now);
        }
        return;
    }
    const std::optional<AudioAnchor> anchor = pipes_.ring->anchor();
    if (anchor && anchor->sequence != anchors_) {
        anchors_ = anchor->sequence;
        clock.correct(anchor->media_time, anchor->heard_at, now);
    }
}

void SoundLink::watch_device(TimePoint now) {
    const std::uint64_t reads = pipes_.ring->reads();
    const bool reads_now = reads != reads_;
    reads_ = reads;
    if (reads_now)
        last_read_at_ = now;
    if (on_ && open_ && now - std::max(last_read_at_, opened_at_) > device_patience) {
        lost_ = true;
        turn(false);
        return;
    }
    lost_ = lost_ && !reads_now;
    const bool should = wanted_ && device_ && !lost_;
    if (should != on_)
        turn(should);
}

void SoundLink::turn(bool on) {
    on_ = on;
    close();
    if (on)
        ++generation_;
    pipes_.orders.post([&](ReaderOrders& orders) {
        orders.sound_off = !on;
        orders.sound_on.reset();
        if (on)
            orders.sound_on = generation_;
        orders.renew_sound(generation_);
    });
    pipes_.packets.interrupt();
}

bool SoundLink::has_ended(Duration media_time) const {
    if (!is_on() || !open_)
        return true;
    return pipes_.sound_ended.load() == generation_ && media_time >= Duration(pipes_.sound_end.load());
}

} // namespace media
