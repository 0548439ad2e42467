// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/deinterlacer.hpp"
#include "tests/support/catch.hpp"

#include <cstdint>
#include <cstring>
#include <functional>

using namespace media;

namespace {

constexpr int width = 48;
constexpr int height = 32;

// What a camera sees: the brightness (8 bits) at a place and time, counted in half pictures.
using Scene = std::function<int(int x, int y, int time)>;

struct Camera {
    AVPixelFormat format = AV_PIX_FMT_YUV420P;
    bool top_first = true;
    bool interlaced = true;
};

int bytes_of(AVPixelFormat format) {
    return format == AV_PIX_FMT_YUV422P10LE ? 2 : 1;
}

void set_interlaced(AVFrame& frame, const Camera& camera) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 7, 100)
    frame.flags |= camera.interlaced ? AV_FRAME_FLAG_INTERLACED : 0;
    frame.flags |= camera.top_first ? AV_FRAME_FLAG_TOP_FIELD_FIRST : 0;
#else
    frame.interlaced_frame = camera.interlaced ? 1 : 0;
    frame.top_field_first = camera.top_first ? 1 : 0;
#endif
}

int sample(const AVFrame& frame, int x, int y) {
    const std::uint8_t* row = frame.data[0] + std::ptrdiff_t{frame.linesize[0]} * y;
    const int bytes = bytes_of(static_cast<AVPixelFormat>(frame.format));
    return bytes == 2 ? (row[x * 2] | row[x * 2 + 1] << 8) >> 2 : row[x];
}

// The picture that begins at `time`: alternate rows are half a picture later.
FramePtr filmed(const Scene& scene, int time, const Camera& camera) {
    FramePtr frame(av_frame_alloc());
    frame->format = camera.format;
    frame->width = width;
    frame->height = height;
    REQUIRE(av_frame_get_buffer(frame.get(), 0) >= 0);
    set_interlaced(*frame, camera);
    const int bytes = bytes_of(camera.format);
    for (int plane = 1; plane < 3 && frame->data[plane] != nullptr; ++plane)
        std::memset(frame->data[plane],
                    bytes == 2 ? 0 : 128,
                    static_cast<std::size_t>(frame->linesize[plane] * height / 2));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool later = (y % 2 == 0) != camera.top_first;
            const int value = scene(x, y, time + (later ? 1 : 0)) << (bytes == 2 ? 2 : 0);
            std::uint8_t* at = frame->data[0] + std::ptrdiff_t{frame->linesize[0]} * y + x * bytes;
            at[0] = static_cast<std::uint8_t>(value);
            if (bytes == 2)
                at[1] = static_cast<std::uint8_t>(value >> 8);
        }
    return frame;
}

// The greatest difference from what the camera saw at one moment.
int worst_difference(const AVFrame& frame, const Scene& scene, int time) {
    int worst = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            worst = std::max(worst, std::abs(sample(frame, x, y) - scene(x, y, time)));
    return worst;
}

int moving_bar(int x, int /*y*/, int time) {
    return x >= 3 * time && x < 3 * time + 9 ? 220 : 30;
}

int still_detail(int x, int y, int /*time*/) {
    return 30 + (x * 7 + y * 53) % 190;
}

} // namespace

TEST_CASE("what moves shows one moment, without a comb", "[ffmpeg]") {
    for (const AVPixelFormat format :
         {AV_PIX_FMT_YUV420P, AV_PIX_FMT_NV12, AV_PIX_FMT_YUV422P, AV_PIX_FMT_YUV422P10LE})
        for (const bool top_first : {true, false}) {
            const Camera camera{.format = format, .top_first = top_first};
            Deinterlacer deinterlacer;
            for (int time = 0; time < 12; time += 2) {
                FramePtr frame = filmed(moving_bar, time, camera);
                CHECK(worst_difference(*frame, moving_bar, time) > 100);
                deinterlacer.process(*frame);
                INFO("format " << format << " top first " << top_first << " time " << time);
                CHECK(worst_difference(*frame, moving_bar, time) == 0);
            }
        }
}

TEST_CASE("what stands still keeps every row, however fine", "[ffmpeg]") {
    for (const AVPixelFormat format : {AV_PIX_FMT_YUV420P, AV_PIX_FMT_YUV422P10LE}) {
        Deinterlacer deinterlacer;
        FramePtr first = filmed(still_detail, 0, {.format = format});
        deinterlacer.process(*first);
        CHECK(worst_difference(*first, still_detail, 0) > 0); // nothing to compare with yet
        FramePtr second = filmed(still_detail, 2, {.format = format});
        deinterlacer.process(*second);
        CHECK(worst_difference(*second, still_detail, 2) == 0);
    }
}

TEST_CASE("the noise of a camera is no movement", "[ffmpeg]") {
    const Scene noisy = [](int x, int y, int time) {
        return still_detail(x, y, 0) + (x * 31 + y * 17 + time * 13) % 8;
    };
    Deinterlacer deinterlacer;
    for (int time = 0; time < 6; time += 2) {
        FramePtr frame = filmed(noisy, time, {});
        deinterlacer.process(*frame);
        if (time > 0)
            CHECK(worst_difference(*frame, noisy, time) < 16); // of up to 190 between neighbours
    }
}

TEST_CASE("progressive pictures stay in their own memory, and what follows a cut starts anew", "[ffmpeg]") {
    Deinterlacer deinterlacer;
    FramePtr progressive = filmed(still_detail, 0, {.interlaced = false});
    const std::uint8_t* memory = progressive->data[0];
    deinterlacer.process(*progressive);
    CHECK(progressive->data[0] == memory);

    FramePtr frame = filmed(still_detail, 0, {});
    deinterlacer.process(*frame);
    deinterlacer.restart();
    frame = filmed(still_detail, 2, {});
    deinterlacer.process(*frame);
    CHECK(worst_difference(*frame, still_detail, 2) > 0);
}

TEST_CASE("a picture of few or odd rows is no trouble", "[ffmpeg]") {
    Deinterlacer deinterlacer;
    for (const int rows : {1, 2, 7, 8, 9, 15}) {
        for (int i = 0; i < 2; ++i) {
            FramePtr frame = filmed(still_detail, i, {});
            frame->height = rows;
            deinterlacer.process(*frame);
            CHECK(frame->height == rows);
            CHECK(sample(*frame, 0, 0) == still_detail(0, 0, 0));
        }
    }
}
