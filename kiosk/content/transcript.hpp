// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::content {

/// A paragraph of what somebody says, and when it is heard.
struct TranscriptPart {
    media::Duration start{};
    media::Duration end{};
    std::string text;

    bool operator==(const TranscriptPart&) const = default;
};

/// What somebody says, in the order in which it is heard.
using Transcript = std::vector<TranscriptPart>;

/// The part that is heard at `position`: the last that has begun, also in the pause after it; nothing before
/// the first.
std::optional<std::size_t> part_at(const Transcript& transcript, media::Duration position);

/// The first moment after `position` at which another part is heard; `Duration::max()` if never.
media::Duration next_part_after(const Transcript& transcript, media::Duration position);

/// The words of a file of captions (.vtt or .srt), composed (NFC). Empty if it has none; what cannot be read
/// is left out.
Transcript read_transcript(const std::filesystem::path& file);

} // namespace kiosk::content
