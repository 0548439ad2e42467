// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <filesystem>
#include <optional>

namespace media {

/// Which sound is heard: a track of the film, or of a file beside it.
struct SoundChoice {
    /// In a container that films come in (.m4a, .mka, .mp4, .webm ...), opened by the same rules. Its time 0
    /// is the film's beginning; the picture decides when the film ends.
    std::optional<std::filesystem::path> file;
    /// A Track's index; without one, the track that the file's maker marked as default, else the first.
    std::optional<unsigned> track;

    bool operator==(const SoundChoice&) const = default;
};

/// Which captions are shown: a file beside the film (WebVTT, SubRip), or a subtitle track of the film.
struct CaptionChoice {
    std::optional<std::filesystem::path> file;
    unsigned track = 0; ///< a Track's index; of no meaning with a file

    bool operator==(const CaptionChoice&) const = default;
};

/// Which film is played and how.
struct FilmOptions {
    std::filesystem::path file;
    SoundChoice sound; ///< if it cannot be opened, the film's own is heard and FilmState::error says why
    std::optional<CaptionChoice> captions; ///< some that cannot be read are no error of the film
    bool muted = false;                    ///< from the start: the sound is not even decoded
    bool loop = false;                     ///< after the end, on from `start` without a gap
    Duration start{0};                     ///< where it begins, and where a loop begins again
    std::optional<Duration> end;           ///< where it ends, if before the film's own end
    bool start_paused = false;             ///< shows the first picture and waits for play()
    int audio_rate = 48'000;               ///< samples a second that the sound callback reads
    unsigned decoder_threads = 0; ///< for video; 0 chooses by the film's size and the machine's cores
};

} // namespace media
