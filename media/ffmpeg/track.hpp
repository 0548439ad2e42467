// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace media {

/// A sound or subtitle stream as the container describes it.
struct Track {
    enum class Kind { sound, subtitles };

    Kind kind = Kind::sound;
    unsigned index = 0;       ///< among the playable ones of its kind, in the file's order; 0 is the first
    std::string language;     ///< BCP 47, such as "de"; empty if the file does not say or says "undetermined"
    std::string title;        ///< UTF-8, often empty
    bool description = false; ///< audio description: says what is to be seen
    bool hearing_impaired = false; ///< captions that also say what is to be heard besides speech
    bool is_default = false;       ///< marked so by the film's maker
    int channels = 0;              ///< of sound
    std::string codec;             ///< libav's short name, such as "aac" or "subrip"

    bool operator==(const Track&) const = default;
};

} // namespace media
