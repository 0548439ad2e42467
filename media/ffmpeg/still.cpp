// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/still.hpp"

#include "media/ffmpeg/film_rules.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace media {

namespace {

// Pictures that are farther than this before the wanted one are only decoded if others need them; the same in
// pictures, of which one that stays for long may be the one that is wanted.
constexpr Duration hurry_distance = std::chrono::milliseconds(200);
constexpr int hurry_pictures = 4;

Duration hurry_distance_of(double frame_rate) {
    const Duration few(frame_rate > 0 ? std::llround(hurry_pictures * 1e9 / frame_rate) : 0);
    return std::max(hurry_distance, few);
}

Result<std::shared_ptr<const VideoFrame>> accepted(std::shared_ptr<const VideoFrame> frame) {
    if (frame->is_high_dynamic_range())
        return fail(ErrorCode::too_bright, film_rules::high_dynamic_range_refusal);
    return frame;
}

} // namespace

Result<std::shared_ptr<const VideoFrame>> first_picture(Demuxer& demuxer, VideoDecoder& decoder) {
    const Result<Demuxer::Packet> packet = demuxer.read();
    if (!packet)
        return fail(packet.error());
    decoder.send(packet->data.get());
    decoder.send(nullptr);
    if (std::shared_ptr<const VideoFrame> frame = decoder.receive())
        return accepted(std::move(frame));
    decoder.flush();
    decoder.send(packet->data.get()); // the next ones may refer to it
    return decode_up_to(demuxer, decoder, Duration::zero());
}

Result<std::shared_ptr<const VideoFrame>>
decode_up_to(Demuxer& demuxer, VideoDecoder& decoder, Duration position) {
    const Duration hurry = hurry_distance_of(demuxer.video().frame_rate);
    std::shared_ptr<const VideoFrame> last;
    bool at_end = false;
    while (!at_end) {
        Result<Demuxer::Packet> packet = demuxer.read();
        if (!packet)
            return fail(packet.error());
        at_end = packet->data == nullptr;
        decoder.skip_unreferenced(!at_end && packet->pts && *packet->pts + hurry < position);
        decoder.send(packet->data.get());
        while (std::shared_ptr<const VideoFrame> frame = decoder.receive()) {
            if (last && frame->pts() > position)
                return last;
            Result<std::shared_ptr<const VideoFrame>> next = accepted(std::move(frame));
            if (!next)
                return next;
            last = std::move(*next);
            if (last->pts() >= position)
                return last;
        }
    }
    if (!last)
        return fail(ErrorCode::corrupt, "no picture of the film can be decoded");
    return last;
}

Result<std::shared_ptr<const VideoFrame>>
still_at(Demuxer& demuxer, VideoDecoder& decoder, Duration position) {
    decoder.flush();
    if (const Result<void> done = demuxer.seek(position); !done)
        return fail(done.error());
    return decode_up_to(demuxer, decoder, position);
}

} // namespace media
