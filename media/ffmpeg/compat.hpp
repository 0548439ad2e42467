// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place that knows that FFmpeg 5.1 (Debian 12) and 7.1 (Debian 13) differ.

#include "media/ffmpeg/av_pointers.hpp"

extern "C" {
#include <libavcodec/packet.h>
#include <libavutil/version.h>
}

#include <cstddef>
#include <cstdint>

namespace media::compat {

/// How long a frame stays, in its stream's time base; 0 if unknown.
inline std::int64_t frame_duration(const AVFrame& frame) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(57, 30, 100)
    return frame.duration;
#else
    return frame.pkt_duration;
#endif
}

/// The nine numbers that say how the stream's picture is turned; null if it is not.
inline const std::int32_t* display_matrix(const AVStream& stream) {
    constexpr std::size_t matrix_bytes = 9 * sizeof(std::int32_t);
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
    const AVCodecParameters& parameters = *stream.codecpar;
    const AVPacketSideData* side_data = av_packet_side_data_get(
        parameters.coded_side_data, parameters.nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    const std::uint8_t* data = side_data != nullptr ? side_data->data : nullptr;
    const std::size_t size = side_data != nullptr ? side_data->size : 0;
#else
    std::size_t size = 0;
    const std::uint8_t* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
#endif
    // libav allocates side data aligned for every type.
    return size >= matrix_bytes ? static_cast<const std::int32_t*>(static_cast<const void*>(data)) : nullptr;
}

} // namespace media::compat
