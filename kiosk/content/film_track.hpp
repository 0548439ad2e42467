// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

#include <map>
#include <string>
#include <vector>

namespace kiosk::content {

/// A sound or subtitle track inside a film file, as far as a choice among them needs to know it.
struct FilmTrack {
    enum class Kind { sound, subtitles };

    Kind kind = Kind::sound;
    unsigned index = 0;            ///< among those of its kind, as the player counts them
    Language language;             ///< empty: the file does not say
    bool description = false;      ///< the full mix with audio description
    bool hearing_impaired = false; ///< captions that also say what sounds
    bool is_default = false;       ///< the file's author wants it to be the first choice

    bool operator==(const FilmTrack&) const = default;
};

/// The tracks of the files in `scenes/film/` that have been looked into, by name. A file that is missing here
/// is not known yet.
using FilmTracks = std::map<std::string, std::vector<FilmTrack>>;

} // namespace kiosk::content
