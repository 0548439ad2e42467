// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <span>

namespace kiosk::platform {

/// Brings samples to a volume, sliding there so that no step is heard. Real-time safe.
class Gain {
public:
    /// From silence to full within 20 ms of 48 kHz.
    static constexpr float step = 1.0F / 960.0F;

    /// `volume` 0..1 as it feels; amplitude is its square.
    static float amplitude(double volume) {
        const double clamped = std::clamp(volume, 0.0, 1.0);
        return static_cast<float>(clamped * clamped);
    }

    /// What that many dB do to the amplitude.
    static float factor(double decibel) { return static_cast<float>(std::pow(10.0, decibel / 20.0)); }

    /// Multiplies interleaved stereo samples on the way to `target` (an amplitude).
    void apply(std::span<float> samples, float target) {
        for (std::size_t i = 0; i + 1 < samples.size(); i += 2) {
            current_ += std::clamp(target - current_, -step, step);
            samples[i] *= current_;
            samples[i + 1] *= current_;
        }
    }

    float current() const { return current_; }

private:
    float current_ = 0;
};

} // namespace kiosk::platform
