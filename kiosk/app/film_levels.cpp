// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_levels.hpp"

#include "kiosk/app/thread_priority.hpp"
#include "media/analysis/loudness.hpp"
#include "media/base/thread_name.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <malloc.h>
#include <vector>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;

constexpr media::Duration cache_patience = 50ms;

constexpr int lowest_priority = 19;

} // namespace

FilmLevels::FilmLevels(Options options) : options_(std::move(options)) {
    worker_ = std::jthread([this](const std::stop_token& stop) {
        media::name_thread("film-levels");
        work(stop);
    });
}

double FilmLevels::gain_db(const std::filesystem::path& film, SoundTrack track) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, cache_patience, [this] { return cache_read_; });
    auto found = gains_.find({film, track});
    if (found == gains_.end())
        found = gains_.find({film, std::nullopt});
    return found != gains_.end() ? found->second : 0;
}

void FilmLevels::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return done_; });
}

void FilmLevels::publish(const std::filesystem::path& film, const FilmMeasurement& measurement) {
    const std::lock_guard lock(mutex_);
    for (const auto& [track, sound] : measurement.sounds)
        gains_[{film, track}] = settings::levelling_gain_db(sound);
}

void FilmLevels::work(const std::stop_token& stop) {
    const FilmMeasurements known(options_.cache);
    for (const std::filesystem::path& film : options_.films)
        publish(film, known.of(film));
    std::unique_lock lock(mutex_);
    cache_read_ = true;
    changed_.notify_all();
    if (!options_.films.empty())
        changed_.wait_for(lock, stop, options_.after, [] { return false; });
    lock.unlock();
    lower_priority(lowest_priority);
    for (const std::filesystem::path& film : options_.films)
        measure(film, stop);
    malloc_trim(0); // decoders and meters took megabytes that this program needs no more
    lock.lock();
    done_ = true;
    changed_.notify_all();
}

// What is not known of the film yet: of its sound, and of each track if there are several.
void FilmLevels::measure(const std::filesystem::path& film, const std::stop_token& stop) {
    FilmMeasurements kept(options_.cache);
    const FilmMeasurement known = kept.of(film);
    std::vector<SoundTrack> tracks{std::nullopt};
    if (const unsigned count = media::count_sound_tracks(film, stop); count > 1)
        for (unsigned track = 0; track < count; ++track)
            tracks.emplace_back(track);
    for (const SoundTrack track : tracks) {
        if (stop.stop_requested() || known.sounds.contains(track))
            continue;
        const auto loudness = media::measure_loudness({.file = film, .track = track}, {.stop = stop});
        if (!loudness) {
            spdlog::debug("loudness of {}: {}", film.string(), loudness.error().message);
            continue;
        }
        const settings::SoundLevel sound{.integrated_lufs = loudness->integrated_lufs,
                                         .true_peak_dbtp = loudness->true_peak_dbtp};
        const FilmMeasurement found{.sounds = {{track, sound}}};
        publish(film, found);
        spdlog::info("film {}{}: {:.1f} LUFS, peak {:.1f} dBTP; from now on played at {:+.1f} dB",
                     film.filename().string(),
                     track ? fmt::format(", sound {}", *track + 1) : "",
                     sound.integrated_lufs,
                     sound.true_peak_dbtp,
                     settings::levelling_gain_db(sound));
        if (const auto added = kept.add(film, found); !added)
            spdlog::debug("{}", added.error().message);
    }
}

} // namespace kiosk::app
