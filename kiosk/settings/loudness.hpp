// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace kiosk::settings {

struct Sound;

/// So many steps of loudness a visitor can choose from.
inline constexpr int loudness_steps = 5;
/// The step of a device that says nothing else.
inline constexpr int usual_loudness = 3;

/// The steps of a device: the quietest and the loudest lie at least 18 dB apart, with a step between them at
/// least 12 dB above the quietest (EN 301 549, 8.2.1); none is louder than `sound.max_volume`.
struct Loudness {
    std::array<double, loudness_steps> volumes{}; ///< 0..1 as it feels, rising; the amplitude is the square
    int usual = usual_loudness; ///< the step that is `sound.volume`: every visit begins with it
};

Loudness loudness_of(const Sound& sound);

/// The device has sound that a visitor could hear.
bool is_audible(const Sound& sound);

} // namespace kiosk::settings
