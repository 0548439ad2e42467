// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/subtitle_stream.hpp"

#include "media/ffmpeg/av_error.hpp"
#include "media/ffmpeg/film_input.hpp"
#include "media/ffmpeg/film_streams.hpp"
#include "media/subtitles/cue_track.hpp"

#include <chrono>
#include <string>

namespace media {

namespace {

constexpr Duration report_interval = std::chrono::milliseconds(500);

CueTrack::Coding coding_of(const AVStream& stream) {
    return stream.codecpar->codec_id == AV_CODEC_ID_MOV_TEXT ? CueTrack::Coding::prefixed
                                                             : CueTrack::Coding::plain;
}

void discard_all_but(AVFormatContext& format, int wanted) {
    for (unsigned i = 0; i < format.nb_streams; ++i)
        format.streams[i]->discard = static_cast<int>(i) == wanted ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
}

void add_to(CueTrack& track, const AVPacket& packet, const FilmInput& input) {
    const AVRational time_base = input.stream(packet.stream_index).time_base;
    const std::optional<Duration> start = from_ticks(packet.pts, time_base);
    if (!start || packet.size < 0)
        return;
    const std::optional<Duration> duration = from_ticks(packet.duration, time_base);
    const char* bytes = static_cast<const char*>(static_cast<const void*>(packet.data));
    track.add({.bytes = {bytes, static_cast<std::size_t>(packet.size)},
               .start = *start - input.origin(),
               .duration = duration && *duration > Duration::zero() ? duration : std::nullopt});
}

void read_all(const FilmInput& input, int stream, CueTrack& track, const SubtitleReading& reading) {
    const PacketPtr packet(av_packet_alloc());
    auto reported = std::chrono::steady_clock::now();
    while (!track.is_full() && !reading.abandon() && av_read_frame(&input.format(), packet.get()) >= 0) {
        if (packet->stream_index == stream)
            add_to(track, *packet, input);
        av_packet_unref(packet.get());
        const auto now = std::chrono::steady_clock::now();
        if (reading.found_so_far && now - reported >= report_interval) {
            reading.found_so_far(track.cues());
            reported = now;
        }
    }
}

} // namespace

Result<std::vector<Cue>> read_subtitles(const SubtitleStream& stream, const SubtitleReading& reading) {
    const Result<FilmInput> input = FilmInput::open(stream.film, reading.open_bytes, reading.abandon);
    if (!input)
        return fail(input.error());
    const std::vector<int> streams = subtitle_streams(input->format());
    if (stream.track >= streams.size())
        return fail(ErrorCode::not_found,
                    input->name() + " has no subtitle track " + std::to_string(stream.track + 1));
    const int index = streams[stream.track];
    discard_all_but(input->format(), index);
    CueTrack track(coding_of(input->stream(index)));
    read_all(*input, index, track, reading);
    return track.cues();
}

} // namespace media
