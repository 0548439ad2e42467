// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/film_measurements.hpp"
#include "media/base/time.hpp"

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <utility>

namespace kiosk::app {

/// By how much each film is raised or lowered, so that all are equally loud (see settings/levelling.hpp).
///
/// What was measured in an earlier run is known at once. The rest is measured on a thread of its own, of the
/// lowest priority and not before the exhibition has been running for a while; it holds from the film's next
/// start, since nobody wants to hear it change. Thread-safe.
class FilmLevels {
public:
    struct Options {
        std::set<std::filesystem::path> films;      ///< and sounds beside them
        std::optional<std::filesystem::path> cache; ///< folder; nothing: measured anew in each run
        media::Duration after = std::chrono::minutes(1);
    };
    explicit FilmLevels(Options options);

    /// In dB; of a track that is not known, what holds for the file; 0 if that is not known, either. Waits
    /// for the cache to be read, at most 50 ms.
    double gain_db(const std::filesystem::path& film, SoundTrack track = std::nullopt);

    /// Waits until everything is known that ever will be: for tests.
    void wait();

private:
    void work(const std::stop_token& stop);
    void publish(const std::filesystem::path& film, const FilmMeasurement& measurement);
    void measure(const std::filesystem::path& film, const std::stop_token& stop);

    Options options_;
    std::mutex mutex_; // guards what follows
    std::condition_variable_any changed_;
    std::map<std::pair<std::filesystem::path, SoundTrack>, double> gains_;
    bool cache_read_ = false;
    bool done_ = false;
    std::jthread worker_;
};

} // namespace kiosk::app
