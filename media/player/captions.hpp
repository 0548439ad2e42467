// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/ffmpeg/subtitle_stream.hpp"
#include "media/player/film_options.hpp"
#include "media/subtitles/cue.hpp"

#include <filesystem>
#include <vector>

namespace media {

/// The cues of a choice of captions, ascending by start: for a transcript, and for `check`. Blocks while the
/// file is read. Fails if there is no such file or track, or not a single cue in it; faulty cues of a file
/// beside the film are left out (see parse_subtitles()).
Result<std::vector<Cue>> read_captions(const std::filesystem::path& film, const CaptionChoice& choice);

/// The same for somebody who may give up, or wants to see what there is so far.
Result<std::vector<Cue>>
read_captions(const std::filesystem::path& film, const CaptionChoice& choice, const SubtitleReading& reading);

} // namespace media
