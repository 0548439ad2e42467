// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/demuxer.hpp"

#include <filesystem>
#include <functional>
#include <stop_token>

namespace media {

/// How whoever has a film analysed can follow it and end it. Both may be left out.
struct Company {
    std::stop_token stop;
    /// Called now and then with how far the analysis is: 0 to 1.
    std::function<void(double share)> progress;
};

/// Opens a film, or sound alone, by the player's own rules; a stop request ends every read.
Result<Demuxer> open_for_analysis(const std::filesystem::path& film, const std::stop_token& stop);
Result<Demuxer> open_sound_for_analysis(const Demuxer::SoundFile& sound, const std::stop_token& stop);

/// Hands every packet of `wanted` to `take`, in the order of the file, and at the end one without data.
/// Fails (`stalled`) when a stop is requested, and if the file cannot be read on.
Result<void> walk_film(Demuxer& demuxer,
                       Demuxer::Stream wanted,
                       const Company& company,
                       const std::function<Result<void>(const Demuxer::Packet&)>& take);

} // namespace media
