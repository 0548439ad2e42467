// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <filesystem>
#include <optional>

namespace media {

/// Which film is played and how.
struct FilmOptions {
    std::filesystem::path file;
    std::optional<std::filesystem::path>
        captions;                 ///< WebVTT or SubRip; one that cannot be read is no error of the film
    bool muted = false;           ///< from the start: the sound is not even decoded
    bool loop = false;            ///< after the end, on from `start` without a gap
    Duration start{0};            ///< where it begins, and where a loop begins again
    std::optional<Duration> end;  ///< where it ends, if before the film's own end
    bool start_paused = false;    ///< shows the first picture and waits for play()
    int audio_rate = 48'000;      ///< samples a second that the sound callback reads
    unsigned decoder_threads = 0; ///< for video; 0 chooses by the film's size and the machine's cores
};

} // namespace media
