// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/probe.hpp"

#include "media/ffmpeg/demuxer.hpp"
#include "media/ffmpeg/film_rules.hpp"
#include "media/ffmpeg/video_decoder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace media {

namespace {

// A film that gives no picture within this gives none: for files that make the demuxer search.
constexpr Duration patience = std::chrono::seconds(5);
// Containers round their length, and one stream may end before the other: less than this is no damage.
constexpr Duration cut_off = std::chrono::seconds(2);

Result<Demuxer> open_patiently(const std::filesystem::path& film) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    return Demuxer::open(film, open_file, [deadline] { return std::chrono::steady_clock::now() > deadline; });
}

// Decodes on until a picture lasts beyond `position`, or the film ends.
Result<std::shared_ptr<const VideoFrame>>
picture_at(Demuxer& demuxer, VideoDecoder& decoder, Duration position) {
    std::shared_ptr<const VideoFrame> last;
    bool at_end = false;
    while (!at_end) {
        Result<Demuxer::Packet> packet = demuxer.read();
        if (!packet)
            return fail(packet.error());
        at_end = packet->data == nullptr;
        decoder.send(packet->data.get());
        while (std::shared_ptr<const VideoFrame> frame = decoder.receive()) {
            if (frame->is_high_dynamic_range())
                return fail(ErrorCode::unsupported, film_rules::high_dynamic_range_refusal);
            if (last && frame->pts() > position)
                return last;
            last = std::move(frame);
            if (last->pts() >= position)
                return last;
        }
    }
    if (!last)
        return fail(ErrorCode::corrupt, "no picture of the film can be decoded");
    return last;
}

Result<std::shared_ptr<const VideoFrame>> picture_of(Demuxer& demuxer, Duration position) {
    demuxer.deliver_audio(false);
    if (position > Duration::zero()) {
        if (const Result<void> done = demuxer.seek(position); !done)
            return fail(done.error());
    }
    Result<VideoDecoder> decoder = VideoDecoder::open(demuxer.video(), 1, demuxer.duration());
    if (!decoder)
        return fail(decoder.error());
    return picture_at(demuxer, *decoder, position);
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
Result<void> is_whole(Demuxer& demuxer, const std::filesystem::path& film) {
    const Duration promised = demuxer.duration();
    const Duration end = promised > Duration::zero() ? end_of_data(demuxer) : promised;
    if (end + cut_off < promised)
        return fail(ErrorCode::corrupt,
                    fmt::format("{} was cut off: of its {:.1f} s the end cannot be read",
                                film.string(),
                                std::chrono::duration<double>(promised).count()));
    return {};
}

} // namespace

Result<FilmInfo> probe(const std::filesystem::path& film) {
    Result<Demuxer> demuxer = open_patiently(film);
    if (!demuxer)
        return fail(demuxer.error());
    const Result<std::shared_ptr<const VideoFrame>> picture = picture_of(*demuxer, Duration::zero());
    if (!picture)
        return fail(picture.error());
    if (const Result<void> whole = is_whole(*demuxer, film); !whole)
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

Result<std::shared_ptr<const VideoFrame>> first_frame(const std::filesystem::path& film) {
    return frame_at(film, Duration::zero());
}

Result<std::shared_ptr<const VideoFrame>> frame_at(const std::filesystem::path& film, Duration position) {
    Result<Demuxer> demuxer = open_patiently(film);
    if (!demuxer)
        return fail(demuxer.error());
    return picture_of(*demuxer, position);
}

} // namespace media
