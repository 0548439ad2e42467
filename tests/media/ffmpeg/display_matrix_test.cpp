// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/display_matrix.hpp"
#include "tests/support/catch.hpp"

extern "C" {
#include <libavutil/display.h>
}

#include <array>
#include <limits>

using namespace media;

TEST_CASE("a display matrix is taken apart into mirroring and turning, as libav puts it together",
          "[ffmpeg]") {
    for (const int rotation : {0, 90, 180, 270})
        for (const bool mirrored : {false, true}) {
            std::array<std::int32_t, 9> matrix{};
            av_display_rotation_set(matrix.data(), rotation);
            if (mirrored) // first the picture is mirrored: its own x axis, not the screen's
                for (const std::size_t entry : {0U, 1U})
                    matrix[entry] = -matrix[entry];
            INFO(rotation << (mirrored ? " mirrored" : ""));
            CHECK(orientation_of(matrix.data()) == Orientation{rotation, mirrored});
        }
    std::array<std::int32_t, 9> upside_down{};
    av_display_rotation_set(upside_down.data(), 0);
    av_display_matrix_flip(upside_down.data(), 0, 1);
    CHECK(orientation_of(upside_down.data()) == Orientation{180, true});
}

TEST_CASE("a display matrix that makes no sense is upright, a slanted one the nearest quarter", "[ffmpeg]") {
    CHECK(orientation_of(nullptr) == Orientation{});
    const std::array<std::int32_t, 9> zero{};
    CHECK(orientation_of(zero.data()) == Orientation{});
    std::array<std::int32_t, 9> slanted{};
    av_display_rotation_set(slanted.data(), 80);
    CHECK(orientation_of(slanted.data()) == Orientation{90, false});
    std::array<std::int32_t, 9> extreme{};
    extreme.fill(std::numeric_limits<std::int32_t>::min());
    const int rotation = orientation_of(extreme.data()).rotation;
    CHECK(rotation % 90 == 0);
}
