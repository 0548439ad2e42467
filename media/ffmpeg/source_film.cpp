// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/source_film.hpp"

#include "media/ffmpeg/av_error.hpp"
#include "media/ffmpeg/compat.hpp"
#include "media/ffmpeg/demuxer.hpp"
#include "media/ffmpeg/film_input.hpp"
#include "media/ffmpeg/film_rules.hpp"
#include "media/ffmpeg/film_streams.hpp"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace media {

namespace {

// libav's null is no name.
std::string text_of(const char* name) {
    return name == nullptr ? "" : name;
}

Fraction fraction_of(AVRational value) {
    return value.num > 0 && value.den > 0 ? Fraction{value.num, value.den} : Fraction{};
}

bool is_tagged_bt709(const AVCodecParameters& codec) {
    return codec.color_space == AVCOL_SPC_BT709 && codec.color_primaries == AVCOL_PRI_BT709 &&
           codec.color_trc == AVCOL_TRC_BT709 && codec.color_range == AVCOL_RANGE_MPEG;
}

SourceFilm::Picture picture_of(AVFormatContext& format, unsigned index) {
    AVStream& stream = *format.streams[index];
    const AVCodecParameters& codec = *stream.codecpar;
    const Fraction aspect = fraction_of(av_guess_sample_aspect_ratio(&format, &stream, nullptr));
    return {.stream = index,
            .codec = avcodec_get_name(codec.codec_id),
            .profile = text_of(avcodec_profile_name(codec.codec_id, codec.profile)),
            .format = text_of(av_get_pix_fmt_name(static_cast<AVPixelFormat>(codec.format))),
            .width = codec.width,
            .height = codec.height,
            .sample_aspect = aspect.num > 0 ? aspect : Fraction{1, 1},
            .orientation = orientation_of(compat::display_matrix(stream)),
            .average_rate = fraction_of(stream.avg_frame_rate),
            .base_rate = fraction_of(stream.r_frame_rate),
            .is_interlaced =
                codec.field_order != AV_FIELD_PROGRESSIVE && codec.field_order != AV_FIELD_UNKNOWN,
            .names_matrix = codec.color_space != AVCOL_SPC_UNSPECIFIED,
            .is_tagged_bt709 = is_tagged_bt709(codec)};
}

std::vector<SourceFilm::Stream> sounds_of(const AVFormatContext& format) {
    std::vector<SourceFilm::Stream> sounds;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream& stream = *format.streams[i];
        const AVCodecParameters& codec = *stream.codecpar;
        if (is_film_stream(stream, AVMEDIA_TYPE_AUDIO) && avcodec_find_decoder(codec.codec_id) != nullptr)
            sounds.push_back(
                {.stream = i,
                 .track = track_of(stream, Track::Kind::sound, static_cast<unsigned>(sounds.size())),
                 .profile = text_of(avcodec_profile_name(codec.codec_id, codec.profile)),
                 .rate = codec.sample_rate});
    }
    return sounds;
}

std::vector<SourceFilm::Stream> subtitles_of(const AVFormatContext& format) {
    std::vector<SourceFilm::Stream> subtitles;
    for (const int stream : subtitle_streams(format))
        subtitles.push_back({.stream = static_cast<unsigned>(stream),
                             .track = track_of(*format.streams[stream],
                                               Track::Kind::subtitles,
                                               static_cast<unsigned>(subtitles.size())),
                             .profile = {},
                             .rate = 0});
    return subtitles;
}

// Sums up the times of pictures as they are decoded.
class RhythmWatch {
public:
    void add(const Demuxer::Packet& packet) {
        const std::optional<Duration> decoded = packet.dts ? packet.dts : packet.pts;
        if (decoded && last_) {
            const Duration step = *decoded - *last_;
            shortest_ = shortest_ ? std::min(*shortest_, step) : step;
            longest_ = std::max(longest_, step);
        }
        last_ = decoded;
        const Duration shown = packet.pts.value_or(decoded.value_or(end_));
        end_ = std::max(end_, shown + packet.duration);
        if ((packet.data->flags & AV_PKT_FLAG_KEY) != 0) {
            without_key_ = std::max(without_key_, shown - key_);
            key_ = shown;
        }
    }

    PictureRhythm rhythm() const {
        return {.longest_without_key = std::max(without_key_, end_ - key_),
                .is_steady = shortest_ && longest_ - *shortest_ <= rounding};
    }

private:
    // Matroska counts whole milliseconds.
    static constexpr Duration rounding = std::chrono::milliseconds(2);

    std::optional<Duration> last_;
    std::optional<Duration> shortest_;
    Duration longest_{0};
    Duration key_{0};
    Duration end_{0};
    Duration without_key_{0};
};

} // namespace

Result<SourceFilm> read_source_film(const std::filesystem::path& film) {
    const Result<FilmInput> input = FilmInput::open_source(film, open_file, [] { return false; });
    if (!input)
        return fail(input.error());
    AVFormatContext& format = input->format();
    const int picture = picture_stream(format);
    if (picture < 0)
        return fail(ErrorCode::unsupported, input->name() + " has no moving picture");
    const AVCodecParameters& codec = *input->stream(picture).codecpar;
    if (avcodec_find_decoder(codec.codec_id) == nullptr || codec.width <= 0 || codec.height <= 0)
        return fail(ErrorCode::corrupt, input->name() + " does not say what its picture is");
    if (film_rules::is_high_dynamic_range(codec.color_trc))
        return fail(ErrorCode::too_bright, input->name() + ": " + film_rules::high_dynamic_range_refusal);
    const Duration length = from_ticks(format.duration, AV_TIME_BASE_Q).value_or(Duration::zero());
    return SourceFilm{.duration = std::max(length, Duration::zero()),
                      .is_duration_sure = format.duration_estimation_method != AVFMT_DURATION_FROM_BITRATE,
                      .picture = picture_of(format, static_cast<unsigned>(picture)),
                      .sounds = sounds_of(format),
                      .subtitles = subtitles_of(format)};
}

Result<PictureRhythm> read_picture_rhythm(const std::filesystem::path& film) {
    Result<Demuxer> demuxer = Demuxer::open(film, open_file, [] { return false; });
    if (!demuxer)
        return fail(demuxer.error());
    demuxer->deliver_audio(false);
    RhythmWatch watch;
    while (true) {
        const Result<Demuxer::Packet> packet = demuxer->read();
        if (!packet)
            return fail(packet.error());
        if (!packet->data)
            return watch.rhythm();
        watch.add(*packet);
    }
}

} // namespace media
