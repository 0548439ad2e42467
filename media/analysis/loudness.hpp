// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/analysis/film_walk.hpp"
#include "media/base/result.hpp"

#include <filesystem>
#include <optional>
#include <stop_token>

namespace media {

/// How loud a film is as a whole (EBU R 128, by ITU-R BS.1770-4), in the stereo that the player makes of it.
struct Loudness {
    double integrated_lufs = 0; ///< minus infinity if nothing is louder than -70 LUFS
    double true_peak_dbtp = 0;  ///< the highest peak between the samples; minus infinity without any sound
    double range_lu = 0;        ///< from its quiet to its loud parts (EBU Tech 3342)

    bool operator==(const Loudness&) const = default;
};

/// Which sound is measured.
struct SoundSource {
    std::filesystem::path file;    ///< a film, or sound alone
    std::optional<unsigned> track; ///< a Track's index; without one, the sound that a film plays by itself
};

/// Decodes the whole sound and measures it; pictures are not even read where the container allows it. Blocks:
/// a film of 20 minutes takes some seconds. Fails with `not_found` if there is no such sound, with `stalled`
/// if `company` stops it, and if the file cannot be read to its end.
Result<Loudness> measure_loudness(const SoundSource& sound, const Company& company = {});

/// How many sound tracks can be chosen in `file`; 0 also if it cannot be opened.
unsigned count_sound_tracks(const std::filesystem::path& file, const std::stop_token& stop = {});

} // namespace media
