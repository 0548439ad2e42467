// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/subtitles/cue.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace media {

/// Cues that belong together, as one paragraph of a text to read, and when they are spoken.
struct SpokenParagraph {
    Duration start{0};
    Duration end{0};
    std::string text; ///< speakers that take turns each begin a line

    bool operator==(const SpokenParagraph&) const = default;
};

/// The words of all cues in paragraphs: one ends at a pause of thought, and with the first sentence that ends
/// when it has `full` bytes. Words that only stand on are not repeated. `cues` ascend by start.
std::vector<SpokenParagraph> spoken_paragraphs(std::span<const Cue> cues, std::size_t full);

} // namespace media
