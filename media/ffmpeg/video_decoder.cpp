// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/video_decoder.hpp"

#include "media/ffmpeg/av_error.hpp"
#include "media/ffmpeg/codec.hpp"
#include "media/ffmpeg/compat.hpp"

#include <algorithm>
#include <cmath>
#include <thread>
#include <utility>

namespace media {

namespace {

// What one core decodes of H.264 in a second, measured with FFmpeg 5.1 on an AMD EPYC: at 1920x1080 and 60
// pictures, 8 Mbit/s take 24 % of it, 25 Mbit/s 48 %, 50 Mbit/s 78 %.
constexpr double px_of_a_core = 950e6;
constexpr double bits_of_a_core = 80e6;

// HEVC, VP9, AV1 and ProRes take up to twice as much.
bool is_light(AVCodecID codec) {
    return codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_MPEG4 || codec == AV_CODEC_ID_MPEG2VIDEO;
}

// Of one core's time.
double share_of_a_core(const StreamFormat& stream) {
    constexpr double usual_rate = 25.0;
    constexpr double usual_bits_per_px = 0.1; // of films whose file does not say it
    constexpr double most_bits_per_px = 4;    // ProRes 422 HQ has four
    const AVCodecParameters& codec = *stream.parameters;
    const double px =
        double{1.0} * codec.width * codec.height * (stream.frame_rate > 0 ? stream.frame_rate : usual_rate);
    // MPEG-2 names no more than a bound, which may be the largest number that finds room there.
    const bool says_it = codec.bit_rate > 0 && codec.codec_id != AV_CODEC_ID_MPEG2VIDEO;
    const double bits = says_it ? std::min(static_cast<double>(codec.bit_rate), px * most_bits_per_px)
                                : px * usual_bits_per_px;
    return (px / px_of_a_core + bits / bits_of_a_core) * (is_light(codec.codec_id) ? 1 : 2);
}

} // namespace

unsigned decoder_threads_for(const StreamFormat& stream, unsigned cores) {
    constexpr double most_of_a_core = 0.5; // others are half as fast as the one that was measured
    const auto wanted =
        static_cast<unsigned>(std::clamp(std::ceil(share_of_a_core(stream) / most_of_a_core), 1.0, 4.0));
    return std::min(wanted, std::max(cores, 1U));
}

VideoDecoder::VideoDecoder(CodecContextPtr codec, const StreamFormat& stream, Duration film_duration)
    : codec_(std::move(codec)), time_base_(stream.time_base), geometry_(stream.geometry),
      origin_(stream.origin),
      guard_(film_duration > Duration::zero() ? film_duration + stream.origin : film_duration) {
    if (stream.frame_rate > 0)
        usual_duration_ = Duration(std::llround(1e9 / stream.frame_rate));
}

Result<VideoDecoder>
VideoDecoder::open(const StreamFormat& stream, unsigned threads, Duration film_duration) {
    if (threads == 0)
        threads = decoder_threads_for(stream, std::thread::hardware_concurrency());
    return open_codec(stream, static_cast<int>(threads)).map([&](CodecContextPtr context) {
        return VideoDecoder(std::move(context), stream, film_duration);
    });
}

void VideoDecoder::send(const AVPacket* packet) {
    const int status = avcodec_send_packet(codec_.get(), packet);
    if (status < 0 && status != AVERROR_EOF)
        ++errors_;
}

std::shared_ptr<const VideoFrame> VideoDecoder::receive() {
    const FramePtr frame = next_frame();
    return frame ? finish(*frame) : nullptr;
}

FramePtr VideoDecoder::next_frame() {
    FramePtr frame(av_frame_alloc());
    int status = avcodec_receive_frame(codec_.get(), frame.get());
    // Each failure uses up a packet, so this ends.
    while (status < 0 && status != AVERROR(EAGAIN) && status != AVERROR_EOF) {
        ++errors_;
        status = avcodec_receive_frame(codec_.get(), frame.get());
    }
    if (status < 0)
        return nullptr;
    if (frame->decode_error_flags != 0 || (frame->flags & AV_FRAME_FLAG_CORRUPT) != 0)
        ++errors_;
    return frame;
}

std::shared_ptr<const VideoFrame> VideoDecoder::finish(AVFrame& frame) {
    const Duration said = from_ticks(compat::frame_duration(frame), time_base_).value_or(Duration::zero());
    const Duration duration = said > Duration::zero() ? said : usual_duration_;
    std::optional<Duration> pts = from_ticks(frame.best_effort_timestamp, time_base_);
    if (pts)
        *pts -= origin_;
    const Duration time = guard_.accept(pts, duration);
    deinterlacer_.process(frame);
    return std::make_shared<const VideoFrame>(frame, time, duration, geometry_);
}

bool VideoDecoder::holds_back() const {
    const bool works_ahead = codec_->thread_count > 1 && (codec_->active_thread_type & FF_THREAD_FRAME) != 0;
    return works_ahead || codec_->has_b_frames > 0;
}

std::shared_ptr<const VideoFrame> VideoDecoder::glimpse(const AVPacket& key_frame) {
    const std::uint64_t errors = errors_; // counted when it is decoded for good
    send(&key_frame);
    send(nullptr);
    const FramePtr frame = next_frame();
    const bool is_whole = errors_ == errors && frame && !compat::is_interlaced(*frame);
    std::shared_ptr<const VideoFrame> result = is_whole ? finish(*frame) : nullptr;
    flush();
    errors_ = errors;
    return result;
}

void VideoDecoder::flush() {
    avcodec_flush_buffers(codec_.get());
    guard_.restart();
    deinterlacer_.restart();
}

void VideoDecoder::skip_unreferenced(bool skip) {
    codec_->skip_frame = skip ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
}

} // namespace media
