// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/video_frame.hpp"

#include "media/ffmpeg/compat.hpp"
#include "media/ffmpeg/film_rules.hpp"

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/pixfmt.h>
}

namespace media {

namespace {

constexpr int first_high_definition_row_count = 720;

} // namespace

void VideoFrame::FrameDeleter::operator()(AVFrame* frame) const {
    av_frame_free(&frame);
}

VideoFrame::VideoFrame(AVFrame& frame, Duration pts, Duration duration, Geometry geometry)
    : frame_(av_frame_alloc()), pts_(pts), duration_(duration), geometry_(geometry) {
    av_frame_move_ref(frame_.get(), &frame);
    // A codec may know the aspect better than its container, which then is silent.
    if (const AVRational aspect = frame_->sample_aspect_ratio;
        geometry_.sample_aspect == 1.0 && aspect.num > 0 && aspect.den > 0)
        geometry_.sample_aspect = static_cast<double>(aspect.num) / aspect.den;
    if (geometry_.orientation == Orientation{})
        geometry_.orientation = orientation_of(compat::display_matrix(*frame_));
}

int VideoFrame::width() const {
    return frame_->width;
}

int VideoFrame::height() const {
    return frame_->height;
}

VideoFrame::Matrix VideoFrame::matrix() const {
    switch (frame_->colorspace) {
    case AVCOL_SPC_BT709:
        return Matrix::bt709;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
    case AVCOL_SPC_FCC:
        return Matrix::bt601;
    default:
        return frame_->height >= first_high_definition_row_count ? Matrix::bt709 : Matrix::bt601;
    }
}

VideoFrame::Range VideoFrame::range() const {
    const bool full = frame_->color_range == AVCOL_RANGE_JPEG || frame_->format == AV_PIX_FMT_YUVJ420P ||
                      frame_->format == AV_PIX_FMT_YUVJ422P || frame_->format == AV_PIX_FMT_YUVJ444P;
    return full ? Range::full : Range::limited;
}

bool VideoFrame::is_high_dynamic_range() const {
    return film_rules::is_high_dynamic_range(frame_->color_trc);
}

std::optional<VideoFrame::Planes> VideoFrame::planes() const {
    const bool nv12 = frame_->format == AV_PIX_FMT_NV12;
    const bool iyuv = frame_->format == AV_PIX_FMT_YUV420P || frame_->format == AV_PIX_FMT_YUVJ420P;
    const bool wide_gamut =
        frame_->colorspace == AVCOL_SPC_BT2020_NCL || frame_->colorspace == AVCOL_SPC_BT2020_CL;
    if ((!nv12 && !iyuv) || wide_gamut || is_mirrored())
        return std::nullopt;
    Planes planes{.data = {}, .pitch = {}, .nv12 = nv12};
    for (int i = 0; i < (nv12 ? 2 : 3); ++i) {
        if (frame_->linesize[i] <= 0)
            return std::nullopt;
        planes.data[i] = frame_->data[i];
        planes.pitch[i] = frame_->linesize[i];
    }
    return planes;
}

} // namespace media
