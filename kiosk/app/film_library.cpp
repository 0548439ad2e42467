// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_library.hpp"

#include "kiosk/app/sources.hpp"
#include "kiosk/app/thread_priority.hpp"
#include "media/ffmpeg/probe.hpp"

#include <utility>

namespace kiosk::app {

namespace {} // namespace

FilmLibrary::FilmLibrary(Options options) : options_(std::move(options)) {}

std::shared_ptr<const KnownFilms> FilmLibrary::known() {
    const std::lock_guard lock(mutex_);
    if (!worker_.joinable() && !options_.files.empty())
        worker_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
    return known_;
}

void FilmLibrary::work(const std::stop_token& stop) {
    // On Linux for this thread alone: a film that plays goes first.
    lower_priority(10);
    for (const std::string& file : options_.files) {
        const auto info = media::probe(options_.folder / file);
        if (stop.stop_requested())
            return;
        if (!info)
            continue;
        {
            const std::lock_guard guard(mutex_);
            auto more = std::make_shared<KnownFilms>(*known_);
            if (info->duration > media::Duration::zero())
                more->lengths[file] = info->duration;
            more->tracks[file] = tracks_of(*info);
            known_ = std::move(more);
        }
        if (options_.on_ready)
            options_.on_ready();
    }
}

} // namespace kiosk::app
