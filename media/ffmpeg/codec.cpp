// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/codec.hpp"

#include "media/ffmpeg/av_error.hpp"
#include "media/ffmpeg/film_rules.hpp"

extern "C" {
#include <libavutil/avstring.h>
}

#include <string>

namespace media {

const AVCodec* allowed_decoder(AVCodecID codec) {
    const AVCodec* decoder = avcodec_find_decoder(codec);
    const bool is_allowed = decoder != nullptr && av_match_list(decoder->name, film_rules::codecs, ',') != 0;
    return is_allowed ? decoder : nullptr;
}

Result<CodecContextPtr> open_codec(const StreamFormat& stream, int threads) {
    const std::string name = avcodec_get_name(stream.parameters->codec_id);
    const AVCodec* codec = allowed_decoder(stream.parameters->codec_id);
    if (codec == nullptr)
        return fail(ErrorCode::unsupported, "films in " + name + " are not played");

    CodecContextPtr context(avcodec_alloc_context3(codec));
    if (const int status = avcodec_parameters_to_context(context.get(), stream.parameters.get()); status < 0)
        return av_failure(ErrorCode::corrupt, "cannot set up " + name, status);
    context->pkt_timebase = stream.time_base;
    context->max_pixels = film_rules::max_pixels;
    context->thread_count = threads;
    if (const int status = avcodec_open2(context.get(), codec, nullptr); status < 0)
        return av_failure(ErrorCode::corrupt, "cannot set up " + name, status);
    return context;
}

} // namespace media
