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

/// The same as a codec says it of one picture.
inline const std::int32_t* display_matrix(const AVFrame& frame) {
    constexpr std::size_t matrix_bytes = 9 * sizeof(std::int32_t);
    const AVFrameSideData* data = av_frame_get_side_data(&frame, AV_FRAME_DATA_DISPLAYMATRIX);
    if (data == nullptr || data->size < matrix_bytes)
        return nullptr;
    return static_cast<const std::int32_t*>(static_cast<const void*>(data->data));
}

/// Whether the picture is two half pictures in alternate rows.
inline bool is_interlaced(const AVFrame& frame) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 7, 100)
    return (frame.flags & AV_FRAME_FLAG_INTERLACED) != 0;
#else
    return frame.interlaced_frame != 0;
#endif
}

/// Whether the rows 0, 2, 4... are the earlier half picture.
inline bool is_top_field_first(const AVFrame& frame) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 7, 100)
    return (frame.flags & AV_FRAME_FLAG_TOP_FIELD_FIRST) != 0;
#else
    return frame.top_field_first != 0;
#endif
}

inline void mark_progressive(AVFrame& frame) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 7, 100)
    frame.flags &= ~AV_FRAME_FLAG_INTERLACED;
#else
    frame.interlaced_frame = 0;
#endif
}

} // namespace media::compat
