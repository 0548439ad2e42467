// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_levels.hpp"

#include "kiosk/app/film_measurements.hpp"
#include "media/analysis/loudness.hpp"

#include <spdlog/spdlog.h>

#include <sys/resource.h>
#include <utility>
#include <vector>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;

constexpr media::Duration patience = 50ms;

// Linux keeps a priority for each thread; who it is denied to measures at the usual one.
void give_way() {
    constexpr int lowest = 19;
    if (setpriority(PRIO_PROCESS, 0, lowest) != 0)
        spdlog::debug("films are measured at the usual priority");
}

} // namespace

FilmLevels::FilmLevels(Options options) : options_(std::move(options)) {
    worker_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

double FilmLevels::gain_db(const std::filesystem::path& film) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, patience, [this] { return cache_read_; });
    const auto found = gains_.find(film);
    return found != gains_.end() ? found->second : 0;
}

void FilmLevels::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return done_; });
}

void FilmLevels::publish(const std::filesystem::path& film, double gain_db) {
    const std::lock_guard lock(mutex_);
    gains_[film] = gain_db;
}

void FilmLevels::work(const std::stop_token& stop) {
    std::vector<std::filesystem::path> unknown;
    {
        const FilmMeasurements known(options_.cache);
        for (const std::filesystem::path& film : options_.films) {
            if (const auto sound = known.of(film).sound)
                publish(film, settings::levelling_gain_db(*sound));
            else
                unknown.push_back(film);
        }
    }
    std::unique_lock lock(mutex_);
    cache_read_ = true;
    changed_.notify_all();
    if (!unknown.empty())
        changed_.wait_for(lock, stop, options_.after, [] { return false; });
    lock.unlock();
    give_way();
    for (const std::filesystem::path& film : unknown)
        if (!stop.stop_requested())
            measure(film, stop);
    lock.lock();
    done_ = true;
    changed_.notify_all();
}

void FilmLevels::measure(const std::filesystem::path& film, const std::stop_token& stop) {
    const auto loudness = media::measure_loudness(film, {.stop = stop});
    if (!loudness) {
        spdlog::debug("loudness of {}: {}", film.string(), loudness.error().message);
        return;
    }
    const settings::SoundLevel sound{.integrated_lufs = loudness->integrated_lufs,
                                     .true_peak_dbtp = loudness->true_peak_dbtp};
    publish(film, settings::levelling_gain_db(sound));
    spdlog::info("film {}: {:.1f} LUFS, peak {:.1f} dBTP; from now on played at {:+.1f} dB",
                 film.filename().string(),
                 sound.integrated_lufs,
                 sound.true_peak_dbtp,
                 settings::levelling_gain_db(sound));
    FilmMeasurements kept(options_.cache);
    if (const auto added = kept.add(film, {.sound = sound}); !added)
        spdlog::debug("{}", added.error().message);
}

} // namespace kiosk::app
