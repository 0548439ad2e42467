// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace media {

/// A picture as coarse as the flash rule can do with: 32 x 18 cells, row by row.
namespace flash_grid {
inline constexpr int columns = 32;
inline constexpr int rows = 18;
inline constexpr std::size_t cells = std::size_t{columns} * rows;
} // namespace flash_grid

/// What a cell shows on average, in sRGB.
struct CellColour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};
using FlashGrid = std::array<CellColour, flash_grid::cells>;

/// Follows one quantity of one cell through its ups and downs, and notes when it turned.
class SwingCounter {
public:
    /// A reading and whether a change between it and another may count (each rule has its own condition).
    struct Reading {
        float value = 0;
        bool eligible = false;
    };

    /// `least` is the smallest change that counts.
    explicit SwingCounter(float least) : least_(least) {}

    void take(Reading reading, Duration pts);

    /// When the first of the last seven changes was; nothing if there were not so many yet.
    std::optional<Duration> seventh_last() const;

private:
    enum class Direction : std::uint8_t { none, up, down };
    static constexpr std::size_t remembered = 7;

    void turn(Direction direction, Reading reading, Duration pts);

    float least_;
    Direction direction_ = Direction::none;
    bool begun_ = false;
    Reading low_; // the extremes since the last turn
    Reading high_;
    std::array<Duration, remembered> changes_{};
    std::uint64_t count_ = 0;
};

/// Finds where a film flashes more than three times within a second (WCAG 2.3.1). Pure; fed with every
/// picture in order.
///
/// A flash is a pair of opposing changes of a cell: of its relative luminance by at least 0.1, the darker
/// below 0.8; or, with saturated red (R / (R + G + B) >= 0.8) on either side, of R - G - B by more than
/// 20/320 (the working definition of WCAG 2.0 and 2.1, which unlike that of 2.2 is also defined for black).
/// More than three flashes are seven changes within a second, as broadcasters count.
///
/// They are a finding if they cover more than a quarter of a visual field of 10 degrees. That is 105 mm on a
/// panel seen from 600 mm (23.8 inches: 6.4 cells of 16.5 mm) and 0.9 x diagonal, as larger ones are used,
/// gives nearly the same: a field is 6 x 6 cells anywhere on the screen, a quarter of it 9 cells. A quarter
/// of the whole screen (144 cells), which broadcasters use for television seen from afar, would be far too
/// lax for somebody who stands before it and touches it.
class FlashCounter {
public:
    FlashCounter();

    void take(const FlashGrid& picture, Duration pts);

    /// Where the film flashes too often: the beginnings, ascending, at least a second apart.
    const std::vector<Duration>& findings() const { return findings_; }

private:
    struct Cell {
        SwingCounter luminance;
        SwingCounter red;
    };

    std::optional<Duration> begin_of_flashing(Duration pts) const;

    std::vector<Cell> cells_;
    std::vector<Duration> findings_;
    Duration flashed_until_{0};
};

} // namespace media
