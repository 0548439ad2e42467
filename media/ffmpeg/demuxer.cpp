// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/demuxer.hpp"

#include "media/ffmpeg/av_error.hpp"
#include "media/ffmpeg/compat.hpp"
#include "media/ffmpeg/film_rules.hpp"

extern "C" {
#include <libavutil/mem.h>
}

#include <algorithm>
#include <cstring>
#include <deque>
#include <utility>

namespace media {

namespace {

constexpr int io_buffer_bytes = 64 * 1024;

// What libav calls when it wants bytes. Outlives the AVIOContext that points at it.
struct Reader {
    std::unique_ptr<ByteSource> bytes;
    std::function<bool()> abandon;
    std::uint64_t offset = 0;
};

int read_bytes(void* opaque, std::uint8_t* buffer, int size) {
    Reader& reader = *static_cast<Reader*>(opaque);
    if (reader.abandon())
        return AVERROR_EXIT;
    const std::int64_t count = reader.bytes->read_at(reader.offset, {buffer, static_cast<std::size_t>(size)});
    if (count == 0)
        return AVERROR_EOF;
    if (count < 0)
        return static_cast<int>(count); // a negated errno is what AVERROR() makes of one
    reader.offset += static_cast<std::uint64_t>(count);
    return static_cast<int>(count);
}

std::int64_t seek_bytes(void* opaque, std::int64_t offset, int whence) {
    Reader& reader = *static_cast<Reader*>(opaque);
    const auto size = static_cast<std::int64_t>(reader.bytes->size());
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return size;
    case SEEK_CUR:
        offset += static_cast<std::int64_t>(reader.offset);
        break;
    case SEEK_END:
        offset += size;
        break;
    default:
        break;
    }
    if (offset < 0)
        return AVERROR(EINVAL);
    reader.offset = static_cast<std::uint64_t>(offset);
    return offset;
}

int should_abandon(void* opaque) {
    return static_cast<Reader*>(opaque)->abandon() ? 1 : 0;
}

// A film must not make libav open anything else: no playlists, no references to other files.
int refuse_to_open(AVFormatContext* /*format*/,
                   AVIOContext** /*io*/,
                   const char* /*url*/,
                   int /*flags*/,
                   AVDictionary** /*options*/) {
    return AVERROR(EPERM);
}

bool is_film_stream(const AVStream& stream, AVMediaType type) {
    constexpr int pictures = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_STILL_IMAGE;
    return stream.codecpar->codec_type == type && (stream.disposition & pictures) == 0;
}

// The stream that the film's maker marked as default, else the first one; -1 if there is none.
int choose_stream(const AVFormatContext& format, AVMediaType type) {
    int chosen = -1;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream& stream = *format.streams[i];
        if (!is_film_stream(stream, type))
            continue;
        if ((stream.disposition & AV_DISPOSITION_DEFAULT) != 0)
            return static_cast<int>(i);
        if (chosen < 0)
            chosen = static_cast<int>(i);
    }
    return chosen;
}

// MP4 says all that a decoder needs in its header; analysing the streams would decode a picture just to look.
bool needs_analysis(const AVFormatContext& format) {
    if (std::strstr(format.iformat->name, "mp4") == nullptr)
        return true;
    return std::any_of(format.streams, format.streams + format.nb_streams, [](const AVStream* stream) {
        const AVCodecParameters& codec = *stream->codecpar;
        if (is_film_stream(*stream, AVMEDIA_TYPE_VIDEO))
            return codec.width <= 0 || codec.height <= 0 || codec.extradata_size == 0;
        if (is_film_stream(*stream, AVMEDIA_TYPE_AUDIO))
            return codec.sample_rate <= 0 || codec.ch_layout.nb_channels <= 0;
        return false;
    });
}

double ratio(AVRational value) {
    return value.num > 0 && value.den > 0 ? av_q2d(value) : 0.0;
}

} // namespace

struct Demuxer::Context {
    // In this order: the format context reads through the io context, and that through the reader.
    Reader reader;
    IoContextPtr io;
    FormatContextPtr format;
    std::string name;
    int video = -1;
    int audio = -1;
    bool audio_wanted = true;
    std::deque<Packet> waiting; // read ahead by a seek

