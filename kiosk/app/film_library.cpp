// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_library.hpp"

#include "kiosk/app/film_tracks.hpp"
#include "kiosk/app/thread_priority.hpp"
#include "media/base/thread_name.hpp"
#include "media/ffmpeg/probe.hpp"

#include <utility>

namespace kiosk::app {

FilmLibrary::FilmLibrary(Options options) : options_(std::move(options)) {}

std::shared_ptr<const KnownFilms> FilmLibrary::known() {
    const std::lock_guard lock(mutex_);
    if (!worker_.joinable() && !options_.files.empty())
        worker_ = std::jthread([this](const std::stop_token& stop) {
            media::name_thread("film-library");
            work(stop);
        });
    return known_;
}

void FilmLibrary::learn(const std::string& file,
                        media::Duration length,
                        const std::vector<media::Track>& tracks) {
    const std::lock_guard lock(mutex_);
    if (known_->tracks.contains(file))
        return;
    auto more = std::make_shared<KnownFilms>(*known_);
    if (length > media::Duration::zero())
        more->lengths[file] = length;
    more->tracks[file] = tracks_of(tracks);
    known_ = std::move(more);
}

bool FilmLibrary::knows(const std::string& file) {
    const std::lock_guard lock(mutex_);
    return known_->tracks.contains(file);
}

void FilmLibrary::work(const std::stop_token& stop) {
    // On Linux for this thread alone: a film that plays goes first.
    lower_priority(10);
    for (const std::string& file : options_.files) {
        if (knows(file))
            continue;
        const auto info = media::probe(options_.folder / file);
        if (stop.stop_requested())
            return;
        if (!info)
            continue;
        learn(file, info->duration, info->tracks);
        if (options_.on_ready)
            options_.on_ready();
    }
}

} // namespace kiosk::app
