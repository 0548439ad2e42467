// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/ffmpeg/video_frame.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace media::test {

/// A small film whose pictures carry their number, made on the spot: no fixture has to be trusted.
struct FilmRecipe {
    std::filesystem::path file; ///< the ending chooses the container
    int pictures = 50;
    int rate = 25;         ///< pictures a second
    int key_interval = 25; ///< pictures from one key picture to the next
    int width = 128;       ///< a multiple of 8: eight bits of the number side by side
    int height = 64;
    std::string picture_codec = "libx264"; ///< empty: no picture
    std::string sound_codec;               ///< empty: silent
    double sound_seconds = 0;              ///< a beep in the first 40 ms of every second
    int rotation = 0;                      ///< degrees clockwise
    unsigned extra_streams = 0;            ///< empty sound streams
    bool cover = false;                    ///< with an attached picture
};

/// Writes the film. Stops the test program if libav cannot.
void make_film(const FilmRecipe& recipe);

/// The number that a picture of a made film carries; nothing if it cannot be read.
std::optional<int> picture_number(const VideoFrame& frame);

/// A folder for one test case that goes away with it.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// Writes `content` to `file`.
void write_file(const std::filesystem::path& file, const std::string& content);

} // namespace media::test
