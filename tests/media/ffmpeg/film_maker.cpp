// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/ffmpeg/film_maker.hpp"

#include "media/ffmpeg/av_pointers.hpp"

extern "C" {
#include <libavutil/display.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <vector>

namespace media::test {

namespace {

constexpr int sound_rate = 48'000;
constexpr int bits = 8;
constexpr int black = 16;
constexpr int white = 235;

void need(bool good, const char* what) {
    if (good)
        return;
    std::fprintf(stderr, "film maker: %s failed\n", what);
    std::abort();
}

struct MuxerDeleter {
    void operator()(AVFormatContext* format) const {
        avio_closep(&format->pb);
        avformat_free_context(format);
    }
};
using Muxer = std::unique_ptr<AVFormatContext, MuxerDeleter>;

// An encoder and the stream it writes to.
struct Track {
    CodecContextPtr codec;
    AVStream* stream = nullptr;
    std::int64_t length = 0; // sound: samples
};

void write_packets(AVFormatContext& muxer, Track& track, const AVFrame* frame) {
    need(avcodec_send_frame(track.codec.get(), frame) >= 0, "encoding");
    PacketPtr packet(av_packet_alloc());
    while (avcodec_receive_packet(track.codec.get(), packet.get()) >= 0) {
        packet->stream_index = track.stream->index;
        av_packet_rescale_ts(packet.get(), track.codec->time_base, track.stream->time_base);
        need(av_interleaved_write_frame(&muxer, packet.get()) >= 0, "writing");
    }
}

Track begin_track(AVFormatContext& muxer, CodecContextPtr codec) {
    if ((muxer.oformat->flags & AVFMT_GLOBALHEADER) != 0)
        codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    need(avcodec_open2(codec.get(), nullptr, nullptr) >= 0, "opening an encoder");
    AVStream* stream = avformat_new_stream(&muxer, nullptr);
    need(avcodec_parameters_from_context(stream->codecpar, codec.get()) >= 0, "describing a stream");
    stream->time_base = codec->time_base;
    return {std::move(codec), stream, 0};
}

CodecContextPtr encoder(const std::string& name) {
    const AVCodec* codec = avcodec_find_encoder_by_name(name.c_str());
    need(codec != nullptr, name.c_str());
    return CodecContextPtr(avcodec_alloc_context3(codec));
}

Track begin_pictures(AVFormatContext& muxer, const FilmRecipe& recipe) {
    CodecContextPtr codec = encoder(recipe.picture_codec);
    codec->width = recipe.width;
    codec->height = recipe.height;
    codec->pix_fmt = AV_PIX_FMT_YUV420P;
    codec->time_base = {1, recipe.rate};
    codec->framerate = {recipe.rate, 1};
    codec->gop_size = recipe.key_interval;
    codec->max_b_frames = recipe.picture_codec == "ffv1" ? 0 : 2;
    codec->thread_count = 1;
    av_opt_set(codec->priv_data, "preset", "ultrafast", 0);
    av_opt_set(codec->priv_data, "crf", "18", 0);
    av_opt_set_int(codec->priv_data, "sc_threshold", 0, 0);
    Track track = begin_track(muxer, std::move(codec));
    track.stream->avg_frame_rate = {recipe.rate, 1};
    return track;
}

void rotate(AVStream& stream, int degrees) {
    std::int32_t matrix[9];
    av_display_rotation_set(matrix, degrees);
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
    AVPacketSideData* side_data = av_packet_side_data_new(&stream.codecpar->coded_side_data,
                                                          &stream.codecpar->nb_coded_side_data,
                                                          AV_PKT_DATA_DISPLAYMATRIX,
                                                          sizeof matrix,
                                                          0);
    std::memcpy(side_data->data, matrix, sizeof matrix);
#else
    std::memcpy(
        av_stream_new_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, sizeof matrix), matrix, sizeof matrix);
#endif
}

Track begin_sound(AVFormatContext& muxer, const std::string& name) {
    CodecContextPtr codec = encoder(name);
    codec->sample_rate = sound_rate;
    codec->sample_fmt = name == "aac" ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_S16;
    av_channel_layout_default(&codec->ch_layout, 2);
    codec->time_base = {1, sound_rate};
    return begin_track(muxer, std::move(codec));
}

FramePtr empty_picture(const FilmRecipe& recipe) {
    FramePtr frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = recipe.width;
    frame->height = recipe.height;
    need(av_frame_get_buffer(frame.get(), 0) >= 0, "making a picture");
    return frame;
}

void draw_number(AVFrame& frame, int number) {
    for (int y = 0; y < frame.height; ++y)
        for (int x = 0; x < frame.width; ++x) {
            const int bit = x * bits / frame.width;
            const bool set = (number >> bit & 1) != 0;
            frame.data[0][y * frame.linesize[0] + x] = static_cast<std::uint8_t>(set ? white : black);
        }
    for (int plane = 1; plane < 3; ++plane)
        std::memset(
            frame.data[plane], 128, static_cast<std::size_t>(frame.linesize[plane] * (frame.height / 2)));
}

void write_pictures(AVFormatContext& muxer, Track& track, const FilmRecipe& recipe, int begin, int end) {
    for (int i = begin; i < end; ++i) {
        FramePtr frame = empty_picture(recipe);
        draw_number(*frame, i);
        frame->pts = i;
        write_packets(muxer, track, frame.get());
    }
}

double beep(std::int64_t sample) {
    constexpr double tone = 1000.0;
    const bool on = sample % sound_rate < sound_rate / 25;
    return on ? 0.5 * std::sin(2 * 3.14159265358979 * tone * static_cast<double>(sample) / sound_rate) : 0.0;
}

// Writes samples from `begin` to at least `end` in the encoder's own portions and returns how far it came.
std::int64_t write_sound(AVFormatContext& muxer, Track& track, std::int64_t begin, std::int64_t end) {
    const std::int64_t last = track.length; // what the encoder rounds up to is silent
    const int portion = track.codec->frame_size > 0 ? track.codec->frame_size : 1024;
    while (begin < end) {
        FramePtr frame(av_frame_alloc());
        frame->format = track.codec->sample_fmt;
        frame->sample_rate = sound_rate;
        frame->nb_samples = portion;
        av_channel_layout_default(&frame->ch_layout, 2);
        need(av_frame_get_buffer(frame.get(), 0) >= 0, "making sound");
        for (int i = 0; i < portion; ++i) {
            const double value = begin + i < last ? beep(begin + i) : 0.0;
            for (int channel = 0; channel < 2; ++channel) {
                if (frame->format == AV_SAMPLE_FMT_FLTP)
                    static_cast<float*>(static_cast<void*>(frame->data[channel]))[i] =
                        static_cast<float>(value);
                else
                    static_cast<std::int16_t*>(static_cast<void*>(frame->data[0]))[i * 2 + channel] =
                        static_cast<std::int16_t>(std::lround(value * 32767));
            }
        }
        frame->pts = begin;
        write_packets(muxer, track, frame.get());
        begin += portion;
    }
    return begin;
}

// A cover is a packet of its own kind: one PNG.
void add_cover(AVFormatContext& muxer, PacketPtr& cover) {
    CodecContextPtr codec = encoder("png");
    codec->width = 16;
    codec->height = 16;
    codec->pix_fmt = AV_PIX_FMT_RGB24;
    codec->time_base = {1, 25};
    FramePtr frame(av_frame_alloc());
    frame->format = codec->pix_fmt;
    frame->width = 16;
    frame->height = 16;
    need(av_frame_get_buffer(frame.get(), 0) >= 0, "making a cover");
    std::memset(frame->data[0], 90, static_cast<std::size_t>(frame->linesize[0] * 16));
    Track track = begin_track(muxer, std::move(codec));
    track.stream->disposition = AV_DISPOSITION_ATTACHED_PIC;
    need(avcodec_send_frame(track.codec.get(), frame.get()) >= 0, "encoding a cover");
    cover.reset(av_packet_alloc());
    need(avcodec_receive_packet(track.codec.get(), cover.get()) >= 0, "encoding a cover");
    cover->stream_index = track.stream->index;
}

void add_empty_stream(AVFormatContext& muxer) {
    AVStream* stream = avformat_new_stream(&muxer, nullptr);
    stream->codecpar->codec_type = AVMEDIA_TYPE_AUDIO;
    stream->codecpar->codec_id = AV_CODEC_ID_PCM_S16LE;
    stream->codecpar->sample_rate = sound_rate;
    stream->codecpar->bits_per_coded_sample = 16;
    stream->codecpar->block_align = 2;
    av_channel_layout_default(&stream->codecpar->ch_layout, 1);
    stream->time_base = {1, sound_rate};
}

} // namespace

void make_film(const FilmRecipe& recipe) {
    av_log_set_level(AV_LOG_ERROR);
    AVFormatContext* raw = nullptr;
    need(avformat_alloc_output_context2(&raw, nullptr, nullptr, recipe.file.c_str()) >= 0,
         "choosing a container");
    const Muxer muxer(raw);
    std::optional<Track> pictures;
    std::optional<Track> sound;
    PacketPtr cover;
    if (!recipe.picture_codec.empty()) {
        pictures = begin_pictures(*muxer, recipe);
        if (recipe.rotation != 0)
            rotate(*pictures->stream, recipe.rotation);
    }
    const auto samples = static_cast<std::int64_t>(recipe.sound_seconds * sound_rate);
    if (!recipe.sound_codec.empty()) {
        sound = begin_sound(*muxer, recipe.sound_codec);
        sound->length = samples;
    }
    if (recipe.cover)
        add_cover(*muxer, cover);
    for (unsigned i = 0; i < recipe.extra_streams; ++i)
        add_empty_stream(*muxer);
    need(avio_open(&muxer->pb, recipe.file.c_str(), AVIO_FLAG_WRITE) >= 0, "creating the file");
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    need(avformat_write_header(muxer.get(), &options) >= 0, "writing the header");
    av_dict_free(&options);
    if (cover)
        need(av_write_frame(muxer.get(), cover.get()) >= 0, "writing the cover");

    // Both in step, as real films are.
    std::int64_t sample = 0;
    const int steps = pictures ? recipe.pictures : 0;
    for (int i = 0; i < steps; ++i) {
        write_pictures(*muxer, *pictures, recipe, i, i + 1);
        if (sound)
            sample = write_sound(
                *muxer, *sound, sample, std::min<std::int64_t>(samples, (i + 1) * sound_rate / recipe.rate));
    }
    if (sound) {
        write_sound(*muxer, *sound, sample, samples);
        write_packets(*muxer, *sound, nullptr);
    }
    if (pictures)
        write_packets(*muxer, *pictures, nullptr);
    need(av_write_trailer(muxer.get()) >= 0, "writing the end");
}

std::optional<int> picture_number(const VideoFrame& frame) {
    const AVFrame& samples = frame.av_frame();
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(samples.format));
    const int bytes = format->comp[0].step;
    const int shift = format->comp[0].shift + format->comp[0].depth - 8;
    int number = 0;
    for (int bit = 0; bit < bits; ++bit) {
        const int x = (2 * bit + 1) * frame.width() / (2 * bits);
        const std::uint8_t* sample =
            samples.data[0] + std::ptrdiff_t{samples.linesize[0]} * (frame.height() / 2) + x * bytes;
        const int luma = (bytes == 2 ? sample[0] | sample[1] << 8 : sample[0]) >> shift;
        if (luma > 90 && luma < 160)
            return std::nullopt;
        number |= (luma > 125 ? 1 : 0) << bit;
    }
    return number;
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kok-media-XXXXXX").string();
    need(mkdtemp(name.data()) != nullptr, "making a folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void write_file(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

} // namespace media::test
