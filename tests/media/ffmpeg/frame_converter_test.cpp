// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/av_pointers.hpp"
#include "media/ffmpeg/frame_converter.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

using namespace media;

namespace {

struct Colour {
    int y, u, v;
};

struct Paint {
    int width = 64;
    int height = 32;
    AVPixelFormat format = AV_PIX_FMT_YUV420P;
    AVColorSpace space = AVCOL_SPC_UNSPECIFIED;
    AVColorRange range = AVCOL_RANGE_UNSPECIFIED;
};

// A picture whose left half has one colour and whose right half another.
VideoFrame painted(const Paint& paint, Colour left, Colour right) {
    FramePtr frame(av_frame_alloc());
    frame->format = paint.format;
    frame->width = paint.width;
    frame->height = paint.height;
    frame->colorspace = paint.space;
    frame->color_range = paint.range;
    REQUIRE(av_frame_get_buffer(frame.get(), 0) >= 0);
    const auto fill = [&](int plane, int width, int height, int step, int at, int one, int other) {
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                frame->data[plane][y * frame->linesize[plane] + x * step + at] =
                    static_cast<std::uint8_t>(x < width / 2 ? one : other);
    };
    const int chroma_width = (paint.width + 1) / 2;
    const int chroma_height = paint.format == AV_PIX_FMT_YUV422P ? paint.height : (paint.height + 1) / 2;
    fill(0, paint.width, paint.height, 1, 0, left.y, right.y);
    if (paint.format == AV_PIX_FMT_NV12) {
        fill(1, chroma_width, chroma_height, 2, 0, left.u, right.u);
        fill(1, chroma_width, chroma_height, 2, 1, left.v, right.v);
    } else {
        fill(1, chroma_width, chroma_height, 1, 0, left.u, right.u);
        fill(2, chroma_width, chroma_height, 1, 0, left.v, right.v);
    }
    return {*frame, {}, {}, {}};
}

// The definition of ITU-R BT.601 and BT.709: what the converter must come close to.
struct Rgb {
    double r, g, b;
};

Rgb defined(Colour c, VideoFrame::Matrix matrix, VideoFrame::Range range) {
    const bool hd = matrix == VideoFrame::Matrix::bt709;
    const double kr = hd ? 0.2126 : 0.299;
    const double kb = hd ? 0.0722 : 0.114;
    const bool full = range == VideoFrame::Range::full;
    const double y = full ? c.y / 255.0 : (c.y - 16) / 219.0;
    const double pb = (c.u - 128) / (full ? 255.0 : 224.0);
    const double pr = (c.v - 128) / (full ? 255.0 : 224.0);
    const double r = y + 2 * (1 - kr) * pr;
    const double b = y + 2 * (1 - kb) * pb;
    const double g = (y - kr * r - kb * b) / (1 - kr - kb);
    const auto to_byte = [](double value) { return std::clamp(value, 0.0, 1.0) * 255; };
    return {to_byte(r), to_byte(g), to_byte(b)};
}

// Memory with a frame of canaries around the picture.
class Canvas {
public:
    static constexpr int margin = 16;
    static constexpr std::uint8_t canary = 0xA5;

    Canvas(int width, int height)
        : width_(width), height_(height), pitch_((width + 2 * margin) * 4),
          bytes_(static_cast<std::size_t>(pitch_ * (height + 2 * margin)), canary) {}

    Destination destination() {
        return {.bgra = bytes_.data() + margin * pitch_ + margin * 4,
                .pitch = pitch_,
                .width = width_,
                .height = height_,
                .crop = std::nullopt};
    }

    Rgb at(int x, int y) {
        const std::uint8_t* pixel = destination().bgra + y * pitch_ + x * 4;
        return {double(pixel[2]), double(pixel[1]), double(pixel[0])};
    }

    bool is_untouched_outside() const {
        for (int y = 0; y < height_ + 2 * margin; ++y)
            for (int x = 0; x < width_ + 2 * margin; ++x) {
                const bool inside = x >= margin && x < margin + width_ && y >= margin && y < margin + height_;
                const auto* pixel = bytes_.data() + y * pitch_ + x * 4;
                if (!inside &&
                    std::any_of(pixel, pixel + 4, [](std::uint8_t byte) { return byte != canary; }))
                    return false;
            }
        return true;
    }

private:
    int width_;
    int height_;
    int pitch_;
    std::vector<std::uint8_t> bytes_;
};

void check_close(Rgb got, Rgb wanted, double tolerance = 3) {
    CHECK(got.r == Approx(wanted.r).margin(tolerance));
    CHECK(got.g == Approx(wanted.g).margin(tolerance));
    CHECK(got.b == Approx(wanted.b).margin(tolerance));
}

} // namespace

TEST_CASE("colours come out as their standard defines them", "[ffmpeg]") {
    using Matrix = VideoFrame::Matrix;
    using Range = VideoFrame::Range;
    const Colour patches[] = {
        {235, 128, 128}, {16, 128, 128}, {126, 128, 128}, {63, 102, 240}, {173, 42, 26}, {32, 240, 118}};
    FrameConverter converter;
    for (const Matrix matrix : {Matrix::bt601, Matrix::bt709})
        for (const Range range : {Range::limited, Range::full})
            for (const AVPixelFormat format : {AV_PIX_FMT_YUV420P, AV_PIX_FMT_NV12, AV_PIX_FMT_YUV422P})
                for (const int width : {64, 96, 101}) // as it is, scaled, and scaled to an odd size
                    for (const Colour patch : patches) {
                        const Paint paint{
                            .format = format,
                            .space = matrix == Matrix::bt709 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M,
                            .range = range == Range::full ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG};
                        const VideoFrame frame = painted(paint, patch, patch);
                        CHECK(frame.matrix() == matrix);
                        CHECK(frame.range() == range);
                        Canvas canvas(width, 32);
                        REQUIRE(converter.convert_into(frame, canvas.destination()));
                        INFO("format " << format << " width " << width << " y " << patch.y);
                        check_close(canvas.at(width / 2, 16), defined(patch, matrix, range));
                        check_close(canvas.at(0, 0), defined(patch, matrix, range));
                        check_close(canvas.at(width - 1, 31), defined(patch, matrix, range));
                        CHECK(canvas.is_untouched_outside());
                    }
}

