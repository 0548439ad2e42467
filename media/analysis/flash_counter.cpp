// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/flash_counter.hpp"

#include <algorithm>
#include <cmath>

namespace media {

namespace {

using namespace std::chrono_literals;

constexpr float least_luminance_change = 0.1F;
constexpr float darker_below = 0.8F;
constexpr float least_red_change = 20.0F / 320.0F;
constexpr float saturated_share = 0.8F;
constexpr Duration window = 1s;
constexpr int field = 6;
constexpr int quarter_of_field = field * field / 4;

/// What WCAG makes of sRGB's values: 0 to 1, proportional to light.
std::array<float, 256> make_linear() {
    std::array<float, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double value = static_cast<double>(i) / 255;
        table[i] =
            static_cast<float>(value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return table;
}

struct Light {
    float red;
    float green;
    float blue;

    explicit Light(CellColour colour) {
        static const std::array<float, 256> linear = make_linear();
        red = linear[colour.red];
        green = linear[colour.green];
        blue = linear[colour.blue];
    }

    float luminance() const { return 0.2126F * red + 0.7152F * green + 0.0722F * blue; }
    float redness() const { return std::max(red - green - blue, 0.0F); }
    bool is_saturated_red() const { return red > 0 && red >= saturated_share * (red + green + blue); }
};

bool too_often(const SwingCounter& counter, Duration pts) {
    const std::optional<Duration> first = counter.seventh_last();
    return first && *first > pts - window;
}

} // namespace

void SwingCounter::turn(Direction direction, Reading reading, Duration pts) {
    direction_ = direction;
    low_ = reading;
    high_ = reading;
    changes_[count_ % remembered] = pts;
    ++count_;
}

// A change runs from one extreme towards the other; a slow rise with small dips in it is one change.
void SwingCounter::take(Reading reading, Duration pts) {
    if (!begun_) {
        begun_ = true;
        low_ = reading;
        high_ = reading;
        return;
    }
    const float rise = reading.value - low_.value;
    const float fall = high_.value - reading.value;
    if (direction_ != Direction::up && rise >= least_ && (low_.eligible || reading.eligible))
        return turn(Direction::up, reading, pts);
    if (direction_ != Direction::down && fall >= least_ && (high_.eligible || reading.eligible))
        return turn(Direction::down, reading, pts);
    if (reading.value < low_.value)
        low_ = reading;
    if (reading.value > high_.value)
        high_ = reading;
}

std::optional<Duration> SwingCounter::seventh_last() const {
    if (count_ < remembered)
        return std::nullopt;
    return changes_[count_ % remembered];
}

FlashCounter::FlashCounter()
    : cells_(flash_grid::cells, Cell{SwingCounter(least_luminance_change), SwingCounter(least_red_change)}) {}

void FlashCounter::take(const FlashGrid& picture, Duration pts) {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const Light light(picture[i]);
        const float luminance = light.luminance();
        // Whichever of the two is darker decides: if either is below, the darker one is.
        cells_[i].luminance.take({luminance, luminance < darker_below}, pts);
        cells_[i].red.take({light.redness(), light.is_saturated_red()}, pts);
    }
    const std::optional<Duration> begin = begin_of_flashing(pts);
    if (!begin)
        return;
    if (findings_.empty() || *begin > flashed_until_ + window)
        findings_.push_back(*begin);
    flashed_until_ = pts;
}

// The first change of those that make a field flash too often now; nothing if none does.
std::optional<Duration> FlashCounter::begin_of_flashing(Duration pts) const {
    constexpr int columns = flash_grid::columns;
    constexpr int rows = flash_grid::rows;
    std::array<bool, flash_grid::cells> flashes{};
    std::optional<Duration> begin;
    for (std::size_t i = 0; i < cells_.size(); ++i)
        for (const SwingCounter* counter : {&cells_[i].luminance, &cells_[i].red})
            if (too_often(*counter, pts)) {
                flashes[i] = true;
                begin = std::min(begin.value_or(pts), *counter->seventh_last());
            }
    if (!begin)
        return std::nullopt;
    for (int top = 0; top + field <= rows; ++top)
        for (int left = 0; left + field <= columns; ++left) {
            std::ptrdiff_t count = 0;
            for (int row = top; row < top + field; ++row) {
                const auto* first = flashes.data() + std::ptrdiff_t{row} * columns + left;
                count += std::count(first, first + field, true);
            }
            if (count > quarter_of_field)
                return begin;
        }
    return std::nullopt;
}

} // namespace media
