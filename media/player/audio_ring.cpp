// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/audio_ring.hpp"

#include <algorithm>
#include <cassert>

namespace media {

namespace {

constexpr std::int64_t second = 1'000'000'000;

// Steps of a fade of 5 ms at 48 kHz.
constexpr int full_gain = 240;

// Time stamps are rounded to the container's ticks; a smaller jump than this is no jump.
constexpr Duration rounding = std::chrono::milliseconds(1);

} // namespace

AudioRing::AudioRing(int rate) : rate_(rate), samples_(capacity * channels) {
    assert(rate > 0);
}

Duration AudioRing::length_of(std::uint64_t samples) const {
    return Duration(static_cast<std::int64_t>(samples) * second / rate_);
}

// How many sample pairs of the ring may not be overwritten. What begin() made stale counts only while the
// reader may be copying it; both sides are sequentially consistent, so either the writer sees `reading_` or
// the reader sees the new `skip_to_`. What once was given up stays so: it may be overwritten already when the
// next read begins, and that one begins behind it.
std::uint64_t AudioRing::waiting() {
    if (!reading_.load())
        given_up_ = std::max(given_up_, skip_to_.load());
    given_up_ = std::max(given_up_, read_.load());
    return written_.load() - given_up_;
}

Duration AudioRing::buffered() const {
    const std::uint64_t begin = std::max(read_.load(), skip_to_.load());
    const std::uint64_t end = written_.load();
    return length_of(end > begin ? end - begin : 0);
}

void AudioRing::begin(std::uint64_t generation) {
    assert(generation != 0);
    generation_.store(0);
    skip_to_.store(written_.load());
    writing_generation_ = generation;
    begins_ = true;
}

// Where there is no room for it, the clock is a little wrong for a moment: only a badly damaged film jumps so
// often.
void AudioRing::add_mark(Mark mark) {
    const std::uint64_t count = marks_written_.load();
    if (count - marks_read_.load() >= mark_capacity - 1)
        return;
    marks_[count % mark_capacity] = mark;
    marks_written_.store(count + 1);
}

void AudioRing::wake_writer() {
    room_made_.fetch_add(1);
    room_made_.notify_all();
}

std::size_t AudioRing::write(std::span<const float> samples, Duration media_time) {
    const std::uint64_t position = written_.load();
    const std::size_t room = capacity - waiting();
    const std::size_t count = std::min(samples.size() / channels, room);
    if (count == 0)
        return 0;
    if (begins_ || std::chrono::abs(media_time - next_media_time_) > rounding) {
        add_mark({position, media_time});
        next_media_time_ = media_time;
    }
    for (std::size_t i = 0; i < count * channels; ++i)
        samples_[(position * channels + i) % samples_.size()] = samples[i];
    next_media_time_ += length_of(count);
    written_.store(position + count);
    if (begins_) {
        begins_ = false;
        first_media_time_.store(media_time.count());
        generation_.store(writing_generation_);
    }
    return count * channels;
}

void AudioRing::publish(Opening opening) {
    opening.number = asked_.number + 1;
    asked_ = opening;
    opening_.store({opening.number,
                    opening.open ? 1 : 0,
                    opening.aligned ? 1 : 0,
                    opening.media_time.count(),
                    opening.at.time_since_epoch().count()});
}

void AudioRing::open() {
    publish({.number = 0, .open = true, .aligned = false, .media_time = {}, .at = {}});
}

void AudioRing::open_aligned(Duration media_time, TimePoint at) {
    publish({.number = 0, .open = true, .aligned = true, .media_time = media_time, .at = at});
}

void AudioRing::close() {
    if (asked_.open)
        publish({});
}

bool AudioRing::is_open() const {
    const auto values = opening_.load();
    return values && (*values)[1] != 0;
}

std::optional<AudioAnchor> AudioRing::anchor() const {
    const auto values = anchor_.load();
    if (!values || (*values)[0] != asked_.number)
        return std::nullopt;
    return AudioAnchor{.media_time = Duration((*values)[1]),
                       .heard_at = TimePoint(Duration((*values)[2])),
                       .sequence = static_cast<std::uint64_t>((*values)[3])};
}

std::optional<Duration> AudioRing::first_written(std::uint64_t generation) const {
    if (generation_.load() != generation)
        return std::nullopt;
    return Duration(first_media_time_.load());
}

void AudioRing::take_opening() {
    const auto values = opening_.load();
    if (!values || (*values)[0] == current_.number)
        return;
    const auto [number, open, aligned, media_time, at] = *values;
    current_ = {number, open != 0, aligned != 0, Duration(media_time), TimePoint(Duration(at))};
    aligning_ = current_.open && current_.aligned;
    next_read_.reset();
}

Duration AudioRing::media_time_at(std::uint64_t position) {
    std::uint64_t mark = marks_read_.load();
    while (mark + 1 < marks_written_.load() && marks_[(mark + 1) % mark_capacity].position <= position)
        ++mark;
    marks_read_.store(mark);
    const Mark& current = marks_[mark % mark_capacity];
    return current.media_time + length_of(position - current.position);
}

// Moves `position` on to what is due at `heard_at`, and returns how many pairs of silence come before it.
std::uint64_t AudioRing::align(std::uint64_t& position, std::uint64_t written, TimePoint heard_at) {
    const Duration due = current_.media_time + (heard_at - current_.at);
    while (position < written) {
        const std::int64_t early = (media_time_at(position) - due).count() * rate_ / second;
        if (early >= 0)
            return static_cast<std::uint64_t>(early);
        // Not beyond the next mark at once: there the time may jump.
        const std::uint64_t mark = marks_read_.load() + 1;
        const std::uint64_t limit =
            mark < marks_written_.load() ? marks_[mark % mark_capacity].position : written;
        position = std::min(position + static_cast<std::uint64_t>(-early), std::min(limit, written));
    }
    return UINT64_MAX;
}

void AudioRing::copy(std::span<float> out, std::uint64_t position) {
    const int target = current_.open && !muted_.load(std::memory_order_relaxed) ? full_gain : 0;
    for (std::size_t i = 0; i < out.size(); i += channels) {
        gain_ += target > gain_ ? 1 : target < gain_ ? -1 : 0;
        const float gain = static_cast<float>(gain_) / full_gain;
        const std::size_t at = (position * channels + i) % samples_.size();
        out[i] = samples_[at] * gain;
        out[i + 1] = samples_[at + 1] * gain;
    }
}

void AudioRing::publish_anchor(std::uint64_t position, TimePoint heard_at) {
    anchor_.store(
        {current_.number, media_time_at(position).count(), heard_at.time_since_epoch().count(), ++anchors_});
}

// The ring ran dry: whatever comes next is not what is due.
void AudioRing::align_what_follows(TimePoint heard_at) {
    current_.media_time = *next_read_;
    current_.at = heard_at;
    aligning_ = true;
}

std::uint64_t AudioRing::fill(std::span<float> out, TimePoint heard_at) {
    const std::uint64_t before = read_.load();
    std::uint64_t position = std::max(before, skip_to_.load());
    const std::uint64_t written = written_.load();
    std::uint64_t room = out.size() / channels;
    std::uint64_t silence = 0;
    if (!current_.open) {
        room = std::min(room, static_cast<std::uint64_t>(gain_)); // fade out, no more
    } else if (aligning_) {
        silence = align(position, written, heard_at);
        aligning_ = silence >= room;
    }
    std::uint64_t count = 0;
    if (silence < room)
        count = std::min(room - silence, written - std::min(position, written));
    if (count > 0) {
        copy(out.subspan(silence * channels, count * channels), position);
        if (current_.open)
            publish_anchor(position, heard_at + length_of(silence));
        next_read_ = media_time_at(position + count - 1) + length_of(1);
    }
    if (current_.open && !aligning_ && next_read_ && silence + count < room)
        align_what_follows(heard_at + length_of(silence + count));
    read_.store(position + count);
    const bool was_half_full = written - before >= capacity / 2;
    if (was_half_full && written - (position + count) < capacity / 2)
        wake_writer();
    return count;
}

std::size_t AudioRing::read(std::span<float> out, TimePoint callback_time, Duration device_latency) {
    assert(out.size() % channels == 0);
    std::fill(out.begin(), out.end(), 0.0F);
    reading_.store(true);
    take_opening();
    const std::uint64_t count = fill(out, callback_time + device_latency);
    reading_.store(false);
    reads_.fetch_add(1, std::memory_order_relaxed);
    return count * channels;
}

} // namespace media
