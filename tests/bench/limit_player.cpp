// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limit that the kiosk's film is measured against: nothing but what any player without a GPU has to do.
// It decodes, scales and converts each picture with swscale straight into an image that the X server shares,
// shows it when it is due, and decodes, resamples and queues the sound.  limit_player FILM SECONDS
#include "tests/bench/shared_image.hpp"

#include <SDL.h>
extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr int width = 1920;
constexpr int height = 1080;
constexpr int sample_rate = 48000;

struct Decoder {
    int stream = -1;
    AVCodecContext* context = nullptr;
};

Decoder open_decoder(AVFormatContext* file, AVMediaType type) {
    const AVCodec* codec = nullptr;
    Decoder decoder{.stream = av_find_best_stream(file, type, -1, -1, &codec, 0)};
    if (decoder.stream < 0)
        return decoder;
    decoder.context = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(decoder.context, file->streams[decoder.stream]->codecpar);
    decoder.context->thread_count = 0; // as many as FFmpeg's own tools take
    if (avcodec_open2(decoder.context, codec, nullptr) < 0)
        std::abort();
    return decoder;
}

// Queues the film's sound to the sound card; it plays by itself.
class Sound {
public:
    explicit Sound(const Decoder& decoder) : decoder_(decoder) {
        if (decoder.stream < 0)
            return;
        AVChannelLayout stereo{};
        av_channel_layout_default(&stereo, 2);
        swr_alloc_set_opts2(&resampler_,
                            &stereo,
                            AV_SAMPLE_FMT_S16,
                            sample_rate,
                            &decoder.context->ch_layout,
                            decoder.context->sample_fmt,
                            decoder.context->sample_rate,
                            0,
                            nullptr);
        swr_init(resampler_);
        SDL_Init(SDL_INIT_AUDIO);
        SDL_AudioSpec wanted{};
        wanted.freq = sample_rate;
        wanted.format = AUDIO_S16SYS;
        wanted.channels = 2;
        wanted.samples = 1024;
        device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
        SDL_PauseAudioDevice(device_, 0);
    }

    void take(const AVPacket* packet, AVFrame* frame) {
        avcodec_send_packet(decoder_.context, packet);
        while (avcodec_receive_frame(decoder_.context, frame) >= 0) {
            samples_.resize(static_cast<std::size_t>(swr_get_out_samples(resampler_, frame->nb_samples)) * 4);
            auto* out = samples_.data();
            const int count = swr_convert(resampler_,
                                          &out,
                                          static_cast<int>(samples_.size() / 4),
                                          const_cast<const std::uint8_t**>(frame->extended_data),
                                          frame->nb_samples);
            if (count > 0)
                SDL_QueueAudio(device_, samples_.data(), static_cast<unsigned>(count) * 4);
            av_frame_unref(frame);
        }
    }

private:
    Decoder decoder_;
    SwrContext* resampler_ = nullptr;
    SDL_AudioDeviceID device_ = 0;
    std::vector<std::uint8_t> samples_;
};

// A window of the whole screen that pictures are scaled straight into.
class Window {
public:
    explicit Window(Display* display) : display_(display), image_(display, width, height) {
        XSetWindowAttributes attributes{};
        attributes.override_redirect = 1;
        window_ = XCreateWindow(display,
                                DefaultRootWindow(display),
                                0,
                                0,
                                width,
                                height,
                                0,
                                24,
                                InputOutput,
                                nullptr,
                                CWOverrideRedirect,
                                &attributes);
        XMapRaised(display, window_);
        context_ = XCreateGC(display, window_, 0, nullptr);
    }

    void convert(const AVFrame* frame) {
        if (scaler_ == nullptr)
            scaler_ = sws_getContext(frame->width,
                                     frame->height,
                                     static_cast<AVPixelFormat>(frame->format),
                                     width,
                                     height,
                                     AV_PIX_FMT_BGR0,
                                     SWS_FAST_BILINEAR,
                                     nullptr,
                                     nullptr,
                                     nullptr);
        const std::array<std::uint8_t*, 1> planes{image_.bytes()};
        const std::array<int, 1> pitches{image_.pitch()};
        sws_scale(scaler_, frame->data, frame->linesize, 0, frame->height, planes.data(), pitches.data());
    }

    void show() {
        XShmPutImage(display_, window_, context_, image_.image(), 0, 0, 0, 0, width, height, 0);
        XSync(display_, 0);
    }

private:
    Display* display_;
    bench::SharedImage image_;
    ::Window window_ = 0;
    GC context_ = nullptr;
    SwsContext* scaler_ = nullptr;
};

class Player {
public:
    Player(AVFormatContext* file, Display* display, double seconds)
        : file_(file), video_(open_decoder(file, AVMEDIA_TYPE_VIDEO)),
          sound_stream_(open_decoder(file, AVMEDIA_TYPE_AUDIO)), sound_(sound_stream_), window_(display),
          seconds_(seconds) {}

    int play() {
        AVPacket* packet = av_packet_alloc();
        AVFrame* frame = av_frame_alloc();
        while (!done_ && av_read_frame(file_, packet) >= 0) {
            if (packet->stream_index == sound_stream_.stream)
                sound_.take(packet, frame);
            else if (packet->stream_index == video_.stream)
                show_pictures(packet, frame);
            av_packet_unref(packet);
        }
        av_frame_free(&frame);
        av_packet_free(&packet);
        return shown_;
    }

private:
    void show_pictures(const AVPacket* packet, AVFrame* frame) {
        avcodec_send_packet(video_.context, packet);
        while (avcodec_receive_frame(video_.context, frame) >= 0) {
            const Seconds due(static_cast<double>(frame->pts) *
                              av_q2d(file_->streams[video_.stream]->time_base));
            done_ = due.count() >= seconds_;
            if (!done_) {
                window_.convert(frame);
                if (!start_)
                    start_ = Clock::now();
                std::this_thread::sleep_until(*start_ + std::chrono::duration_cast<Clock::duration>(due));
                window_.show();
                ++shown_;
            }
            av_frame_unref(frame);
        }
    }

    AVFormatContext* file_;
    Decoder video_;
    Decoder sound_stream_;
    Sound sound_;
    Window window_;
    double seconds_;
    std::optional<Clock::time_point> start_;
    bool done_ = false;
    int shown_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    AVFormatContext* file = nullptr;
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr || avformat_open_input(&file, argv[1], nullptr, nullptr) < 0 ||
        avformat_find_stream_info(file, nullptr) < 0)
        return 1;
    std::printf("%d\n", Player(file, display, std::atof(argv[2])).play());
    return 0;
}
