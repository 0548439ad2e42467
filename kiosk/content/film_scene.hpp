// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::content {

/// Where a part of the film begins.
struct Chapter {
    double at = 0; ///< seconds from the start
    LocalizedText title;

    bool operator==(const Chapter&) const = default;
};

/// The film. Files are relative to `scenes/film/`.
struct FilmScene {
    std::string file;
    std::map<Language, std::string> captions; ///< .vtt or .srt by language
    std::optional<double> loop_seconds;       ///< the part that the attract loop shows, muted; else to its end
    std::vector<Chapter> chapters;
    bool stand_in = false; ///< stands in for the real film, and says so

    bool operator==(const FilmScene&) const = default;
};

} // namespace kiosk::content
