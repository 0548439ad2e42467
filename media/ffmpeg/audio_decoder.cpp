// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/audio_decoder.hpp"

#include "media/ffmpeg/av_error.hpp"
#include "media/ffmpeg/codec.hpp"

#include <cstdint>
#include <utility>

namespace media {

namespace {

constexpr std::size_t channels = 2;

Duration length_of(std::size_t samples, int rate) {
    return Duration(static_cast<std::int64_t>(samples) * 1'000'000'000 / rate);
}

} // namespace

AudioDecoder::AudioDecoder(CodecContextPtr codec, const StreamFormat& stream, int rate)
    : codec_(std::move(codec)), time_base_(stream.time_base), origin_(stream.origin), rate_(rate),
      frame_(av_frame_alloc()) {}

Result<AudioDecoder> AudioDecoder::open(const StreamFormat& stream, int rate) {
    return open_codec(stream, 1).map(
        [&](CodecContextPtr context) { return AudioDecoder(std::move(context), stream, rate); });
}

void AudioDecoder::send(const AVPacket* packet) {
    avcodec_send_packet(codec_.get(), packet); // damaged sound becomes a gap, which the times show
}

bool AudioDecoder::prepare_resampler(const AVFrame& frame) {
    const int frame_channels = frame.ch_layout.nb_channels;
    if (resampler_ && input_rate_ == frame.sample_rate && input_channels_ == frame_channels &&
        input_format_ == frame.format)
        return true;

    AVChannelLayout input{};
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&input, frame_channels);
    else
        av_channel_layout_copy(&input, &frame.ch_layout);
    AVChannelLayout stereo{};
    av_channel_layout_default(&stereo, static_cast<int>(channels));
    SwrContext* raw = nullptr;
    int status = swr_alloc_set_opts2(&raw,
                                     &stereo,
                                     AV_SAMPLE_FMT_FLT,
                                     rate_,
                                     &input,
                                     static_cast<AVSampleFormat>(frame.format),
                                     frame.sample_rate,
                                     0,
                                     nullptr);
    resampler_.reset(raw);
    av_channel_layout_uninit(&input);
    if (status >= 0)
        status = swr_init(resampler_.get());
    if (status < 0) {
        resampler_.reset();
        return false;
    }
    input_rate_ = frame.sample_rate;
    input_channels_ = frame_channels;
    input_format_ = frame.format;
    return true;
}

bool AudioDecoder::resample(const AVFrame& frame) {
    const int room = swr_get_out_samples(resampler_.get(), frame.nb_samples);
    if (room <= 0)
        return false;
    samples_.resize(static_cast<std::size_t>(room) * channels);
    auto* out = static_cast<std::uint8_t*>(static_cast<void*>(samples_.data()));
    const auto in = const_cast<const std::uint8_t**>(frame.extended_data); // swresample's type wants it
    const int count = swr_convert(resampler_.get(), &out, room, in, frame.nb_samples);
    if (count <= 0)
        return false;
    samples_.resize(static_cast<std::size_t>(count) * channels);
    return true;
}

std::optional<AudioDecoder::Chunk> AudioDecoder::receive() {
    while (true) {
        const int status = avcodec_receive_frame(codec_.get(), frame_.get());
        if (status == AVERROR(EAGAIN) || status == AVERROR_EOF)
            return std::nullopt;
        if (status < 0)
            continue; // uses up a packet, so this ends
        if (frame_->sample_rate <= 0 || !prepare_resampler(*frame_))
            continue;
        const Duration held(swr_get_delay(resampler_.get(), 1'000'000'000));
        const bool some = resample(*frame_);
        std::optional<Duration> pts = from_ticks(frame_->best_effort_timestamp, time_base_);
        if (pts)
            *pts -= origin_ + held;
        av_frame_unref(frame_.get());
        if (!some)
            continue;
        const Duration time = pts.value_or(next_pts_.value_or(Duration::zero()));
        next_pts_ = time + length_of(samples_.size() / channels, rate_);
        return Chunk{samples_, time};
    }
}

void AudioDecoder::flush() {
    avcodec_flush_buffers(codec_.get());
    resampler_.reset();
    next_pts_.reset();
}

} // namespace media
