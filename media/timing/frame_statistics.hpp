// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <cstddef>
#include <cstdint>

namespace media {

/// Counts how well the pictures keep time.
class FrameStatistics {
public:
    /// A picture of `duration` was shown `lateness` after it was due. Late is what misses by more than half
    /// its duration: then a viewer could have seen another picture for most of the time.
    void shown(Duration lateness, Duration duration) {
        ++presented_;
        if (lateness > duration / 2)
            ++late_;
    }
    void dropped(std::size_t count) { dropped_ += count; }

    std::uint64_t presented() const { return presented_; }
    std::uint64_t late() const { return late_; }
    std::uint64_t dropped() const { return dropped_; }

private:
    std::uint64_t presented_ = 0;
    std::uint64_t late_ = 0;
    std::uint64_t dropped_ = 0;
};

} // namespace media
