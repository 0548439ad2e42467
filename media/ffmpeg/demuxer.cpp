// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/demuxer.hpp"

#include "media/ffmpeg/av_error.hpp"
#include "media/ffmpeg/compat.hpp"
#include "media/ffmpeg/film_input.hpp"
#include "media/ffmpeg/film_rules.hpp"
#include "media/ffmpeg/film_streams.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <utility>

namespace media {

namespace {

constexpr int none = -1;

double ratio(AVRational value) {
    return value.num > 0 && value.den > 0 ? av_q2d(value) : 0.0;
}

CodecParametersPtr copy_of(const AVCodecParameters& original) {
    CodecParametersPtr parameters(avcodec_parameters_alloc());
    avcodec_parameters_copy(parameters.get(), &original);
    return parameters;
}

} // namespace

struct Demuxer::Context {
    explicit Context(FilmInput opened) : input(std::move(opened)), origin(input.origin()) {}

    FilmInput input;
    Duration origin;
    int video = none;
    int audio = none;
    bool audio_wanted = true;
    std::deque<Packet> waiting; // read ahead by a seek

    AVFormatContext& format() const { return input.format(); }

    void select_streams() const {
        for (unsigned i = 0; i < format().nb_streams; ++i) {
            const int index = static_cast<int>(i);
            format().streams[i]->discard = is_wanted(index) ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
        }
    }

    bool is_wanted(int stream) const { return stream == video || (stream == audio && audio_wanted); }
    bool is_wanted(const Packet& packet) const {
        return packet.data == nullptr || is_wanted(packet.data->stream_index);
    }

