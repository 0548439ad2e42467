// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/track.hpp"
#include "media/ffmpeg/video_frame.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace media {

/// What a film is, for the `check` command and for the technician.
struct FilmInfo {
    Duration duration{0}; ///< zero if the container does not know
    int width = 0;        ///< samples, before aspect and rotation
    int height = 0;
    double frame_rate = 0;     ///< pictures a second, on average; zero if unknown
    std::string video_codec;   ///< libav's short name, such as "h264"
    std::string audio_codec;   ///< empty for a silent film
    unsigned streams = 0;      ///< of every kind
    std::vector<Track> tracks; ///< sound and subtitles that can be chosen, in the file's order of each kind
};

/// Opens `film` under the player's own rules (regular file, whitelisted container and codec, limits) and
/// decodes its first picture; its data have to go to the end that it promises. Blocks for the time of a read:
/// not for the main loop.
Result<FilmInfo> probe(const std::filesystem::path& film);

/// The length of a file that is heard beside a film, opened under the same rules; zero if its container does
/// not know. Blocks like `probe`.
Result<Duration> probe_sound(const std::filesystem::path& file);

/// The film's first picture, for a still of it. Blocks like `probe`.
Result<std::shared_ptr<const VideoFrame>> first_frame(const std::filesystem::path& film);

/// The picture that is on the screen at `position`; the last one if the film is shorter. Blocks like `probe`.
Result<std::shared_ptr<const VideoFrame>> frame_at(const std::filesystem::path& film, Duration position);

} // namespace media
