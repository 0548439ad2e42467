// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::settings {

/// What a measurement of a film's sound says, over the whole film (EBU R 128).
struct SoundLevel {
    double integrated_lufs = 0; ///< how loud it is; minus infinity if it is silent
    double true_peak_dbtp = 0;  ///< its highest peak between the samples; 0 is full scale

    bool operator==(const SoundLevel&) const = default;
};

/// Every film is brought to this loudness (EBU R 128), so that none of them startles after another.
inline constexpr double target_lufs = -23;
/// No peak is raised beyond this (EBU R 128): converters distort above it.
inline constexpr double highest_peak_dbtp = -1;
/// No film is raised by more: its noise would come with it.
inline constexpr double most_gain_db = 12;
/// What is quieter than this is silence (the absolute gate of ITU-R BS.1770).
inline constexpr double silence_lufs = -70;

/// By how many dB a film of that level is to be raised (lowered, if negative). 0 if it is silent.
double levelling_gain_db(const SoundLevel& level);

/// How loud it is after that.
double levelled_lufs(const SoundLevel& level);

/// The sound has nothing that anybody could hear.
bool is_silent(const SoundLevel& level);

} // namespace kiosk::settings
