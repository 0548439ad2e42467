// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/test_tone.hpp"

#include "kiosk/platform/sound.hpp"
#include "media/player/audio_ring.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace kiosk::app {

std::shared_ptr<media::AudioRing> test_tone(bool right) {
    constexpr int pairs = platform::sound_rate / 2;
    constexpr int edge = platform::sound_rate / 100; // it swells and fades for 10 ms: no click
    constexpr double hertz = 440;
    constexpr double amplitude = 0.1;
    std::vector<float> samples(std::size_t{pairs} * media::AudioRing::channels);
    for (int pair = 0; pair < pairs; ++pair) {
        const double fade = std::min({1.0, double(pair) / edge, double(pairs - pair) / edge});
        const double phase = 2 * std::numbers::pi * hertz * pair / platform::sound_rate;
        samples[static_cast<std::size_t>(pair) * 2 + (right ? 1 : 0)] =
            static_cast<float>(amplitude * fade * std::sin(phase));
    }
    auto ring = std::make_shared<media::AudioRing>(platform::sound_rate);
    ring->begin(1);
    ring->write(samples, media::Duration{0});
    ring->open();
    return ring;
}

} // namespace kiosk::app
