// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/sound_mixer.hpp"

#include "media/player/audio_ring.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::platform {

void SoundMixer::set(Sounding sounding) {
    if (sounding.film == nullptr)
        film_.gain = {};
    if (sounding.voice == nullptr)
        voice_.gain = {};
    silence_film(sounding.film == nullptr);
    silence_voice(sounding.voice == nullptr);
    sounding_ = std::move(sounding);
}

void SoundMixer::set_amplitudes(float film, float voice) {
    film_.amplitude.store(film, std::memory_order_relaxed);
    voice_.amplitude.store(voice, std::memory_order_relaxed);
}

void SoundMixer::fill(std::span<float> samples, media::TimePoint now, media::Duration latency) {
    if (sounding_.film != nullptr)
        sounding_.film->read(samples, now, latency);
    else
        std::fill(samples.begin(), samples.end(), 0.0F);
    const bool speaks = sounding_.voice != nullptr && !voice_.silent.load(std::memory_order_relaxed);
    film_.gain.apply(samples, speaks ? 0 : film_.target());
    if (sounding_.voice != nullptr)
        add_voice(samples, now, latency);
}

void SoundMixer::add_voice(std::span<float> samples, media::TimePoint now, media::Duration latency) {
    while (!samples.empty()) {
        const std::span<float> spoken = std::span(spoken_).first(std::min(samples.size(), most_floats));
        sounding_.voice->read(spoken, now, latency);
        voice_.gain.apply(spoken, voice_.target());
        for (std::size_t i = 0; i < spoken.size(); ++i)
            samples[i] = std::clamp(samples[i] + spoken[i], -1.0F, 1.0F);
        samples = samples.subspan(spoken.size());
    }
}

} // namespace kiosk::platform
