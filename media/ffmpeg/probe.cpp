// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/probe.hpp"

#include "media/ffmpeg/demuxer.hpp"
#include "media/ffmpeg/film_stills.hpp"
#include "media/ffmpeg/patience.hpp"
#include "media/ffmpeg/still.hpp"
#include "media/ffmpeg/video_decoder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace media {

namespace {

// Containers round their length, and one stream may end before the other: less than this is no damage.
constexpr Duration cut_off = std::chrono::seconds(2);

// The first picture, without a seek: that would fail in films that play from their beginning alone.
Result<std::shared_ptr<const VideoFrame>> first_of(Demuxer& demuxer) {
    demuxer.deliver_audio(false);
    Result<VideoDecoder> decoder = VideoDecoder::open(demuxer.video(), 1, demuxer.duration());
    if (!decoder)
        return fail(decoder.error());
    return first_picture(demuxer, *decoder);
}

// How far the file's data go, as seen from near the promised end; what cannot be read there is not there.
Duration end_of_data(Demuxer& demuxer) {
    Duration end{0};
    demuxer.deliver_audio(true);
    if (!demuxer.seek(std::max(demuxer.duration() - std::chrono::seconds(1), Duration::zero())))
        return end;
    while (const Result<Demuxer::Packet> packet = demuxer.read()) {
        if (!packet->data)
            break;
        end = std::max(end, packet->pts.value_or(Duration::zero()) + packet->duration);
    }
    return end;
}

// A copy that was broken off still opens and plays, until visitors stand before a film that stops in the
// middle.
Result<void> is_whole(Demuxer& demuxer, const std::filesystem::path& film, const Patience& patience) {
    const Duration promised = demuxer.duration();
    const Duration end = promised > Duration::zero() ? end_of_data(demuxer) : promised;
    if (patience.question()())
        return {}; // a slow disk, or a film without an index: nobody can tell
    if (end + cut_off < promised)
        return fail(ErrorCode::corrupt,
                    fmt::format("{} was cut off: of its {:.1f} s the end cannot be read",
                                film.string(),
                                std::chrono::duration<double>(promised).count()));
    return {};
}

} // namespace

Result<FilmInfo> probe(const std::filesystem::path& film) {
    const Patience patience;
    Result<Demuxer> demuxer = Demuxer::open(film, open_file, patience.question());
    if (!demuxer)
        return fail(demuxer.error());
    const Result<std::shared_ptr<const VideoFrame>> picture = first_of(*demuxer);
    if (!picture)
        return fail(picture.error());
    if (const Result<void> whole = is_whole(*demuxer, film, patience); !whole)
        return fail(whole.error());
    const StreamFormat video = demuxer->video();
    const std::optional<StreamFormat> audio = demuxer->audio();
    return FilmInfo{.duration = demuxer->duration(),
                    .width = (*picture)->width(),
                    .height = (*picture)->height(),
                    .frame_rate = video.frame_rate,
                    .video_codec = avcodec_get_name(video.parameters->codec_id),
                    .audio_codec = audio ? avcodec_get_name(audio->parameters->codec_id) : "",
                    .streams = demuxer->stream_count(),
                    .tracks = demuxer->tracks()};
}

Result<Duration> probe_sound(const std::filesystem::path& file) {
    const Patience patience;
    Result<Demuxer> demuxer = Demuxer::open_sound(
        {.file = file, .track = {}, .begin = Duration::zero()}, open_file, patience.question());
    if (!demuxer)
        return fail(demuxer.error());
    if (const Result<Demuxer::Packet> first = demuxer->read(); !first || !first->data)
        return first ? fail(ErrorCode::corrupt, file.string() + " holds no sound") : fail(first.error());
    return demuxer->duration();
}

Result<std::shared_ptr<const VideoFrame>> first_frame(const std::filesystem::path& film) {
    return frame_at(film, Duration::zero());
}

Result<std::shared_ptr<const VideoFrame>> frame_at(const std::filesystem::path& film, Duration position) {
    return FilmStills(film).at(position);
}

} // namespace media
