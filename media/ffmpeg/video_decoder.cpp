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

unsigned decoder_threads_for(int width, int height, double frame_rate, unsigned cores) {
    constexpr double one_thread = 1920.0 * 1088.0 * 30.5;
    constexpr double usual_rate = 25.0;
    const double rate = frame_rate > 0 ? frame_rate : usual_rate;
    const double shares = std::ceil(double{1.0} * width * height * rate / one_thread);
    const auto wanted = static_cast<unsigned>(std::clamp(shares, 1.0, 4.0));
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
    const AVCodecParameters& codec = *stream.parameters;
    if (threads == 0)
        threads = decoder_threads_for(
            codec.width, codec.height, stream.frame_rate, std::thread::hardware_concurrency());
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
