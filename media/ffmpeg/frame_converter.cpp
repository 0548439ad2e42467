// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/frame_converter.hpp"

#include "media/ffmpeg/av_error.hpp"
#include "media/ffmpeg/av_pointers.hpp"

extern "C" {
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace media {

namespace {

constexpr AVPixelFormat destination_format = AV_PIX_FMT_BGR0;

// To scale 720p to 1920x1080 takes one thread 3 ms (measured: AMD EPYC, one core); 3840x2160 takes four times
// that.
constexpr int most_px_for_one_thread = 1920 * 1200;

// What the scaler's tables depend on.
struct Setup {
    int source_width = 0;
    int source_height = 0;
    int source_format = -1;
    int width = 0;
    int height = 0;
    int matrix = 0;
    bool full_range = false;

    bool is_scaled() const { return source_width != width || source_height != height; }
    // A second thread costs a twentieth more processor time in all: it pays where one would take long.
    int threads() const { return is_scaled() && width * height > most_px_for_one_thread ? 2 : 1; }
    bool operator==(const Setup&) const = default;
};

// The formats with a J differ from the others in range alone, which is told separately.
int without_range(int format) {
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    default:
        return format;
    }
}

int matrix_of(const VideoFrame& frame) {
    const AVColorSpace space = frame.av_frame().colorspace;
    if (space == AVCOL_SPC_BT2020_NCL || space == AVCOL_SPC_BT2020_CL)
        return SWS_CS_BT2020;
    return frame.matrix() == VideoFrame::Matrix::bt709 ? SWS_CS_ITU709 : SWS_CS_ITU601;
}

FrameCrop even(const FrameCrop& crop, int width, int height) {
    const int left = std::clamp(crop.x, 0, width) & ~1;
    const int top = std::clamp(crop.y, 0, height) & ~1;
    const int right = std::min((std::clamp(crop.x + crop.width, left, width) + 1) & ~1, width);
    const int bottom = std::min((std::clamp(crop.y + crop.height, top, height) + 1) & ~1, height);
    return {left, top, right - left, bottom - top};
}

// Makes `frame` (a reference) show nothing but `crop`.
void narrow(AVFrame& frame, const FrameCrop& crop) {
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    for (int plane = 0; plane < AV_NUM_DATA_POINTERS && frame.data[plane] != nullptr; ++plane) {
        const bool chroma = plane == 1 || plane == 2;
        const int shift_y = chroma ? format->log2_chroma_h : 0;
        const int shift_x = chroma ? format->log2_chroma_w : 0;
        int step = 1;
        for (int i = 0; i < format->nb_components; ++i)
            if (format->comp[i].plane == plane)
                step = format->comp[i].step;
        frame.data[plane] += std::ptrdiff_t{frame.linesize[plane]} * (crop.y >> shift_y) +
                             std::ptrdiff_t{step} * (crop.x >> shift_x);
    }
    frame.width = crop.width;
    frame.height = crop.height;
}

// swscale writes 16 pixels at a time, also beyond a row's end. Such rows go through memory of our own.
constexpr int pixels_at_a_time = 16;
constexpr int bytes_per_pixel = 4;

void mirror(const Destination& destination) {
    struct Pixel {
        std::uint8_t bytes[bytes_per_pixel];
    };
    for (std::ptrdiff_t y = 0; y < destination.height; ++y) {
        auto* row = static_cast<Pixel*>(static_cast<void*>(destination.bgra + y * destination.pitch));
        std::reverse(row, row + destination.width);
    }
}

// The destination is borrowed: swscale's buffer of it must not free it.
void keep(void* /*opaque*/, std::uint8_t* /*data*/) {}

} // namespace

struct FrameConverter::Scaler {
    ScalerPtr context;
    Setup setup;
    FramePtr source{av_frame_alloc()};
    FramePtr target{av_frame_alloc()};
    std::vector<std::uint8_t> detour;

    int init(const Setup& wanted, int flags);
    Result<void> prepare(const Setup& wanted);
    int scale(const Destination& destination);
    int scale_by_detour(const Destination& destination);
};

// Where it is scaled to another size, "fast bilinear" takes a fifth less time and is told apart by nobody,
// but writes code at run time, which a sandbox may forbid: then it is plain bilinear. Unscaled it is chroma
// alone that is interpolated; accurate_rnd would leave the special unscaled path.
int FrameConverter::Scaler::init(const Setup& wanted, int flags) {
    context.reset(sws_alloc_context());
    const std::pair<const char*, std::int64_t> options[] = {
        {"srcw", wanted.source_width},
        {"srch", wanted.source_height},
        {"src_format", wanted.source_format},
        {"dstw", wanted.width},
        {"dsth", wanted.height},
        {"dst_format", destination_format},
        {"sws_flags", flags},
        {"threads", wanted.threads()},
    };
    for (const auto& [name, value] : options)
        av_opt_set_int(context.get(), name, value, 0);
    return sws_init_context(context.get(), nullptr, nullptr);
}

Result<void> FrameConverter::Scaler::prepare(const Setup& wanted) {
    if (context && setup == wanted)
        return {};
    int status = init(wanted, wanted.is_scaled() ? SWS_FAST_BILINEAR : SWS_BICUBIC);
    if (status < 0 && wanted.is_scaled())
        status = init(wanted, SWS_BILINEAR);
    if (status < 0) {
        context.reset();
        return av_failure(ErrorCode::unsupported, "cannot convert the film's picture", status);
    }
    constexpr int unity = 1 << 16;
    sws_setColorspaceDetails(context.get(),
                             sws_getCoefficients(wanted.matrix),
                             wanted.full_range ? 1 : 0,
                             sws_getCoefficients(SWS_CS_DEFAULT),
                             1,
                             0,
                             unity,
                             unity);
    setup = wanted;
    return {};
}

int FrameConverter::Scaler::scale(const Destination& destination) {
    target->data[0] = destination.bgra;
    target->linesize[0] = destination.pitch;
    if (!setup.is_scaled())
        return sws_scale(
            context.get(), source->data, source->linesize, 0, source->height, target->data, target->linesize);
    // Only frames that own a buffer are scaled in threads.
    const auto bytes =
        static_cast<std::size_t>(destination.pitch) * static_cast<std::size_t>(destination.height - 1) +
        static_cast<std::size_t>(destination.width) * bytes_per_pixel;
    target->buf[0] = av_buffer_create(destination.bgra, bytes, keep, nullptr, 0);
    target->width = destination.width;
    target->height = destination.height;
    target->format = destination_format;
    const int status = sws_scale_frame(context.get(), target.get(), source.get());
    av_frame_unref(target.get());
    return status;
}

int FrameConverter::Scaler::scale_by_detour(const Destination& destination) {
    Destination wide = destination;
    wide.pitch = (destination.width / pixels_at_a_time + 2) * pixels_at_a_time * bytes_per_pixel;
    detour.resize(static_cast<std::size_t>(wide.pitch) * static_cast<std::size_t>(destination.height + 1));
    wide.bgra = detour.data();
    const int status = scale(wide);
    if (status < 0)
        return status;
    const auto row_bytes = static_cast<std::size_t>(destination.width) * bytes_per_pixel;
    for (std::ptrdiff_t y = 0; y < destination.height; ++y)
        std::memcpy(destination.bgra + y * destination.pitch, wide.bgra + y * wide.pitch, row_bytes);
    return status;
}

FrameConverter::FrameConverter() : scaler_(std::make_unique<Scaler>()) {}
FrameConverter::FrameConverter(FrameConverter&&) noexcept = default;
FrameConverter& FrameConverter::operator=(FrameConverter&&) noexcept = default;
FrameConverter::~FrameConverter() = default;

Result<void> FrameConverter::convert_into(const VideoFrame& frame, const Destination& destination) {
    AVFrame& source = *scaler_->source;
    if (av_frame_ref(&source, &frame.av_frame()) < 0)
        return fail(ErrorCode::unsupported, "cannot take a reference to the film's picture");
    if (destination.crop)
        narrow(source, even(*destination.crop, frame.width(), frame.height()));
    const Setup wanted{.source_width = source.width,
                       .source_height = source.height,
                       .source_format = without_range(source.format),
                       .width = destination.width,
                       .height = destination.height,
                       .matrix = matrix_of(frame),
                       .full_range = frame.range() == VideoFrame::Range::full};
    source.format = wanted.source_format;
    Result<void> result;
    if (source.width <= 0 || source.height <= 0 || wanted.width <= 0 || wanted.height <= 0)
        result = fail(ErrorCode::unsupported, "an empty picture cannot be shown");
    else
        result = scaler_->prepare(wanted);
    if (result) {
        const bool fits = destination.width % pixels_at_a_time == 0;
        const int status = fits ? scaler_->scale(destination) : scaler_->scale_by_detour(destination);
        if (status < 0)
            result = fail(ErrorCode::unsupported, "cannot convert the film's picture");
        else if (frame.is_mirrored())
            mirror(destination);
    }
    av_frame_unref(&source);
    return result;
}

} // namespace media