    Result<void> choose_picture();
    Result<void> choose_sound(std::optional<unsigned> track);
    Result<Packet> read_on();
    Packet on_film(PacketPtr packet) const;
    Result<void> jump(Duration aim);
    bool comes_after(Duration position);
};

Result<void> Demuxer::Context::choose_picture() {
    video = picture_stream(format());
    audio = sound_stream(format(), std::nullopt);
    const std::string& name = input.name();
    if (video < 0 && audio < 0)
        return fail(ErrorCode::corrupt, name + " holds neither picture nor sound");
    if (video < 0)
        return fail(ErrorCode::unsupported, name + " has no moving picture");
    const AVCodecParameters& codec = *input.stream(video).codecpar;
    if (std::int64_t{codec.width} * codec.height > film_rules::max_pixels)
        return fail(ErrorCode::not_allowed,
                    name + " is " + std::to_string(codec.width) + " x " + std::to_string(codec.height) +
                        " pixels, at most 4096 x 2304 are allowed");
    if (film_rules::is_high_dynamic_range(codec.color_trc))
        return fail(ErrorCode::too_bright, name + ": " + film_rules::high_dynamic_range_refusal);
    select_streams();
    return {};
}

Result<void> Demuxer::Context::choose_sound(std::optional<unsigned> track) {
    const int stream = sound_stream(format(), track);
    if (stream < 0)
        return fail(ErrorCode::not_found,
                    input.name() + (track ? " has no sound track " + std::to_string(*track + 1)
                                          : std::string(" has no sound that can be played")));
    audio = stream;
    select_streams();
    return {};
}

Demuxer::Demuxer(std::unique_ptr<Context> context) : context_(std::move(context)) {}
Demuxer::Demuxer(Demuxer&&) noexcept = default;
Demuxer& Demuxer::operator=(Demuxer&&) noexcept = default;
Demuxer::~Demuxer() = default;

Result<Demuxer>
Demuxer::open(const std::filesystem::path& film, const OpenBytes& open_bytes, std::function<bool()> abandon) {
    Result<FilmInput> input = FilmInput::open(film, open_bytes, std::move(abandon));
    if (!input)
        return fail(input.error());
    auto context = std::make_unique<Context>(std::move(*input));
    if (const Result<void> chosen = context->choose_picture(); !chosen)
        return fail(chosen.error());
    return Demuxer(std::move(context));
}

Result<Demuxer>
Demuxer::open_sound(const SoundFile& sound, const OpenBytes& open_bytes, std::function<bool()> abandon) {
    Result<FilmInput> input = FilmInput::open_sound(sound.file, open_bytes, std::move(abandon));
    if (!input)
        return fail(input.error());
    auto context = std::make_unique<Context>(std::move(*input));
    if (sound.begin)
        context->origin = -*sound.begin;
    if (const Result<void> chosen = context->choose_sound(sound.track); !chosen)
        return fail(chosen.error());
    return Demuxer(std::move(context));
}

Duration Demuxer::duration() const {
    const std::optional<Duration> container = from_ticks(context_->format().duration, AV_TIME_BASE_Q);
    if (container) {
        // In Matroska it counts from 0, not from the first picture.
        const bool counts_from_zero = context_->input.is_matroska();
        return std::max(*container - (counts_from_zero ? context_->origin : Duration::zero()),
                        Duration::zero());
    }
    Duration longest{0};
    for (const int index : {context_->video, context_->audio}) {
        if (index < 0)
            continue;
        const AVStream& stream = context_->input.stream(index);
        longest = std::max(longest, from_ticks(stream.duration, stream.time_base).value_or(Duration::zero()));
    }
    return longest;
}

Duration Demuxer::video_duration() const {
    const AVStream& stream = context_->input.stream(context_->video);
    return from_ticks(stream.duration, stream.time_base).value_or(Duration::zero());
}

Duration Demuxer::video_begin() const {
    const AVStream& stream = context_->input.stream(context_->video);
    const std::optional<Duration> start = from_ticks(stream.start_time, stream.time_base);
    return start ? std::max(*start - context_->origin, Duration::zero()) : Duration::zero();
}

unsigned Demuxer::stream_count() const {
    return context_->format().nb_streams;
}

std::vector<Track> Demuxer::tracks() const {
    return tracks_of(context_->format());
}

std::optional<unsigned> Demuxer::usual_sound() const {
    const std::vector<int> streams = sound_streams(context_->format());
    const auto usual =
        std::find(streams.begin(), streams.end(), sound_stream(context_->format(), std::nullopt));
    if (usual == streams.end())
        return std::nullopt;
    return static_cast<unsigned>(usual - streams.begin());
}

StreamFormat Demuxer::video() const {
    AVStream& stream = context_->input.stream(context_->video);
    const double aspect = ratio(av_guess_sample_aspect_ratio(&context_->format(), &stream, nullptr));
    return {.parameters = copy_of(*stream.codecpar),
            .time_base = stream.time_base,
            .frame_rate = ratio(stream.avg_frame_rate),
            .geometry = {.sample_aspect = aspect > 0 ? aspect : 1.0,
                         .orientation = orientation_of(compat::display_matrix(stream))},
            .origin = context_->origin};
}

std::optional<StreamFormat> Demuxer::audio() const {
    if (context_->audio < 0)
        return std::nullopt;
    const AVStream& stream = context_->input.stream(context_->audio);
    return StreamFormat{.parameters = copy_of(*stream.codecpar),
                        .time_base = stream.time_base,
                        .frame_rate = 0,
                        .geometry = {},
                        .origin = context_->origin};
}

Result<void> Demuxer::choose_sound(std::optional<unsigned> track) {
    return context_->choose_sound(track);
}

void Demuxer::deliver_audio(bool wanted) {
    context_->audio_wanted = wanted;
    context_->select_streams();
}

Result<Demuxer::Packet> Demuxer::read() {
    while (!context_->waiting.empty()) {
        Packet packet = std::move(context_->waiting.front());
        context_->waiting.pop_front();
        if (context_->is_wanted(packet))
            return packet;
    }
    return context_->read_on();
}

Result<Demuxer::Packet> Demuxer::Context::read_on() {
    PacketPtr packet(av_packet_alloc());
    while (true) {
        const int status = av_read_frame(&format(), packet.get());
        if (status == AVERROR_EOF)
            return Packet{};
        if (status < 0)
            return av_failure(ErrorCode::corrupt, "cannot read " + input.name(), status);
        if (is_wanted(packet->stream_index))
            return on_film(std::move(packet));
        av_packet_unref(packet.get());
    }
}

Demuxer::Packet Demuxer::Context::on_film(PacketPtr packet) const {
    const AVRational time_base = input.stream(packet->stream_index).time_base;
    const auto time = [&](std::int64_t ticks) {
        std::optional<Duration> result = from_ticks(ticks, time_base);
        return result ? std::optional(*result - origin) : std::nullopt;
    };
    Packet result{.data = nullptr,
                  .stream = packet->stream_index == video ? Stream::video : Stream::audio,
                  .pts = time(packet->pts),
                  .dts = time(packet->dts),
                  .duration = from_ticks(packet->duration, time_base).value_or(Duration::zero())};
    result.data = std::move(packet);
    return result;
}

Result<void> Demuxer::seek(Duration position) {
    // Containers look for a key picture by the time at which it is decoded. The one they find may be shown
    // after `position`, behind others that are decoded after it and need the key picture before (open groups
    // of pictures; reordering).
    constexpr Duration first_step = std::chrono::milliseconds(500);
    constexpr int tries = 8; // the last goes 64 s back
    Duration aim = position;
    for (int i = 0; i < tries; ++i) {
        if (const Result<void> done = context_->jump(aim); !done)
            return fail(done.error());
        if (context_->video < 0 || aim <= Duration::zero() || !context_->comes_after(position))
            return {};
        aim = std::max(position - first_step * (1 << i), Duration::zero());
    }
    return {};
}

Result<void> Demuxer::Context::jump(Duration aim) {
    waiting.clear();
    // Matroska's index lists key pictures alone, so that sound is found by them; without one it would read
    // the file from its beginning.
    const int index = video < 0 && input.is_matroska() ? picture_stream(format()) : none;
    const AVRational time_base = index < 0 ? AV_TIME_BASE_Q : input.stream(index).time_base;
    const std::int64_t target = to_ticks(std::max(aim + origin, Duration::zero()), time_base);
    int status = avformat_seek_file(&format(), index, INT64_MIN, target, target, 0);
    if (status < 0) // nothing before: films whose first picture has a later time than 0
        status = avformat_seek_file(&format(), index, INT64_MIN, target, INT64_MAX, 0);
    if (status < 0)
        return av_failure(ErrorCode::corrupt, "cannot find a place in " + input.name(), status);
    return {};
}

// Whether the first picture that would be decoded here is one that is shown after `position`. Reads up to it.
bool Demuxer::Context::comes_after(Duration position) {
    constexpr std::size_t most = 500; // of sound, in a film whose streams lie far apart
    while (waiting.size() < most) {
        Result<Packet> packet = read_on();
        if (!packet || packet->data == nullptr)
            return false; // whoever reads on finds the same
        waiting.push_back(std::move(*packet));
        const Packet& last = waiting.back();
        if (last.stream == Stream::video)
            return last.pts && *last.pts > position;
    }
    return false;
}

} // namespace media
