// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/sign_film.hpp"

#include <utility>

namespace kiosk::app {

SignFilm::SignFilm(std::function<void()> wakeup) : wakeup_(std::move(wakeup)) {}

void SignFilm::show(const std::optional<std::filesystem::path>& file) {
    if (file == file_)
        return;
    file_ = file;
    player_.reset();
    if (!file)
        return;
    player_ = media::FilmPlayer::start({.file = *file, .muted = true, .start_paused = true});
    player_->set_wakeup(wakeup_);
    player_->use_steady_clock();
}

std::optional<media::Error> SignFilm::follow(const media::FilmState& leader, media::TimePoint now) {
    if (!player_)
        return std::nullopt;
    player_->follow(leader, now);
    media::FilmState state = player_->update(now);
    return state.playback == media::Playback::failed ? std::move(state.error) : std::nullopt;
}

} // namespace kiosk::app
