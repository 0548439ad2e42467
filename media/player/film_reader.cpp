// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/film_reader.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace media {

namespace {

using Stream = Demuxer::Stream;

// The end of a film may miss its promised duration by a rounding, not by this.
constexpr Duration truncation_tolerance = std::chrono::seconds(1);

// A lap takes at least this long, so that a film without a length does not spin.
constexpr Duration shortest_lap = std::chrono::milliseconds(40);

std::string seconds_of(Duration duration) {
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(duration).count()) + " s";
}

} // namespace

class FilmReader::Reading {
public:
    explicit Reading(FilmReader& reader) : reader_(reader) {
        reader_.reading_since_ = std::chrono::steady_clock::now();
        reader_.pipes_.reads.fetch_add(1);
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    ~Reading() {
        reader_.pipes_.reads.fetch_add(1);
        reader_.was_slow_ = reader_.is_slow();
    }

private:
    FilmReader& reader_;
};

FilmReader::FilmReader(FilmOptions options, OpenBytes open_bytes, FilmPipes& pipes)
    : options_(std::move(options)), open_bytes_(std::move(open_bytes)), pipes_(pipes),
      sound_is_wanted_(!options_.muted) {}

void FilmReader::run(const std::stop_token& stop) {
    Result<FilmSource> source = open(stop);
    if (!source) {
        give_up(blame(source.error()));
        return;
    }
    source_.emplace(std::move(*source));
    begin();
    while (!stop.stop_requested())
        step(stop);
}

Result<FilmSource> FilmReader::open(const std::stop_token& stop) {
    const auto abandon = [this, stop] { return stop.stop_requested() || is_slow(); };
    const Reading reading(*this);
    return FilmSource::open(options_.file, options_.sound, {.open_bytes = open_bytes_, .abandon = abandon});
}

bool FilmReader::is_slow() const {
    return std::chrono::steady_clock::now() - reading_since_ >= stall_limit;
}

bool FilmReader::is_sound_on() const {
    return sound_is_wanted_ && source_->has_sound();
}

void FilmReader::begin() {
    const Duration duration = source_->film().duration();
    pipes_.packets.push(Stream::video, StreamBegins{source_->film().video(), duration});
    if (is_sound_on())
        pipes_.packets.push(Stream::audio, StreamBegins{*source_->audio(), duration});
    else
        source_->deliver_audio(false);
    pipes_.news.post([&](FilmNews& news) {
        news.duration = duration;
        news.tracks = source_->film().tracks();
        news.usual_sound = source_->film().usual_sound();
    });
    report_sound();
    go_to({.serial = 1, .sound_generation = 1, .from = options_.start, .lap_offset = {}});
}

void FilmReader::step(const std::stop_token& stop) {
    obey(pipes_.orders.take());
    if (at_end_) {
        pipes_.packets.wait_for_interrupt(stop);
        return;
    }
    if (!pipes_.packets.wait_for_room(stop))
        return;
    Result<Demuxer::Packet> packet = [this] {
        const Reading reading(*this);
        return source_->read();
    }();
    if (stop.stop_requested())
        return;
    follow_sound();
    if (!packet)
        give_up(blame(packet.error()));
    else if (!packet->data)
        reach_end();
    else
        forward(std::move(*packet));
}

void FilmReader::obey(const ReaderOrders& orders) {
    if (orders.sound_off)
        sound_off();
    if (orders.sound)
        change_sound(*orders.sound);
    if (orders.seek)
        go_to(*orders.seek);
    if (orders.sound_on)
        sound_on(*orders.sound_on);
}

void FilmReader::go_to(const PlaceBegins& place) {
    serial_ = place.serial;
    at_end_ = false;
    sound_limit_.reset();
    picture_has_ended_ = false;
    lap_offset_ = place.lap_offset;
    reached_ = place.from;
    video_reached_ = place.from;
    lap_packets_ = 0;
    // Before the first place of all, the queues hold the streams' formats, which must not be dropped.
    const bool first = place.serial == 1;
    for (const Stream stream : {Stream::video, Stream::audio}) {
        if (stream == Stream::audio && !is_sound_on())
            continue;
        if (first)
            pipes_.packets.push(stream, place);
        else
            pipes_.packets.restart(stream, place);
    }
    pipes_.ring->wake_writer();
    // The beginning is where a film that was just opened already is.
    if (place.serial != 1 || place.from > Duration::zero()) {
        const Result<void> done = [&] {
            const Reading reading(*this);
            return source_->seek(place.from);
        }();
        if (!done)
            give_up(blame(done.error()));
    }
}

void FilmReader::sound_on(std::uint64_t generation) {
    sound_is_wanted_ = true;
    {
        const Reading reading(*this);
        source_->deliver_audio(true);
    }
    begin_sound(generation, Duration::min());
}

void FilmReader::sound_off() {
    sound_is_wanted_ = false;
    source_->deliver_audio(false);
    pipes_.packets.drop(Stream::audio);
    pipes_.ring->wake_writer();
}

void FilmReader::change_sound(const SoundBegins& change) {
    // Where the film is heard may still be the lap before the one that is read.
    const Duration from = std::max(change.from - lap_offset_, options_.start);
    {
        const Reading reading(*this);
        source_->choose_sound(change.choice, from);
    }
    report_sound();
    begin_sound(change.generation, from);
}

// The decoder is made anew: it may never have been told of the stream, or it was of another one, or dropped
// in the middle.
void FilmReader::begin_sound(std::uint64_t generation, Duration from) {
    if (!is_sound_on()) {
        pipes_.packets.drop(Stream::audio);
        return;
    }
    pipes_.packets.restart(Stream::audio, StreamBegins{*source_->audio(), source_->film().duration()});
    pipes_.packets.push(
        Stream::audio,
        PlaceBegins{
            .serial = serial_, .sound_generation = generation, .from = from, .lap_offset = lap_offset_});
    pipes_.ring->wake_writer();
    sound_limit_.reset();
    at_end_ = false; // there may be sound of what was read already
}

// Tells the decoder and the main thread what reading has shown of sound that does not come with the pictures.
void FilmReader::follow_sound() {
    const std::optional<Duration> limit = source_->sound_limit();
    if (limit && limit != sound_limit_ && is_sound_on())
        pipes_.packets.push(Stream::audio, SoundLimit{*limit});
    sound_limit_ = limit;
    if (source_->is_sound_over())
        pipes_.packets.rest(Stream::audio);
    if (source_->fault() != reported_fault_)
        report_sound();
}

void FilmReader::report_sound() {
    reported_fault_ = source_->fault();
    pipes_.news.post([&](FilmNews& news) {
        news.has_sound = source_->has_sound();
        news.sound_fault = reported_fault_;
    });
    pipes_.wakeup();
}

void FilmReader::forward(Demuxer::Packet packet) {
    const bool is_video = packet.stream == Stream::video;
    const std::optional<Duration> order = packet.dts ? packet.dts : packet.pts;
    if (options_.end && order && *order >= *options_.end) {
        if (is_video)
            reach_end();
        return;
    }
    if (packet.pts) {
        const Duration end = believable(*packet.pts + packet.duration);
        if (is_video || !source_->is_sound_beside())
            reached_ = std::max(reached_, end);
        if (is_video)
            video_reached_ = std::max(video_reached_, end);
    }
    ++lap_packets_;
    const Stream stream = packet.stream;
    pipes_.packets.push(stream, std::move(packet));
}

// A damaged time stamp must not make a lap last for hours.
Duration FilmReader::believable(Duration end) const {
    const Duration promised = source_->film().duration();
    return promised > Duration::zero() ? std::min(end, promised + truncation_tolerance) : end;
}

void FilmReader::reach_end() {
    if (!options_.end)
        report_truncation();
    if (options_.loop) {
        next_lap();
        return;
    }
    at_end_ = true;
    if (!std::exchange(picture_has_ended_, true))
        pipes_.packets.push(Stream::video, FilmEnds{});
    if (is_sound_on())
        pipes_.packets.push(Stream::audio, FilmEnds{});
}

// How long the pictures should be; zero if the container does not say.
Duration FilmReader::promised_duration() const {
    const Demuxer& film = source_->film();
    if (film.video_duration() > Duration::zero())
        return film.video_duration();
    // The whole film's length, unless that may be a sound's that is not read.
    const bool all_is_read = !film.audio() || (is_sound_on() && !source_->is_sound_beside());
    return all_is_read ? film.duration() : Duration::zero();
}

void FilmReader::report_truncation() {
    const Duration promised = promised_duration();
    if (lap_packets_ == 0 || video_reached_ + truncation_tolerance >= promised)
        return;
    pipes_.news.post([&](FilmNews& news) {
        news.damage = Error{ErrorCode::corrupt,
                            options_.file.string() + " ends after " + seconds_of(video_reached_) + " of " +
                                seconds_of(promised) + ": the file is not complete"};
    });
}

void FilmReader::next_lap() {
    if (lap_packets_ == 0) {
        give_up(
            {ErrorCode::corrupt, options_.file.string() + " holds nothing between its loop's start and end"});
        return;
    }
    const Duration end =
        options_.end ? std::min(*options_.end, std::max(reached_, options_.start)) : reached_;
    lap_offset_ += std::max(end - options_.start, shortest_lap);
    push_all(LapBegins{options_.start, lap_offset_});
    sound_limit_.reset();
    reached_ = options_.start;
    video_reached_ = options_.start;
    lap_packets_ = 0;
    const Result<void> done = [this] {
        const Reading reading(*this);
        return source_->seek(options_.start);
    }();
    if (!done)
        give_up(blame(done.error()));
}

void FilmReader::give_up(const Error& error) {
    at_end_ = true;
    pipes_.packets.push(Stream::video, error);
}

// libav only knows that it was interrupted; we know why.
Error FilmReader::blame(const Error& error) const {
    if (!was_slow_)
        return error;
    return {ErrorCode::stalled, options_.file.string() + " gave no data for " + seconds_of(stall_limit)};
}

void FilmReader::push_all(const auto& item) {
    pipes_.packets.push(Stream::video, item);
    if (is_sound_on())
        pipes_.packets.push(Stream::audio, item);
}

} // namespace media
