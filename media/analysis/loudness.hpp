// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/analysis/film_walk.hpp"
#include "media/base/result.hpp"

#include <filesystem>

namespace media {

/// How loud a film is as a whole (EBU R 128, by ITU-R BS.1770-4), in the stereo that the player makes of it.
struct Loudness {
    double integrated_lufs = 0; ///< minus infinity if nothing is louder than -70 LUFS
    double true_peak_dbtp = 0;  ///< the highest peak between the samples; minus infinity without any sound
    double range_lu = 0;        ///< from its quiet to its loud parts (EBU Tech 3342)

    bool operator==(const Loudness&) const = default;
};

/// Decodes the film's whole sound and measures it; pictures are not decoded. Blocks: a film of 20 minutes
/// takes some seconds. Fails with `not_found` if the film has no sound, with `stalled` if `company` stops it,
/// and if the file cannot be read to its end.
Result<Loudness> measure_loudness(const std::filesystem::path& film, const Company& company = {});

} // namespace media
