// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says when a beep leaves the sound server's null sink: listens to the sink's monitor and prints the time of
// each onset in seconds of CLOCK_MONOTONIC. The first line is "ready".
//
//   sound_watch        the server is that of PULSE_SERVER, the sink is named "null"
//
// The library knows how old the next sample is, and takes off what the sink has rendered ahead of playing it,
// so the time is that at which the sample would be heard.
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <pulse/simple.h>
#include <time.h>

namespace {

constexpr unsigned rate = 48000;
constexpr std::size_t chunk = rate / 200; // samples: 5 ms
constexpr float loud = 0.1F;              // the bench's beep is at 0.3, its noise at 0.01
constexpr unsigned quiet_before = rate / 5;

double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

using Recording = std::unique_ptr<pa_simple, decltype(&pa_simple_free)>;

Recording listen() {
    const pa_sample_spec format{.format = PA_SAMPLE_FLOAT32LE, .rate = rate, .channels = 1};
    const pa_buffer_attr buffer{
        .maxlength = ~0U, .tlength = ~0U, .prebuf = ~0U, .minreq = ~0U, .fragsize = chunk * sizeof(float)};
    return {
        pa_simple_new(
            nullptr, "bench", PA_STREAM_RECORD, "null.monitor", "beeps", &format, nullptr, &buffer, nullptr),
        pa_simple_free};
}

} // namespace

int main() {
    const Recording recording = listen();
    if (!recording)
        return 1;
    setvbuf(stdout, nullptr, _IOLBF, 0);
    std::printf("ready\n");
    std::array<float, chunk> samples{};
    unsigned quiet = 0;
    while (pa_simple_read(recording.get(), samples.data(), sizeof samples, nullptr) >= 0) {
        const double next =
            now() - static_cast<double>(pa_simple_get_latency(recording.get(), nullptr)) * 1e-6;
        for (std::size_t index = 0; index < chunk; ++index) {
            const bool is_loud = std::abs(samples[index]) > loud;
            if (is_loud && quiet >= quiet_before)
                std::printf("%.6f\n", next - static_cast<double>(chunk - index) / rate);
            quiet = is_loud ? 0 : quiet + 1;
        }
    }
    return 1;
}
