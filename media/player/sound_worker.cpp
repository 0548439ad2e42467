// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/sound_worker.hpp"

#include <algorithm>
#include <ratio>
#include <utility>
#include <variant>

namespace media {

namespace {

constexpr std::int64_t nanoseconds = std::nano::den; // of a second

// Smaller gaps and overlaps come from rounding and encoder delay; the clock follows them without a click.
constexpr Duration audible_gap = std::chrono::milliseconds(20);

// A gap that would be filled for longer is a damaged time stamp.
constexpr Duration longest_gap = std::chrono::seconds(10);

// How much silence is written at a time.
constexpr Duration silence_length = std::chrono::milliseconds(100);

} // namespace

SoundWorker::SoundWorker(FilmOptions options, FilmPipes& pipes)
    : options_(std::move(options)), pipes_(pipes), silence_(floats_in(silence_length)) {}

void SoundWorker::run(const std::stop_token& stop) {
    stop_ = stop;
    const std::stop_callback wake(stop, [this] { pipes_.ring->wake_writer(); });
    while (std::optional<PacketItem> item = pipes_.packets.pop(Demuxer::Stream::audio, stop))
        std::visit([this](auto& alternative) { handle(alternative); }, *item);
}

void SoundWorker::handle(StreamBegins& stream) {
    decoder_.reset();
    // Sound that cannot be decoded leaves a silent film, not a failed one.
    if (Result<AudioDecoder> decoder = AudioDecoder::open(stream.format, options_.audio_rate))
        decoder_.emplace(std::move(*decoder));
}

void SoundWorker::handle(const PlaceBegins& place) {
    serial_ = place.serial;
    generation_ = place.sound_generation;
    from_ = place.from;
    lap_offset_ = place.lap_offset;
    until_ = options_.end;
    expected_.reset();
    announced_ = false;
    pipes_.ring->begin(generation_);
    if (decoder_)
        decoder_->flush();
}

void SoundWorker::handle(const LapBegins& lap) {
    drain();
    if (decoder_)
        decoder_->flush();
    // However early the sound ended: the next lap's must not be heard before its time.
    const Duration begin = lap.from + lap.lap_offset;
    if (expected_ && begin - *expected_ > audible_gap && serial_ == pipes_.serial.load())
        write_silence(begin - *expected_, *expected_);
    from_ = lap.from;
    lap_offset_ = lap.lap_offset;
    until_ = options_.end;
}

void SoundWorker::handle(const SoundLimit& limit) {
    until_ = std::min(limit.until, options_.end.value_or(limit.until));
}

void SoundWorker::handle(const FilmEnds&) {
    drain();
    pipes_.sound_end.store(expected_.value_or(Duration::zero()).count());
    pipes_.sound_ended.store(generation_);
    pipes_.wakeup();
}

void SoundWorker::handle(const Error& /*error*/) {}

void SoundWorker::handle(const Demuxer::Packet& packet) {
    if (!decoder_ || serial_ != pipes_.serial.load())
        return;
    decoder_->send(packet.data.get());
    receive_all();
}

void SoundWorker::drain() {
    if (!decoder_ || serial_ != pipes_.serial.load())
        return;
    decoder_->send(nullptr);
    receive_all();
}

// Returns false once what we are working on became stale.
bool SoundWorker::receive_all() {
    while (const std::optional<AudioDecoder::Chunk> chunk = decoder_->receive())
        if (!offer(*chunk))
            return false;
    return true;
}

// Cuts the chunk to what is to be heard, and fills a gap before it.
bool SoundWorker::offer(const AudioDecoder::Chunk& chunk) {
    std::span<const float> samples = chunk.samples;
    Duration pts = chunk.pts;
    const auto skip_until = [&](Duration begin) {
        if (pts >= begin)
            return;
        const std::size_t skipped = std::min(floats_in(begin - pts), samples.size());
        samples = samples.subspan(skipped);
        pts += length_of(skipped);
    };
    skip_until(from_);
    if (expected_ && *expected_ - (pts + lap_offset_) > audible_gap)
        skip_until(*expected_ - lap_offset_);
    if (until_)
        samples =
            samples.first(std::min(samples.size(), floats_in(std::max(*until_ - pts, Duration::zero()))));
    if (samples.empty())
        return true;
    const Duration time = pts + lap_offset_;
    const Duration gap = expected_ ? time - *expected_ : Duration::zero();
    if (gap > audible_gap && gap < longest_gap && !write_silence(gap, *expected_))
        return false;
    return write(samples, time);
}

bool SoundWorker::write_silence(Duration length, Duration time) {
    std::size_t left = floats_in(length);
    while (left > 0) {
        const std::size_t count = std::min(left, silence_.size());
        if (!write(std::span(silence_).first(count), time))
            return false;
        time += length_of(count);
        left -= count;
    }
    return true;
}

bool SoundWorker::write(std::span<const float> samples, Duration time) {
    while (true) {
        const std::uint32_t ticket = pipes_.ring->ticket();
        const std::size_t count = pipes_.ring->write(samples, time);
        samples = samples.subspan(count);
        time += length_of(count);
        expected_ = time;
        if (count > 0 && !std::exchange(announced_, true))
            pipes_.wakeup();
        if (samples.empty())
            return true;
        if (stop_.stop_requested() || pipes_.packets.is_sound_stale())
            return false;
        // Until half of it is played: many packets are then decoded at a time.
        pipes_.ring->wait_for_room(ticket);
    }
}

Duration SoundWorker::length_of(std::size_t floats) const {
    return Duration(static_cast<std::int64_t>(floats / AudioRing::channels) * nanoseconds /
                    options_.audio_rate);
}

std::size_t SoundWorker::floats_in(Duration length) const {
    // In double: a broken time stamp may be years away.
    const double pairs =
        static_cast<double>(length.count()) * options_.audio_rate / static_cast<double>(nanoseconds);
    return static_cast<std::size_t>(std::clamp(pairs, 0.0, 1e9)) * AudioRing::channels;
}

} // namespace media
