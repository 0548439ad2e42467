// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace media {

/// A caption: plain lines of UTF-8, shown from `start` to before `end` on the film's time line.
struct Cue {
    Duration start{0};
    Duration end{0};
    std::vector<std::string> lines;

    bool operator==(const Cue&) const = default;
};

/// The lines of all cues that are due at `position`, in the order of the file. `cues` ascend by start.
std::vector<std::string> lines_due(std::span<const Cue> cues, Duration position);

/// The first moment after `position` at which lines_due() gives something else; `Duration::max()` if never.
Duration next_change(std::span<const Cue> cues, Duration position);

} // namespace media
