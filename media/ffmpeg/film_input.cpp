// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/film_input.hpp"

#include "media/ffmpeg/av_error.hpp"
#include "media/ffmpeg/film_rules.hpp"
#include "media/ffmpeg/film_streams.hpp"

extern "C" {
#include <libavutil/mem.h>
}

#include <algorithm>
#include <cstring>
#include <utility>

namespace media {

// What libav calls when it wants bytes. Outlives the AVIOContext that points at it.
struct FilmInput::Reader {
    std::unique_ptr<ByteSource> bytes;
    std::function<bool()> abandon;
    std::uint64_t offset = 0;

    static int read(void* opaque, std::uint8_t* buffer, int size);
    static std::int64_t seek(void* opaque, std::int64_t offset, int whence);
    static int should_abandon(void* opaque) { return static_cast<Reader*>(opaque)->abandon() ? 1 : 0; }
};

int FilmInput::Reader::read(void* opaque, std::uint8_t* buffer, int size) {
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

std::int64_t FilmInput::Reader::seek(void* opaque, std::int64_t offset, int whence) {
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

namespace {

constexpr int io_buffer_bytes = 64 * 1024;

// A film must not make libav open anything else: no playlists, no references to other files.
int refuse_to_open(AVFormatContext* /*format*/,
                   AVIOContext** /*io*/,
                   const char* /*url*/,
                   int /*flags*/,
                   AVDictionary** /*options*/) {
    return AVERROR(EPERM);
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

} // namespace

// Which films are opened, and how long is looked at them.
struct FilmInput::Rules {
    const char* containers = nullptr;
    const char* codecs = film_rules::codecs; // null: all
    std::int64_t probe_bytes = film_rules::probe_bytes;
    std::int64_t analyse_microseconds = film_rules::analyse_microseconds;
    bool always_analyse = false;
};

FilmInput::FilmInput(std::unique_ptr<Reader> reader, std::string name)
    : reader_(std::move(reader)), name_(std::move(name)) {}
FilmInput::FilmInput(FilmInput&&) noexcept = default;
FilmInput::~FilmInput() = default;

Result<FilmInput> FilmInput::open(const std::filesystem::path& film,
                                  const OpenBytes& open_bytes,
                                  std::function<bool()> abandon) {
    return open_by({.containers = film_rules::containers}, film, open_bytes, std::move(abandon));
}

Result<FilmInput> FilmInput::open_sound(const std::filesystem::path& sound,
                                        const OpenBytes& open_bytes,
                                        std::function<bool()> abandon) {
    return open_by({.containers = film_rules::sound_containers}, sound, open_bytes, std::move(abandon));
}

Result<FilmInput> FilmInput::open_source(const std::filesystem::path& film,
                                         const OpenBytes& open_bytes,
                                         std::function<bool()> abandon) {
    return open_by({.containers = film_rules::source_containers,
                    .codecs = nullptr,
                    .probe_bytes = film_rules::source_probe_bytes,
                    .analyse_microseconds = film_rules::source_analyse_microseconds,
                    .always_analyse = true},
                   film,
                   open_bytes,
                   std::move(abandon));
}

Result<FilmInput> FilmInput::open_by(const Rules& rules,
                                     const std::filesystem::path& file,
                                     const OpenBytes& open_bytes,
                                     std::function<bool()> abandon) {
    silence_av_log();
    Result<std::unique_ptr<ByteSource>> bytes = open_bytes(file);
    if (!bytes)
        return fail(bytes.error());
    FilmInput input(std::make_unique<Reader>(Reader{std::move(*bytes), std::move(abandon)}), file.string());
    if (const Result<void> opened = input.open_format(rules); !opened)
        return fail(opened.error());
    return input;
}

Result<void> FilmInput::open_format(const Rules& rules) {
    auto* buffer = static_cast<unsigned char*>(av_malloc(io_buffer_bytes));
    io_.reset(
        avio_alloc_context(buffer, io_buffer_bytes, 0, reader_.get(), Reader::read, nullptr, Reader::seek));
    AVFormatContext* raw = avformat_alloc_context();
    raw->pb = io_.get();
    raw->flags |= AVFMT_FLAG_CUSTOM_IO;
    raw->io_open = refuse_to_open;
    raw->interrupt_callback = {Reader::should_abandon, reader_.get()};
    raw->probesize = rules.probe_bytes;
    raw->max_analyze_duration = rules.analyse_microseconds;
    raw->protocol_whitelist = av_strdup("file");
    raw->format_whitelist = av_strdup(rules.containers);
    raw->codec_whitelist = rules.codecs == nullptr ? nullptr : av_strdup(rules.codecs);
    // The name stays unknown to libav: what a film is, its bytes decide.
    if (const int status = avformat_open_input(&raw, "", nullptr, nullptr); status < 0)
        return av_failure(ErrorCode::corrupt, "cannot open " + name_, status);
    format_.reset(raw);
    if (format_->nb_streams > film_rules::max_streams)
        return fail(ErrorCode::not_allowed,
                    name_ + " has " + std::to_string(format_->nb_streams) +
                        " streams, at most 32 are allowed");
    if (rules.always_analyse || needs_analysis(*format_)) {
        if (const int status = avformat_find_stream_info(format_.get(), nullptr); status < 0)
            return av_failure(ErrorCode::corrupt, "cannot read " + name_, status);
    }
    return {};
}

bool FilmInput::is_matroska() const {
    return std::strstr(format_->iformat->name, "matroska") != nullptr;
}

Duration FilmInput::origin() const {
    const std::optional<Duration> start = from_ticks(format_->start_time, AV_TIME_BASE_Q);
    return std::max(start.value_or(Duration::zero()), Duration::zero());
}

} // namespace media