    AVStream& stream(int index) const { return *format->streams[index]; }

    Duration origin() const {
        const std::optional<Duration> start = from_ticks(format->start_time, AV_TIME_BASE_Q);
        return std::max(start.value_or(Duration::zero()), Duration::zero());
    }

    void select_streams() const {
        for (unsigned i = 0; i < format->nb_streams; ++i) {
            const int index = static_cast<int>(i);
            const bool wanted = index == video || (index == audio && audio_wanted);
            format->streams[i]->discard = wanted ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
        }
    }

    bool is_wanted(const Packet& packet) const {
        return packet.data == nullptr || packet.stream == Stream::video || audio_wanted;
    }

    Result<void> open_format();
    Result<void> choose_streams();
    Result<Packet> read_on();
    Packet on_film(PacketPtr packet) const;
    Result<void> jump(Duration aim);
    bool comes_after(Duration position);
};

Result<void> Demuxer::Context::open_format() {
    auto* buffer = static_cast<unsigned char*>(av_malloc(io_buffer_bytes));
    io.reset(avio_alloc_context(buffer, io_buffer_bytes, 0, &reader, read_bytes, nullptr, seek_bytes));
    AVFormatContext* raw = avformat_alloc_context();
    raw->pb = io.get();
    raw->flags |= AVFMT_FLAG_CUSTOM_IO;
    raw->io_open = refuse_to_open;
    raw->interrupt_callback = {should_abandon, &reader};
    raw->probesize = film_rules::probe_bytes;
    raw->max_analyze_duration = film_rules::analyse_microseconds;
    raw->protocol_whitelist = av_strdup("file");
    raw->format_whitelist = av_strdup(film_rules::containers);
    raw->codec_whitelist = av_strdup(film_rules::codecs);
    // The name stays unknown to libav: what a film is, its bytes decide.
    if (const int status = avformat_open_input(&raw, "", nullptr, nullptr); status < 0)
        return av_failure(ErrorCode::corrupt, "cannot open " + name, status);
    format.reset(raw);
    if (format->nb_streams > film_rules::max_streams)
        return fail(ErrorCode::not_allowed,
                    name + " has " + std::to_string(format->nb_streams) + " streams, at most 32 are allowed");
    if (needs_analysis(*format)) {
        if (const int status = avformat_find_stream_info(format.get(), nullptr); status < 0)
            return av_failure(ErrorCode::corrupt, "cannot read " + name, status);
    }
    return {};
}

Result<void> Demuxer::Context::choose_streams() {
    video = choose_stream(*format, AVMEDIA_TYPE_VIDEO);
    audio = choose_stream(*format, AVMEDIA_TYPE_AUDIO);
    if (video < 0 && audio < 0)
        return fail(ErrorCode::corrupt, name + " holds neither picture nor sound");
    if (video < 0)
        return fail(ErrorCode::unsupported, name + " has no moving picture");
    const AVCodecParameters& codec = *stream(video).codecpar;
    if (std::int64_t{codec.width} * codec.height > film_rules::max_pixels)
        return fail(ErrorCode::not_allowed,
                    name + " is " + std::to_string(codec.width) + " x " + std::to_string(codec.height) +
                        " pixels, at most 4096 x 2304 are allowed");
    if (film_rules::is_high_dynamic_range(codec.color_trc))
        return fail(ErrorCode::unsupported, name + ": " + film_rules::high_dynamic_range_refusal);
    select_streams();
    return {};
}

Demuxer::Demuxer(std::unique_ptr<Context> context) : context_(std::move(context)) {}
Demuxer::Demuxer(Demuxer&&) noexcept = default;
Demuxer& Demuxer::operator=(Demuxer&&) noexcept = default;
Demuxer::~Demuxer() = default;

