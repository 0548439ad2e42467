// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/film_reader.hpp"

#include "media/subtitles/subtitle_file.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
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

std::optional<std::string> read_text(const std::filesystem::path& file) {
    const Result<std::unique_ptr<ByteSource>> bytes = open_file(file);
    if (!bytes)
        return std::nullopt;
    std::vector<std::uint8_t> content(std::min<std::uint64_t>((*bytes)->size(), max_subtitle_bytes + 1));
    std::size_t filled = 0;
    while (filled < content.size()) {
        const std::int64_t count = (*bytes)->read_at(filled, std::span(content).subspan(filled));
        if (count <= 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    return std::string(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(filled));
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
    : options_(std::move(options)), open_bytes_(std::move(open_bytes)), pipes_(pipes) {}

void FilmReader::run(const std::stop_token& stop) {
    Result<Demuxer> demuxer = open(stop);
    if (!demuxer) {
        give_up(blame(demuxer.error()));
        return;
    }
    demuxer_.emplace(std::move(*demuxer));
    begin();
    while (!stop.stop_requested())
        step(stop);
}

Result<Demuxer> FilmReader::open(const std::stop_token& stop) {
    const auto abandon = [this, stop] { return stop.stop_requested() || is_slow(); };
    const Reading reading(*this);
    return Demuxer::open(options_.file, open_bytes_, abandon);
}

bool FilmReader::is_slow() const {
    return std::chrono::steady_clock::now() - reading_since_ >= stall_limit;
}

void FilmReader::begin() {
    const Duration duration = demuxer_->duration();
    pipes_.packets.push(Stream::video, StreamBegins{demuxer_->video(), duration});
    std::optional<StreamFormat> audio = demuxer_->audio();
    has_sound_ = audio.has_value();
    sound_is_on_ = has_sound_ && !options_.muted;
    if (sound_is_on_)
        pipes_.packets.push(Stream::audio, StreamBegins{std::move(*audio), duration});
    else
        demuxer_->deliver_audio(false);
    pipes_.news.post([&](FilmNews& news) {
        news.duration = duration;
        news.has_sound = has_sound_;
    });
    go_to({.serial = 1, .sound_generation = 1, .from = options_.start, .lap_offset = {}});
    if (options_.captions)
        load_captions(options_.captions);
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
        return demuxer_->read();
    }();
    if (stop.stop_requested())
        return;
    if (!packet)
        give_up(blame(packet.error()));
    else if (!packet->data)
        reach_end();
    else
        forward(std::move(*packet));
}

void FilmReader::obey(const ReaderOrders& orders) {
    if (orders.captions)
        load_captions(*orders.captions);
    if (orders.sound_off)
        sound_off();
    if (orders.seek)
        go_to(*orders.seek);
    if (orders.sound_on)
        sound_on(*orders.sound_on);
}

void FilmReader::go_to(const PlaceBegins& place) {
    serial_ = place.serial;
    at_end_ = false;
    lap_offset_ = place.lap_offset;
    reached_ = place.from;
    video_reached_ = place.from;
    lap_packets_ = 0;
    // Before the first place of all, the queues hold the streams' formats, which must not be dropped.
    const bool first = place.serial == 1;
    for (const Stream stream : {Stream::video, Stream::audio}) {
        if (stream == Stream::audio && !sound_is_on_)
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
            return demuxer_->seek(place.from);
        }();
        if (!done)
            give_up(blame(done.error()));
    }
}

void FilmReader::sound_on(std::uint64_t generation) {
    if (!has_sound_)
        return;
    sound_is_on_ = true;
    demuxer_->deliver_audio(true);
    std::optional<StreamFormat> audio = demuxer_->audio();
    // The decoder is made anew: it may never have been told of the stream, or have been dropped in the
    // middle.
    pipes_.packets.restart(Stream::audio, StreamBegins{std::move(*audio), demuxer_->duration()});
    pipes_.packets.push(Stream::audio,
                        PlaceBegins{.serial = serial_,
                                    .sound_generation = generation,
                                    .from = Duration::min(),
                                    .lap_offset = lap_offset_});
    pipes_.ring->wake_writer();
    if (at_end_)
        pipes_.packets.push(Stream::audio, FilmEnds{});
}

void FilmReader::sound_off() {
    sound_is_on_ = false;
    demuxer_->deliver_audio(false);
    pipes_.packets.drop(Stream::audio);
    pipes_.ring->wake_writer();
}

void FilmReader::load_captions(const std::optional<std::filesystem::path>& file) {
    std::vector<Cue> cues;
    if (file) {
        const Reading reading(*this);
        if (const std::optional<std::string> text = read_text(*file))
            cues = parse_subtitles(*text).cues;
    }
    pipes_.news.post([&](FilmNews& news) { news.captions = std::move(cues); });
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
    const Duration promised = demuxer_->duration();
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
    push_all(FilmEnds{});
}

void FilmReader::report_truncation() {
    const Duration promised = demuxer_->video_duration() > Duration::zero() ? demuxer_->video_duration()
                              : sound_is_on_ || !has_sound_                 ? demuxer_->duration()
                                                                            : Duration::zero();
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
    reached_ = options_.start;
    video_reached_ = options_.start;
    lap_packets_ = 0;
    const Result<void> done = [this] {
        const Reading reading(*this);
        return demuxer_->seek(options_.start);
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
    if (sound_is_on_)
        pipes_.packets.push(Stream::audio, item);
}

} // namespace media
