// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/loudness.hpp"

#include "kiosk/settings/device.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::settings {

namespace {

constexpr double step_down_db = 6; // clearly quieter, yet no leap
constexpr double longest_step_up_db = 9;
constexpr double same_db = 1; // less than this nobody hears

// The amplitude is the square of the volume.
double decibel(int percent) {
    return 40 * std::log10(percent / 100.0);
}

double volume(double decibel) {
    return std::pow(10, decibel / 40);
}

// How many steps lie above the usual one, so that none of them is a leap; one always stays below it.
int steps_above(double room_db) {
    if (room_db < same_db)
        return 0;
    return std::clamp(static_cast<int>(std::ceil(room_db / longest_step_up_db)), 1, loudness_steps - 2);
}

// Every visit begins in silence, and a visitor can leave it.
Loudness from_silence(double top_db) {
    Loudness result{.volumes = {}, .usual = 0};
    for (int step = 1; step < loudness_steps; ++step)
        result.volumes[static_cast<std::size_t>(step)] =
            volume(top_db - step_down_db * (loudness_steps - 1 - step));
    return result;
}

} // namespace

Loudness loudness_of(const Sound& sound) {
    if (sound.max_volume <= 0)
        return {};
    const double top = decibel(sound.max_volume);
    if (sound.volume <= 0)
        return from_silence(top);
    const double usual = std::min(decibel(sound.volume), top);
    const int above = steps_above(top - usual);
    Loudness result{.volumes = {}, .usual = loudness_steps - 1 - above};
    for (int step = 0; step < loudness_steps; ++step) {
        const int distance = step - result.usual;
        const double level =
            distance <= 0 ? usual + step_down_db * distance : usual + (top - usual) * distance / above;
        result.volumes[static_cast<std::size_t>(step)] = volume(level);
    }
    return result;
}

bool is_audible(const Sound& sound) {
    return sound.output != SoundOutput::none && sound.max_volume > 0;
}

} // namespace kiosk::settings
