// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/scaling.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kiosk::platform {
namespace {

// Which px of the source make one px of the target, along one direction. Weights of a px sum up to 1.
struct Taps {
    int first = 0;
    std::vector<float> weights;
};

std::vector<Taps> taps_along(double start, double length, int source, int target) {
    std::vector<Taps> all(static_cast<std::size_t>(target));
    const double step = length / target;
    // A triangle around the px's centre, as wide as the area it stands for, at least as one px of the source.
    const double reach = std::max(1.0, step);
    for (int i = 0; i < target; ++i) {
        Taps& taps = all[static_cast<std::size_t>(i)];
        const double from = start + i * step;
        const double to = from + step;
        float sum = 0;
        if (step >= 1) { // mean of the covered area
            taps.first = std::clamp(static_cast<int>(std::floor(from)), 0, source - 1);
            const int last = std::clamp(static_cast<int>(std::ceil(to)) - 1, taps.first, source - 1);
            for (int px = taps.first; px <= last; ++px)
                taps.weights.push_back(
                    static_cast<float>(std::max(1e-6, std::min(to, px + 1.0) - std::max(from, double(px)))));
        } else { // linear between neighbours
            const double centre = (from + to) / 2 - 0.5;
            const int left = static_cast<int>(std::floor(centre));
            const auto share = static_cast<float>((centre - left) / reach);
            taps.first = std::clamp(left, 0, source - 1);
            const int right = std::clamp(left + 1, 0, source - 1);
            if (right == taps.first)
                taps.weights.assign(1, 1.0F); // GCC 14 sees an overflow in an assigned list of one
            else
                taps.weights = {1 - share, share};
        }
        for (const float weight : taps.weights)
            sum += weight;
        for (float& weight : taps.weights)
            weight /= sum;
    }
    return all;
}

using Row = std::vector<std::array<float, 4>>;

void scale_row(const std::uint32_t* source, const std::vector<Taps>& columns, Row& row) {
    for (std::size_t x = 0; x < columns.size(); ++x) {
        std::array<float, 4> sum{};
        const Taps& taps = columns[x];
        for (std::size_t i = 0; i < taps.weights.size(); ++i) {
            const std::uint32_t pixel = source[static_cast<std::size_t>(taps.first) + i];
            const float weight = taps.weights[i];
            sum[0] += weight * static_cast<float>(pixel & 0xFFU);
            sum[1] += weight * static_cast<float>(pixel >> 8U & 0xFFU);
            sum[2] += weight * static_cast<float>(pixel >> 16U & 0xFFU);
            sum[3] += weight * static_cast<float>(pixel >> 24U);
        }
        row[x] = sum;
    }
}

std::uint32_t packed(const std::array<float, 4>& sum) {
    const auto byte = [](float value) {
        return static_cast<std::uint32_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
    };
    return byte(sum[0]) | byte(sum[1]) << 8U | byte(sum[2]) << 16U | byte(sum[3]) << 24U;
}

void add_weighted(Row& sum, const Row& row, float weight) {
    for (std::size_t x = 0; x < sum.size(); ++x) {
        for (std::size_t channel = 0; channel < 4; ++channel)
            sum[x][channel] += weight * row[x][channel];
    }
}

} // namespace

SourceArea covering_area(Size size, Size target, double focus_x, double focus_y) {
    const double scale = std::max(static_cast<double>(target.width) / size.width,
                                  static_cast<double>(target.height) / size.height);
    const double width = std::min<double>(size.width, target.width / scale);
    const double height = std::min<double>(size.height, target.height / scale);
    // The focus comes to lie in the middle, as far as the picture reaches.
    const double x = std::clamp(focus_x * size.width - width / 2, 0.0, size.width - width);
    const double y = std::clamp(focus_y * size.height - height / 2, 0.0, size.height - height);
    return {x, y, width, height};
}

Image scaled(const Pixels& source, const SourceArea& area, Size target) {
    Image image{target, {}, true};
    image.pixels.resize(static_cast<std::size_t>(target.width) * static_cast<std::size_t>(target.height));
    const auto columns = taps_along(area.x, area.width, source.size.width, target.width);
    const auto rows = taps_along(area.y, area.height, source.size.height, target.height);
    Row sum(columns.size());
    // Neighbouring px share rows of the source: the two last scaled ones are kept.
    std::array<Row, 2> kept{Row(columns.size()), Row(columns.size())};
    std::array<int, 2> kept_y{-1, -1};
    const auto row_at = [&](int y) -> const Row& {
        auto& slot = kept[static_cast<std::size_t>(y & 1)];
        if (std::exchange(kept_y[static_cast<std::size_t>(y & 1)], y) != y)
            scale_row(source.at(0, y), columns, slot);
        return slot;
    };
    std::uint32_t least_alpha = 255;
    for (int y = 0; y < target.height; ++y) {
        const Taps& taps = rows[static_cast<std::size_t>(y)];
        std::fill(sum.begin(), sum.end(), std::array<float, 4>{});
        for (std::size_t i = 0; i < taps.weights.size(); ++i)
            add_weighted(sum, row_at(taps.first + static_cast<int>(i)), taps.weights[i]);
        std::uint32_t* out = image.row(y);
        for (std::size_t x = 0; x < sum.size(); ++x) {
            out[x] = packed(sum[x]);
            least_alpha = std::min(least_alpha, out[x] >> 24U);
        }
    }
    image.opaque = least_alpha == 255;
    return image;
}

} // namespace kiosk::platform
