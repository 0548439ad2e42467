// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limits that the kiosk's film is measured against: nothing but what any player without a GPU has to do.
//
//   limit_player decode FILM SECONDS     decodes the pictures, as fast as it can
//   limit_player convert FILM SECONDS    and scales and converts each to the size of the screen with swscale
//   limit_player show FILM SECONDS       and does that straight into an image that the X server shares, shows
//   it
//                                        when it is due, and decodes, resamples and queues the sound
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
#include <string_view>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

enum class Work { decode, convert, show };

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
    Window(Display* display, bool visible)
        : display_(display), width_(DisplayWidth(display, 0)), height_(DisplayHeight(display, 0)),
          image_(display, width_, height_) {
        if (!visible)
            return;
        XSetWindowAttributes attributes{};
        attributes.override_redirect = 1;
        window_ = XCreateWindow(display,
                                DefaultRootWindow(display),
                                0,
                                0,
                                static_cast<unsigned>(width_),
                                static_cast<unsigned>(height_),
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
                                     width_,
                                     height_,
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
        XShmPutImage(display_,
                     window_,
                     context_,
                     image_.image(),
                     0,
                     0,
                     0,
                     0,
                     static_cast<unsigned>(width_),
                     static_cast<unsigned>(height_),
                     0);
        XSync(display_, 0);
    }

private:
    Display* display_;
    int width_;
    int height_;
    bench::SharedImage image_;
    ::Window window_ = 0;
    GC context_ = nullptr;
    SwsContext* scaler_ = nullptr;
};

class Player {
public:
    Player(AVFormatContext* file, Display* display, Work work, double seconds)
        : file_(file), work_(work), video_(open_decoder(file, AVMEDIA_TYPE_VIDEO)),
          sound_stream_(work == Work::show ? open_decoder(file, AVMEDIA_TYPE_AUDIO) : Decoder{}),
          sound_(sound_stream_), window_(display, work == Work::show), seconds_(seconds) {}

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
        return pictures_;
    }

private:
    void show_pictures(const AVPacket* packet, AVFrame* frame) {
        avcodec_send_packet(video_.context, packet);
        while (avcodec_receive_frame(video_.context, frame) >= 0) {
            const Seconds due(static_cast<double>(frame->pts) *
                              av_q2d(file_->streams[video_.stream]->time_base));
            done_ = due.count() >= seconds_;
            if (!done_) {
                if (work_ != Work::decode)
                    window_.convert(frame);
                if (work_ == Work::show)
                    show_when_due(due);
                ++pictures_;
            }
            av_frame_unref(frame);
        }
    }

    void show_when_due(Seconds due) {
        if (!start_)
            start_ = Clock::now();
        std::this_thread::sleep_until(*start_ + std::chrono::duration_cast<Clock::duration>(due));
        window_.show();
    }

    AVFormatContext* file_;
    Work work_;
    Decoder video_;
    Decoder sound_stream_;
    Sound sound_;
    Window window_;
    double seconds_;
    std::optional<Clock::time_point> start_;
    bool done_ = false;
    int pictures_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 4)
        return 2;
    const std::string_view word = argv[1];
    const Work work = word == "decode" ? Work::decode : word == "convert" ? Work::convert : Work::show;
    AVFormatContext* file = nullptr;
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr || avformat_open_input(&file, argv[2], nullptr, nullptr) < 0 ||
        avformat_find_stream_info(file, nullptr) < 0)
        return 1;
    std::printf("%d\n", Player(file, display, work, std::atof(argv[3])).play());
    return 0;
}
