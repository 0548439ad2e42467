// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/player/beeps.hpp"

#include "tests/media/player/ffmpeg_program.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace media::test {

namespace {

using namespace std::chrono_literals;

constexpr float loud = 0.02F;

// Counts how often the sound goes up through zero in the 30 ms from `first` on, behind the fade.
double frequency_at(const std::vector<Screening::Heard>& heard, std::size_t first) {
    std::optional<TimePoint> begin;
    TimePoint end;
    int waves = 0;
    for (std::size_t i = first + 1; i < heard.size() && heard[i].at - heard[first].at < 30ms; ++i) {
        if (heard[i - 1].sample >= 0 || heard[i].sample < 0)
            continue;
        waves += begin ? 1 : 0;
        end = heard[i].at;
        begin = begin.value_or(end);
    }
    return waves > 0 ? waves / std::chrono::duration<double>(end - *begin).count() : 0;
}

} // namespace

std::vector<Beep> beeps_of(const Screening& film, Duration pause) {
    std::vector<Beep> beeps;
    TimePoint last_loud{};
    const auto& heard = film.heard();
    for (std::size_t i = 0; i < heard.size(); ++i) {
        if (std::fabs(heard[i].sample) < loud)
            continue;
        if (heard[i].at - last_loud > pause)
            beeps.push_back({heard[i].at, frequency_at(heard, i)});
        last_loud = heard[i].at;
    }
    return beeps;
}

std::vector<TimePoint> flashes(Screening& film, Duration span, int rate) {
    std::vector<TimePoint> times;
    std::shared_ptr<const VideoFrame> last;
    const TimePoint end = film.now() + span;
    film.until([&] {
        if (film.player().frame() != last) {
            last = film.player().frame();
            if (film.number().value_or(1) % rate == 0)
                times.push_back(film.now());
        }
        return film.now() >= end || film.state().playback == Playback::ended;
    });
    return times;
}

void add_sounds(const std::filesystem::path& film,
                const std::vector<BeepTrack>& tracks,
                const std::filesystem::path& file) {
    std::vector<std::string> command = words_of("ffmpeg -v error -y");
    std::vector<std::string> outputs;
    const auto add = [](std::vector<std::string>& to, const std::string& words) {
        for (std::string& word : words_of(words))
            to.push_back(std::move(word));
    };
    std::size_t input = 0;
    if (!film.empty()) {
        add(command, "-i " + film.string());
        add(outputs, "-map 0:v -c:v copy");
        ++input;
    }
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const BeepTrack& track = tracks[i];
        add(command,
            fmt::format("-f lavfi -i aevalsrc=0.5*sin(2*PI*{}*t)*lt(mod(t\\,{})\\,0.04):s=48000:d={}",
                        track.frequency,
                        track.period,
                        track.seconds));
        const std::string of = fmt::format(":a:{} ", i);
        add(outputs, fmt::format("-map {}:a -c{}{} -ac{}2", input + i, of, track.codec, of));
        if (!track.language.empty())
            add(outputs, fmt::format("-metadata:s{}language={}", of, track.language));
        if (!track.disposition.empty())
            add(outputs, fmt::format("-disposition{}{}", of, track.disposition));
    }
    command.insert(command.end(), outputs.begin(), outputs.end());
    command.push_back(file);
    std::string failure;
    if (output_of(command, &failure))
        return;
    std::fprintf(stderr, "beeps: %s\n", failure.c_str());
    std::abort();
}

} // namespace media::test