Result<Demuxer>
Demuxer::open(const std::filesystem::path& film, const OpenBytes& open_bytes, std::function<bool()> abandon) {
    silence_av_log();
    Result<std::unique_ptr<ByteSource>> bytes = open_bytes(film);
    if (!bytes)
        return fail(bytes.error());
    auto context = std::make_unique<Context>();
    context->reader = Reader{std::move(*bytes), std::move(abandon)};
    context->name = film.string();
    const Result<void> opened =
        context->open_format().and_then([&context] { return context->choose_streams(); });
    if (!opened)
        return fail(opened.error());
    return Demuxer(std::move(context));
}

Duration Demuxer::duration() const {
    const std::optional<Duration> container = from_ticks(context_->format->duration, AV_TIME_BASE_Q);
    if (container) {
        // In Matroska it counts from 0, not from the first picture.
        const bool counts_from_zero = std::strstr(context_->format->iformat->name, "matroska") != nullptr;
        return std::max(*container - (counts_from_zero ? context_->origin() : Duration::zero()),
                        Duration::zero());
    }
    Duration longest{0};
    for (const int index : {context_->video, context_->audio}) {
        if (index < 0)
            continue;
        const AVStream& stream = context_->stream(index);
        longest = std::max(longest, from_ticks(stream.duration, stream.time_base).value_or(Duration::zero()));
    }
    return longest;
}

Duration Demuxer::video_duration() const {
    const AVStream& stream = context_->stream(context_->video);
    return from_ticks(stream.duration, stream.time_base).value_or(Duration::zero());
}

unsigned Demuxer::stream_count() const {
    return context_->format->nb_streams;
}

StreamFormat Demuxer::video() const {
    AVStream& stream = context_->stream(context_->video);
    CodecParametersPtr parameters(avcodec_parameters_alloc());
    avcodec_parameters_copy(parameters.get(), stream.codecpar);
    const double aspect = ratio(av_guess_sample_aspect_ratio(context_->format.get(), &stream, nullptr));
    return {.parameters = std::move(parameters),
            .time_base = stream.time_base,
            .frame_rate = ratio(stream.avg_frame_rate),
            .geometry = {.sample_aspect = aspect > 0 ? aspect : 1.0,
                         .orientation = orientation_of(compat::display_matrix(stream))},
            .origin = context_->origin()};
}

std::optional<StreamFormat> Demuxer::audio() const {
    if (context_->audio < 0)
        return std::nullopt;
    const AVStream& stream = context_->stream(context_->audio);
    CodecParametersPtr parameters(avcodec_parameters_alloc());
    avcodec_parameters_copy(parameters.get(), stream.codecpar);
    return StreamFormat{.parameters = std::move(parameters),
                        .time_base = stream.time_base,
                        .frame_rate = 0,
                        .geometry = {},
                        .origin = context_->origin()};
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
        const int status = av_read_frame(format.get(), packet.get());
        if (status == AVERROR_EOF)
            return Packet{};
        if (status < 0)
            return av_failure(ErrorCode::corrupt, "cannot read " + name, status);
        if (packet->stream_index == video || (packet->stream_index == audio && audio_wanted))
            return on_film(std::move(packet));
        av_packet_unref(packet.get());
    }
}

Demuxer::Packet Demuxer::Context::on_film(PacketPtr packet) const {
    const AVRational time_base = stream(packet->stream_index).time_base;
    const auto time = [&](std::int64_t ticks) {
        std::optional<Duration> result = from_ticks(ticks, time_base);
        return result ? std::optional(*result - origin()) : std::nullopt;
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
        if (aim <= Duration::zero() || !context_->comes_after(position))
            return {};
        aim = std::max(position - first_step * (1 << i), Duration::zero());
    }
    return {};
}

Result<void> Demuxer::Context::jump(Duration aim) {
    waiting.clear();
    const std::int64_t target = to_ticks(aim + origin(), AV_TIME_BASE_Q);
    int status = avformat_seek_file(format.get(), -1, INT64_MIN, target, target, 0);
    if (status < 0) // nothing before: films whose first picture has a later time than 0
        status = avformat_seek_file(format.get(), -1, INT64_MIN, target, INT64_MAX, 0);
    if (status < 0)
        return av_failure(ErrorCode::corrupt, "cannot find a place in " + name, status);
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
