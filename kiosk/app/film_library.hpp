// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/film_track.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/track.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::app {

/// What has been found out about the films of an exhibition, by file. One that cannot be played is never
/// among them.
struct KnownFilms {
    std::map<std::string, media::Duration> lengths;
    content::FilmTracks tracks;
};

/// How long the films of an exhibition are and which tracks they have, found out on a thread of its own the
/// first time that somebody asks: neither the first scene nor a still one pays for it.
class FilmLibrary {
public:
    struct Options {
        std::filesystem::path folder; ///< the exhibition's `film/`
        std::set<std::string> files;
        std::function<void()> on_ready; ///< called on the worker whenever more is known
    };
    explicit FilmLibrary(Options options);

    /// What is known by now; never null, and another object whenever more is known.
    std::shared_ptr<const KnownFilms> known();

    /// What a player that has opened the file has found out: nobody looks into it a second time. `length` is
    /// zero if the container does not know.
    void learn(const std::string& file, media::Duration length, const std::vector<media::Track>& tracks);

private:
    bool knows(const std::string& file);
    void work(const std::stop_token& stop);

    Options options_;
    std::mutex mutex_; // guards what follows
    std::shared_ptr<const KnownFilms> known_ = std::make_shared<KnownFilms>();
    std::jthread worker_; // begins with the first question
};

} // namespace kiosk::app