TEST_CASE("what a film leaves open is BT.709 from 720 rows on, in limited range", "[ffmpeg]") {
    const Colour grey{126, 128, 128};
    const VideoFrame small = painted({.width = 64, .height = 576}, grey, grey);
    CHECK(small.matrix() == VideoFrame::Matrix::bt601);
    CHECK(small.range() == VideoFrame::Range::limited);
    CHECK(painted({.width = 64, .height = 720}, grey, grey).matrix() == VideoFrame::Matrix::bt709);
    const VideoFrame jpeg = painted({.format = AV_PIX_FMT_YUVJ420P}, grey, grey);
    CHECK(jpeg.range() == VideoFrame::Range::full);
}

TEST_CASE("no size of picture or window writes outside its rectangle or leaves a hole", "[ffmpeg]") {
    const Colour white{235, 128, 128};
    for (const int source : {64, 66, 61, 72})
        for (const int target : {64, 66, 61, 72, 50, 33, 7, 203})
            for (const int height : {32, 31}) {
                FrameConverter converter;
                const VideoFrame frame = painted({.width = source, .height = 32}, white, white);
                Canvas canvas(target, height);
                REQUIRE(converter.convert_into(frame, canvas.destination()));
                INFO(source << " to " << target << " x " << height);
                CHECK(canvas.is_untouched_outside());
                bool is_white = true;
                for (int y = 0; y < height; ++y)
                    for (int x = 0; x < target; ++x)
                        is_white &= canvas.at(x, y).r > 250;
                CHECK(is_white);
            }
}

TEST_CASE("a crop shows its part alone", "[ffmpeg]") {
    const Colour white{235, 128, 128};
    const Colour black{16, 128, 128};
    for (const AVPixelFormat format : {AV_PIX_FMT_YUV420P, AV_PIX_FMT_NV12}) {
        const VideoFrame frame = painted({.format = format}, black, white);
        FrameConverter converter;
        Canvas canvas(32, 32);
        Destination destination = canvas.destination();
        destination.crop = FrameCrop{.x = 32, .y = 0, .width = 32, .height = 32};
        REQUIRE(converter.convert_into(frame, destination));
        check_close(canvas.at(0, 0), {255, 255, 255});
        check_close(canvas.at(31, 31), {255, 255, 255});
        destination.crop = FrameCrop{.x = 0, .y = 4, .width = 16, .height = 8};
        REQUIRE(converter.convert_into(frame, destination));
        check_close(canvas.at(16, 16), {0, 0, 0});
        CHECK(canvas.is_untouched_outside());
    }
}

TEST_CASE("a mirrored picture is mirrored by the converter, and gives no planes", "[ffmpeg]") {
    for (const int width : {64, 96, 33}) {
        FramePtr lying(av_frame_alloc());
        REQUIRE(av_frame_ref(lying.get(), &painted({}, {235, 128, 128}, {16, 128, 128}).av_frame()) >= 0);
        const VideoFrame frame(*lying, {}, {}, {.orientation = {.rotation = 90, .mirrored = true}});
        CHECK_FALSE(frame.planes());
        Canvas canvas(width, 20);
        FrameConverter converter;
        REQUIRE(converter.convert_into(frame, canvas.destination()));
        check_close(canvas.at(2, 10), {0, 0, 0});
        check_close(canvas.at(width - 3, 10), {255, 255, 255});
        CHECK(canvas.is_untouched_outside());
    }
}

TEST_CASE("planes are given for what SDL can draw", "[ffmpeg]") {
    const Colour grey{126, 128, 128};
    const VideoFrame iyuv = painted({}, grey, grey);
    REQUIRE(iyuv.planes());
    CHECK_FALSE(iyuv.planes()->nv12);
    CHECK(iyuv.planes()->data[2][0] == 128);
    const VideoFrame nv12 = painted({.format = AV_PIX_FMT_NV12}, grey, grey);
    REQUIRE(nv12.planes());
    CHECK(nv12.planes()->nv12);
    CHECK(nv12.planes()->data[2] == nullptr);
    CHECK_FALSE(painted({.format = AV_PIX_FMT_YUV422P}, grey, grey).planes());
    CHECK_FALSE(painted({.space = AVCOL_SPC_BT2020_NCL}, grey, grey).planes());
}

TEST_CASE("an empty picture or window is an error, not a crash", "[ffmpeg]") {
    const Colour grey{126, 128, 128};
    const VideoFrame frame = painted({}, grey, grey);
    FrameConverter converter;
    Canvas canvas(8, 8);
    Destination destination = canvas.destination();
    destination.width = 0;
    CHECK_FALSE(converter.convert_into(frame, destination));
    destination = canvas.destination();
    destination.crop = FrameCrop{.x = 500, .y = 500, .width = 10, .height = 10};
    CHECK_FALSE(converter.convert_into(frame, destination));
    CHECK(canvas.is_untouched_outside());
}
