// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/deinterlacer.hpp"

#include "media/ffmpeg/compat.hpp"

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace media {

namespace {

// A sample that changes by up to this since the last picture stands still: noise of a camera. From twice as
// much on it moves; in between it is mixed. For 8 bits.
constexpr int still_limit = 8;

// Three rows of one picture: the one to make and the ones of the kept half picture around it.
template <typename Sample>
struct Rows {
    const Sample* above;
    const Sample* own;
    const Sample* below;
};

template <typename Sample>
void interpolate(const Rows<Sample>& now, Sample* out, int count) {
    for (int x = 0; x < count; ++x)
        out[x] = static_cast<Sample>((now.above[x] + now.below[x] + 1) / 2);
}

// `shift` is by how many bits a sample has more than 8.
template <typename Sample>
void weave(const Rows<Sample>& now, const Rows<Sample>& before, Sample* out, int count, int shift) {
    const int still = still_limit << shift;
    for (int x = 0; x < count; ++x) {
        const int change_above = std::abs(now.above[x] - before.above[x]);
        const int change_own = std::abs(now.own[x] - before.own[x]);
        const int change_below = std::abs(now.below[x] - before.below[x]);
        const int change = std::max(change_own, std::max(change_above, change_below));
        const int moves = std::min(std::max(change - still, 0), still); // of `still`
        const int smooth = (now.above[x] + now.below[x] + 1) / 2;
        out[x] = static_cast<Sample>(now.own[x] + (((smooth - now.own[x]) * moves) >> (3 + shift)));
    }
}
static_assert(still_limit == 1 << 3, "the mix divides by it");

struct Plane {
    int index;
    int row_bytes;
    int rows;
    int kept_parity; // of the rows of the earlier half picture
    int shift;
};

template <typename Sample>
Rows<Sample> rows_at(const AVFrame& frame, const Plane& plane, int y) {
    const auto row = [&](int at) {
        const int inside = at < 0 ? at + 2 : at >= plane.rows ? at - 2 : at;
        const std::uint8_t* bytes =
            frame.data[plane.index] + std::ptrdiff_t{frame.linesize[plane.index]} * inside;
        return static_cast<const Sample*>(static_cast<const void*>(bytes));
    };
    return {row(y - 1), row(y), row(y + 1)};
}

template <typename Sample>
void make_plane(const AVFrame& now, const AVFrame* before, AVFrame& out, const Plane& plane) {
    const int count = plane.row_bytes / static_cast<int>(sizeof(Sample));
    for (int y = 0; y < plane.rows; ++y) {
        std::uint8_t* bytes = out.data[plane.index] + std::ptrdiff_t{out.linesize[plane.index]} * y;
        auto* row = static_cast<Sample*>(static_cast<void*>(bytes));
        const Rows<Sample> rows = rows_at<Sample>(now, plane, y);
        if (y % 2 == plane.kept_parity)
            std::memcpy(row, rows.own, static_cast<std::size_t>(plane.row_bytes));
        else if (before == nullptr)
            interpolate(rows, row, count);
        else
            weave(rows, rows_at<Sample>(*before, plane, y), row, count, plane.shift);
    }
}

bool is_known(const AVPixFmtDescriptor* format) {
    constexpr std::uint64_t others = AV_PIX_FMT_FLAG_BE | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BITSTREAM |
                                     AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_FLOAT | AV_PIX_FMT_FLAG_BAYER;
    return format != nullptr && (format->flags & others) == 0 && format->comp[0].depth >= 8 &&
           (format->flags & AV_PIX_FMT_FLAG_PLANAR) != 0;
}

bool is_alike(const AVFrame& one, const AVFrame& other) {
    return one.format == other.format && one.width == other.width && one.height == other.height;
}

void make_planes(const AVFrame& now, const AVFrame* before, AVFrame& out, const AVPixFmtDescriptor& format) {
    const auto pixels = static_cast<AVPixelFormat>(now.format);
    for (int index = 0; index < av_pix_fmt_count_planes(pixels); ++index) {
        const bool chroma = index == 1 || index == 2;
        const Plane plane{.index = index,
                          .row_bytes = av_image_get_linesize(pixels, now.width, index),
                          .rows = chroma ? AV_CEIL_RSHIFT(now.height, format.log2_chroma_h) : now.height,
                          .kept_parity = compat::is_top_field_first(now) ? 0 : 1,
                          .shift = format.comp[0].depth + format.comp[0].shift - 8};
        if (format.comp[0].depth > 8)
            make_plane<std::uint16_t>(now, before, out, plane);
        else
            make_plane<std::uint8_t>(now, before, out, plane);
    }
}

} // namespace

void Deinterlacer::process(AVFrame& frame) {
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    constexpr int fewest_rows = 8; // chroma then has at least one row above or below each
    if (!compat::is_interlaced(frame) || !is_known(format) || frame.height < fewest_rows) {
        last_.reset();
        return;
    }
    FramePtr whole(av_frame_alloc());
    whole->format = frame.format;
    whole->width = frame.width;
    whole->height = frame.height;
    if (av_frame_get_buffer(whole.get(), 0) < 0 || av_frame_copy_props(whole.get(), &frame) < 0)
        return;
    const bool follows = last_ && is_alike(*last_, frame);
    make_planes(frame, follows ? last_.get() : nullptr, *whole, *format);
    compat::mark_progressive(*whole);
    if (!last_)
        last_.reset(av_frame_alloc());
    av_frame_unref(last_.get());
    av_frame_move_ref(last_.get(), &frame);
    av_frame_move_ref(&frame, whole.get());
}

} // namespace media
