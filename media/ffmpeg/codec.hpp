// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/ffmpeg/av_pointers.hpp"
#include "media/ffmpeg/demuxer.hpp"

namespace media {

/// The decoder of a codec, if film_rules.hpp allows it; otherwise null.
const AVCodec* allowed_decoder(AVCodecID codec);

/// Opens the whitelisted decoder of a stream, with `threads` threads.
Result<CodecContextPtr> open_codec(const StreamFormat& stream, int threads);

} // namespace media
