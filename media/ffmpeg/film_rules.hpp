// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

extern "C" {
#include <libavutil/pixfmt.h>
}

#include <cstdint>

namespace media::film_rules {

// What a film may be. Debian's libav reads some 350 containers with 520 decoders; a museum needs few, and
// each of the others is code that a prepared file could attack.

inline constexpr const char* containers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm";

/// What is heard without a picture may also come in these.
inline constexpr const char* sound_containers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,wav,ogg,flac,mp3";

/// What is only converted, on the way into the exhibition, may come from any camera or editing program.
inline constexpr const char* source_containers =
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,asf,flv,mpeg,mpegts,mpegvideo,mxf,ogg,dv";

/// Names of decoders, as libav's `codec_whitelist` wants them.
inline constexpr const char* codecs = "h264,hevc,vp8,vp9,libvpx,libvpx-vp9,libdav1d,libaom-av1,av1,"
                                      "prores,mpeg2video,mpeg4,"
                                      "aac,mp3float,mp3,opus,libopus,vorbis,libvorbis,flac,"
                                      "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,"
                                      "pcm_f32le,pcm_f32be";

/// PQ (HDR10, Dolby Vision) and HLG are for screens that a kiosk has not got, and to convert them for others
/// (tone mapping) is dearer than to decode them: it belongs into the making of the film.
inline constexpr bool is_high_dynamic_range(AVColorTransferCharacteristic transfer) {
    return transfer == AVCOL_TRC_SMPTE2084 || transfer == AVCOL_TRC_ARIB_STD_B67;
}

/// What to say of such a film.
inline constexpr const char* high_dynamic_range_refusal =
    "HDR films (PQ or HLG) would look grey and are not played: convert it to SDR (BT.709)";

inline constexpr std::int64_t max_pixels = std::int64_t{4096} * 2304;
inline constexpr unsigned max_streams = 32;

/// How much is read to find out what the streams are, where the container's header does not say.
inline constexpr std::int64_t probe_bytes = 2'000'000;
inline constexpr std::int64_t analyse_microseconds = 500'000;
/// The same of what is converted: nobody waits for its first picture.
inline constexpr std::int64_t source_probe_bytes = 20'000'000;
inline constexpr std::int64_t source_analyse_microseconds = 10'000'000;

} // namespace media::film_rules
