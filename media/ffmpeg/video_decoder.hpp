// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/av_pointers.hpp"
#include "media/ffmpeg/deinterlacer.hpp"
#include "media/ffmpeg/demuxer.hpp"
#include "media/ffmpeg/video_frame.hpp"
#include "media/timing/timestamp_guard.hpp"

#include <cstdint>
#include <memory>

namespace media {

/// How many threads decode a film on a machine with `cores` cores.
///
/// As many as leave each at most half of a core to do: at most 4, and at most `cores`. A thread more than
/// that costs 8 MiB, a tenth more processor time, and makes each seek and the first picture later.
unsigned decoder_threads_for(const StreamFormat& stream, unsigned cores);

/// Turns packets into pictures. Damaged packets are concealed as far as the codec can, and counted.
class VideoDecoder {
public:
    /// `threads` 0 chooses by decoder_threads_for(). `film_duration` bounds what time stamps are believed.
    static Result<VideoDecoder> open(const StreamFormat& stream, unsigned threads, Duration film_duration);

    /// Hands over the next packet; null when no more will come, to get what the decoder still holds.
    /// Receive until there is nothing more after every packet.
    void send(const AVPacket* packet);

    /// The next picture; null if the decoder wants a packet, or at the end.
    std::shared_ptr<const VideoFrame> receive();

    /// Whether it wants packets beyond that of a picture before it gives the picture.
    bool holds_back() const;

    /// The picture of a key frame that nothing was sent before, and that is decoded for this alone: pictures
    /// that are stored in another order than they are shown come out later by as many. Afterwards the decoder
    /// is as flush() leaves it. Null if there is no whole one: a packet may hold every second row alone.
    std::shared_ptr<const VideoFrame> glimpse(const AVPacket& key_frame);

    /// Makes ready for packets from another place, also after the end.
    void flush();

    /// Decode only what others refer to: for hurrying through pictures that nobody will see.
    void skip_unreferenced(bool skip);

    std::uint64_t errors() const { return errors_; }

private:
    VideoDecoder(CodecContextPtr codec, const StreamFormat& stream, Duration film_duration);

    FramePtr next_frame();
    std::shared_ptr<const VideoFrame> finish(AVFrame& frame);

    CodecContextPtr codec_;
    AVRational time_base_;
    VideoFrame::Geometry geometry_;
    Duration origin_;
    Duration usual_duration_{0};
    TimestampGuard guard_;
    Deinterlacer deinterlacer_;
    std::uint64_t errors_ = 0;
};

} // namespace media
