// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/decode_speed.hpp"

#include "media/analysis/film_walk.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/video_decoder.hpp"

#include <chrono>

namespace media {

namespace {
constexpr std::chrono::seconds enough_film{10};
constexpr std::chrono::seconds most_time{3};
} // namespace

Result<double> decode_speed(const std::filesystem::path& film) {
    Result<Demuxer> demuxer = open_for_analysis(film, {});
    if (!demuxer)
        return fail(demuxer.error());
    Result<VideoDecoder> decoder = VideoDecoder::open(demuxer->video(), 0, demuxer->duration());
    if (!decoder)
        return fail(decoder.error());
    demuxer->deliver_audio(false);
    const auto begin = std::chrono::steady_clock::now();
    const auto used = [begin] { return std::chrono::steady_clock::now() - begin; };
    Duration decoded{0};
    bool more = true;
    while (more && decoded < enough_film && used() < most_time) {
        const Result<Demuxer::Packet> packet = demuxer->read();
        if (!packet)
            return fail(packet.error());
        more = packet->data != nullptr;
        if (more && packet->stream != Demuxer::Stream::video)
            continue;
        decoder->send(packet->data.get());
        while (const auto frame = decoder->receive())
            decoded += frame->duration();
    }
    const double seconds = std::chrono::duration<double>(used()).count();
    return std::chrono::duration<double>(decoded).count() / seconds;
}

} // namespace media
