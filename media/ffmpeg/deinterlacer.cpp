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
#include <cstring>
#include <type_traits>

namespace media {

namespace {

// Three rows of one picture: the one to make and the ones of the kept half picture around it.
template <typename Sample>
struct Rows {
    const Sample* above;
    const Sample* own;
    const Sample* below;
};

// Holds sums and differences of a few samples; no wider than it must be, since the narrower it is the more
// samples are worked on at a time.
template <typename Sample>
using Wide = std::conditional_t<sizeof(Sample) == 1, std::int16_t, std::int32_t>;

template <typename Sample>
Wide<Sample> distance(Sample one, Sample other) {
    const auto difference = static_cast<Wide<Sample>>(one - other);
    return static_cast<Wide<Sample>>(difference < 0 ? -difference : difference);
}

template <typename Sample>
Wide<Sample> total(Sample one, Sample other) {
    return static_cast<Wide<Sample>>(one + other);
}

// How unlike the rows above and below are in a direction that leans by `shift` samples.
template <int step, typename Sample>
Wide<Sample> unlike(const Rows<Sample>& now, int x, int shift) {
    const Sample* above = now.above + x + shift;
    const Sample* below = now.below + x - shift;
    return static_cast<Wide<Sample>>(distance(above[-step], below[-step]) + distance(above[0], below[0]) +
                                     distance(above[step], below[step]));
}

// Between the rows around it, along the edge that runs through the place: of the steep directions the one in
// which the rows are most alike, and straight up and down if in doubt. Without branches, so that it is done
// for many samples at a time. `step` is from one sample to its neighbour.
template <int step, typename Sample>
Sample along_edge(const Rows<Sample>& now, int x) {
    auto best = static_cast<Wide<Sample>>(unlike<step>(now, x, 0) - 1);
    Wide<Sample> sum = total(now.above[x], now.below[x]);
    for (const int side : {-step, step}) {
        const Wide<Sample> near = unlike<step>(now, x, side);
        const Wide<Sample> far = unlike<step>(now, x, 2 * side);
        const Wide<Sample> far_or_near = std::min(near, far);
        const Wide<Sample> leaning = far < near ? total(now.above[x + 2 * side], now.below[x - 2 * side])
                                                : total(now.above[x + side], now.below[x - side]);
        const bool leans = near < best;
        sum = leans ? leaning : sum;
        best = leans ? far_or_near : best;
    }
    return static_cast<Sample>((sum + 1) / 2);
}

// At the moment of the kept rows the place looked like something between what it was before and after, give
// or take as much as the place and its neighbours change; where nothing changes that is the row itself.
template <typename Sample>
Sample woven(const Rows<Sample>& now, const Rows<Sample>& before, int x, Sample between) {
    const Wide<Sample> change_own = distance(now.own[x], before.own[x]);
    const auto change_around = static_cast<Wide<Sample>>(distance(now.above[x], before.above[x]) +
                                                         distance(now.below[x], before.below[x]));
    const auto change = static_cast<Wide<Sample>>(std::max(change_own, change_around) / 2);
    const auto likely = static_cast<Wide<Sample>>(total(now.own[x], before.own[x]) / 2);
    const auto least = static_cast<Wide<Sample>>(likely - change);
    const auto most = static_cast<Wide<Sample>>(likely + change);
    return static_cast<Sample>(std::min(std::max(static_cast<Wide<Sample>>(between), least), most));
}

// Beside the left and right edge of the picture there is no room to lean.
template <int step, typename Sample>
void interpolate(const Rows<Sample>& now, Sample* out, int count) {
    constexpr int reach = 3 * step;
    for (int x = 0; x < count; ++x)
        out[x] = static_cast<Sample>((total(now.above[x], now.below[x]) + 1) / 2);
    for (int x = reach; x < count - reach; ++x)
        out[x] = along_edge<step>(now, x);
}

template <typename Sample>
void weave(const Rows<Sample>& now, const Rows<Sample>& before, Sample* out, int count) {
    for (int x = 0; x < count; ++x)
        out[x] = woven(now, before, x, out[x]);
}

struct Plane {
    int index;
    int row_bytes;
    int rows;
    int step;
    int kept_parity; // of the rows of the earlier half picture
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

template <int step, typename Sample>
void make_plane(const AVFrame& now, const AVFrame* before, AVFrame& out, const Plane& plane) {
    const int count = plane.row_bytes / static_cast<int>(sizeof(Sample));
    for (int y = 0; y < plane.rows; ++y) {
        std::uint8_t* bytes = out.data[plane.index] + std::ptrdiff_t{out.linesize[plane.index]} * y;
        auto* row = static_cast<Sample*>(static_cast<void*>(bytes));
        const Rows<Sample> rows = rows_at<Sample>(now, plane, y);
        if (y % 2 == plane.kept_parity) {
            std::memcpy(row, rows.own, static_cast<std::size_t>(plane.row_bytes));
            continue;
        }
        interpolate<step>(rows, row, count);
        if (before != nullptr)
            weave(rows, rows_at<Sample>(*before, plane, y), row, count);
    }
}

template <typename Sample>
void make_plane(const AVFrame& now, const AVFrame* before, AVFrame& out, const Plane& plane) {
    if (plane.step == 1)
        make_plane<1, Sample>(now, before, out, plane);
    else // red and blue chroma share a plane
        make_plane<2, Sample>(now, before, out, plane);
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
        const int bytes = format.comp[0].depth > 8 ? 2 : 1;
        const Plane plane{.index = index,
                          .row_bytes = av_image_get_linesize(pixels, now.width, index),
                          .rows = chroma ? AV_CEIL_RSHIFT(now.height, format.log2_chroma_h) : now.height,
                          .step = format.comp[index].step / bytes,
                          .kept_parity = compat::is_top_field_first(now) ? 0 : 1};
        if (bytes == 2)
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
