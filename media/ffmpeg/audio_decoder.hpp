// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/av_pointers.hpp"
#include "media/ffmpeg/demuxer.hpp"

#include <optional>
#include <span>
#include <vector>

namespace media {

/// Turns packets into interleaved stereo floats at one rate, whatever the film brings.
class AudioDecoder {
public:
    /// Some sound and the time of its first sample; valid until the next call.
    struct Chunk {
        std::span<const float> samples;
        Duration pts{0};
    };

    static Result<AudioDecoder> open(const StreamFormat& stream, int rate);

    /// Hands over the next packet; null when no more will come. Receive until there is nothing more after
    /// each.
    void send(const AVPacket* packet);
    std::optional<Chunk> receive();
    /// Makes ready for packets from another place, also after the end.
    void flush();

private:
    AudioDecoder(CodecContextPtr codec, const StreamFormat& stream, int rate);
    bool prepare_resampler(const AVFrame& frame);
    bool resample(const AVFrame& frame);

    CodecContextPtr codec_;
    AVRational time_base_;
    Duration origin_;
    int rate_;
    FramePtr frame_;
    ResamplerPtr resampler_;
    int input_rate_ = 0;
    int input_channels_ = 0;
    int input_format_ = -1;
    std::vector<float> samples_;
    std::optional<Duration> next_pts_; // for frames that have no time of their own
};

} // namespace media
