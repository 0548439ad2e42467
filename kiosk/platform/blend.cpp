// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/blend.hpp"

#include <algorithm>
#include <array>
#include <cstring>

// GCC makes a second version of loops over whole rows, for processors of the last ten years; the loader
// picks. Not under a sanitizer, whose checks are not there yet when the loader asks which.
#if defined(__x86_64__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&                          \
    !defined(__SANITIZE_THREAD__)
#define KOK_ROW_LOOP __attribute__((target_clones("avx2", "default")))
#else
#define KOK_ROW_LOOP
#endif

namespace kiosk::platform {
namespace {

// Two of the four bytes at once, each in a half of the word.
constexpr std::uint32_t even_bytes = 0x00FF00FFU;

// Exactly value / 255, rounded, for two values of at most 255 * 255 in the halves of `pair`.
std::uint32_t over_255(std::uint32_t pair) {
    pair += 0x00800080U;
    return ((pair + ((pair >> 8U) & even_bytes)) >> 8U) & even_bytes;
}

std::uint32_t scaled(std::uint32_t pixel, std::uint32_t factor) {
    const std::uint32_t even = over_255((pixel & even_bytes) * factor);
    const std::uint32_t odd = over_255(((pixel >> 8U) & even_bytes) * factor);
    return even | (odd << 8U);
}

// Rounding may exceed 255 by nothing: both parts are rounded, but source bytes never exceed source alpha.
std::uint32_t over(std::uint32_t source, std::uint32_t below) {
    return source + scaled(below, 255U - (source >> 24U));
}

} // namespace

std::uint32_t premultiplied(Color color) {
    const std::uint32_t opaque =
        0xFF000000U | (std::uint32_t{color.red} << 16U) | (std::uint32_t{color.green} << 8U) | color.blue;
    return scaled(opaque, color.alpha);
}

// Byte by byte in 16 bits, as mix_row() below: the shade under a film's controls is laid over each picture.
KOK_ROW_LOOP void lay_row(std::uint32_t* row, int count, std::uint32_t px) {
    std::array<std::uint8_t, sizeof(px)> own{};
    std::memcpy(own.data(), &px, sizeof(px));
    const auto share_below = static_cast<std::uint16_t>(255U - (px >> 24U));
    auto* bytes = reinterpret_cast<std::uint8_t*>(row);
    for (int i = 0; i < count; ++i, bytes += own.size()) {
        for (std::size_t channel = 0; channel < own.size(); ++channel) {
            const auto part = static_cast<std::uint16_t>(bytes[channel] * share_below + 128U);
            bytes[channel] = static_cast<std::uint8_t>(
                own[channel] + (static_cast<std::uint16_t>(part + (part >> 8U)) >> 8U));
        }
    }
}

void fill_row(std::uint32_t* row, int count, Color color) {
    if (color.alpha == 255)
        std::fill_n(row, count, premultiplied(color));
    else if (color.alpha != 0)
        lay_row(row, count, premultiplied(color));
}

void fill_row_masked(std::uint32_t* row, const std::uint8_t* coverage, int count, Color color) {
    const std::uint32_t source = premultiplied(color);
    const bool opaque = color.alpha == 255;
    for (int i = 0; i < count; ++i) {
        if (coverage[i] == 0)
            continue;
        row[i] = coverage[i] == 255 && opaque ? source : over(scaled(source, coverage[i]), row[i]);
    }
}

KOK_ROW_LOOP void image_row(std::uint32_t* row, const std::uint32_t* image, int count) {
    for (int i = 0; i < count; ++i)
        row[i] = over(image[i], row[i]);
}

void image_row_masked(std::uint32_t* row,
                      const std::uint32_t* image,
                      const std::uint8_t* coverage,
                      int count) {
    for (int i = 0; i < count; ++i)
        row[i] = over(scaled(image[i], coverage[i]), row[i]);
}

// Byte by byte in 16 bits: GCC turns this into eight (SSE2) or sixteen (AVX2) bytes an instruction.
KOK_ROW_LOOP void
mix_row(std::uint32_t* row, const std::uint32_t* from, const std::uint32_t* to, int count, int weight) {
    if (weight >= 256) {
        std::memcpy(row, to, static_cast<std::size_t>(count) * sizeof(*row));
        return;
    }
    auto* __restrict out = reinterpret_cast<std::uint8_t*>(row);
    const auto* __restrict a = reinterpret_cast<const std::uint8_t*>(from);
    const auto* __restrict b = reinterpret_cast<const std::uint8_t*>(to);
    const auto to_weight = static_cast<std::uint16_t>(weight);
    const auto from_weight = static_cast<std::uint16_t>(256 - weight);
    const int bytes = count * 4;
    for (int i = 0; i < bytes; ++i) {
        const auto sum = static_cast<std::uint16_t>(a[i] * from_weight + b[i] * to_weight);
        out[i] = static_cast<std::uint8_t>(sum >> 8U);
    }
}

} // namespace kiosk::platform
