// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

namespace kiosk::content {

/// How the names of files end in which a voice was recorded.
inline const std::set<std::string>& recording_extensions() {
    static const std::set<std::string> extensions{".wav", ".flac", ".ogg", ".opus", ".mp3", ".m4a", ".mka"};
    return extensions;
}

/// The same for what is said, with its times.
inline const std::set<std::string>& caption_extensions() {
    static const std::set<std::string> extensions{".vtt", ".srt"};
    return extensions;
}

} // namespace kiosk::content
