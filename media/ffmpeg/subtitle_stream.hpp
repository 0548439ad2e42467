// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/ffmpeg/byte_source.hpp"
#include "media/subtitles/cue.hpp"

#include <filesystem>
#include <functional>
#include <vector>

namespace media {

/// A subtitle stream inside a film.
struct SubtitleStream {
    std::filesystem::path film;
    unsigned track = 0; ///< a Track's index
};

/// What reading a subtitle stream needs from whoever asks for it.
struct SubtitleReading {
    OpenBytes open_bytes;
    std::function<bool()> abandon; ///< asked between reads whether to give up
    /// Given what was found so far, twice a second: Matroska has to be read to its end, which takes a slow
    /// disk a minute. May be empty.
    std::function<void(std::vector<Cue>)> found_so_far;
};

/// All cues of the stream, on the film's time line. Blocks while the file is read. `not_found` if the film
/// has no such track; of a film that is damaged, what comes before the damage.
Result<std::vector<Cue>> read_subtitles(const SubtitleStream& stream, const SubtitleReading& reading);

} // namespace media
