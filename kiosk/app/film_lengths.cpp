// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_lengths.hpp"

#include "media/ffmpeg/probe.hpp"

#include <stop_token>
#include <utility>

namespace kiosk::app {

FilmLengths::FilmLengths(Options options) : options_(std::move(options)) {}

std::map<std::string, media::Duration> FilmLengths::known() {
    const std::lock_guard lock(mutex_);
    if (!worker_.joinable() && !options_.files.empty())
        worker_ = std::jthread([this](const std::stop_token& stop) {
            for (const std::string& file : options_.files) {
                const auto info = media::probe(options_.folder / file);
                if (stop.stop_requested())
                    return;
                if (!info || info->duration <= media::Duration::zero())
                    continue;
                {
                    const std::lock_guard guard(mutex_);
                    known_[file] = info->duration;
                }
                if (options_.on_ready)
                    options_.on_ready();
            }
        });
    return known_;
}

} // namespace kiosk::app
