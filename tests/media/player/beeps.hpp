// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/media/player/screening.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace media::test {

/// A tone between silences, as it was heard.
struct Beep {
    TimePoint at;
    double frequency = 0; ///< Hz, by its zero crossings
};

/// The beeps of a screening so far: sound after at least `pause` of silence.
std::vector<Beep> beeps_of(const Screening& film, Duration pause = std::chrono::milliseconds(100));

/// When every picture whose number is a multiple of `rate` came to the screen, for the next `span` or until
/// the film's end.
std::vector<TimePoint> flashes(Screening& film, Duration span, int rate = 25);

/// A sound to be made: a beep of 40 ms at the beginning of every period.
struct BeepTrack {
    int frequency = 1000;      ///< Hz
    std::string period = "1";  ///< s
    std::string seconds = "4"; ///< how long it is
    std::string codec = "aac";
    std::string language;
    std::string disposition;
};

/// Adds sounds to the pictures of `film`, by the `ffmpeg` program; an empty film is left out. Stops the test
/// program if that cannot. `file`'s ending chooses the container.
void add_sounds(const std::filesystem::path& film,
                const std::vector<BeepTrack>& tracks,
                const std::filesystem::path& file);

} // namespace media::test
