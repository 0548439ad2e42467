// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/subtitles/cue.hpp"

#include <algorithm>

namespace media {

std::vector<std::string> lines_due(std::span<const Cue> cues, Duration position) {
    std::vector<std::string> lines;
    for (const Cue& cue : cues) {
        if (cue.start > position)
            break;
        if (position < cue.end)
            lines.insert(lines.end(), cue.lines.begin(), cue.lines.end());
    }
    return lines;
}

Duration next_change(std::span<const Cue> cues, Duration position) {
    Duration next = Duration::max();
    for (const Cue& cue : cues) {
        if (cue.start > position)
            return std::min(next, cue.start);
        if (cue.end > position)
            next = std::min(next, cue.end);
    }
    return next;
}

} // namespace media
