// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/video_frame.hpp"

#include <filesystem>
#include <memory>

namespace media {

/// Single pictures of a film, asked for one after another, as a finger on its progress line does. The file
/// and the decoder stay open in between. Not thread-safe; blocks for as long as reading and decoding take,
/// five seconds at most.
class FilmStills {
public:
    /// Opens nothing yet.
    explicit FilmStills(std::filesystem::path film);
    FilmStills(FilmStills&&) noexcept;
    FilmStills& operator=(FilmStills&&) noexcept;
    ~FilmStills();

    /// The picture that is on the screen at `position`; the last one if the film is shorter. After a failure
    /// the next call opens the film anew.
    Result<std::shared_ptr<const VideoFrame>> at(Duration position);

private:
    struct Opened;
    Result<void> open();

    std::filesystem::path film_;
    std::unique_ptr<Opened> opened_;
};

} // namespace media
