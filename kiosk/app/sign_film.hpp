// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/player/film_player.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace kiosk::app {

/// The interpreter's film: silent, and in step with the film beside which it is seen.
class SignFilm {
public:
    /// `wakeup` is thread-safe.
    explicit SignFilm(std::function<void()> wakeup);

    /// Shows that file, or nothing if there is none. Without a change nothing happens.
    void show(const std::optional<std::filesystem::path>& file);
    /// Takes the leader's time. Returns why it cannot be played; nothing if it can.
    std::optional<media::Error> follow(const media::FilmState& leader, media::TimePoint now);

    bool open() const { return player_ != nullptr; }
    std::shared_ptr<const media::VideoFrame> frame() const { return player_ ? player_->frame() : nullptr; }
    media::TimePoint next_deadline(media::TimePoint now) const {
        return player_ ? player_->next_deadline(now) : media::never;
    }

private:
    std::function<void()> wakeup_;
    std::optional<std::filesystem::path> file_;
    std::unique_ptr<media::FilmPlayer> player_;
};

} // namespace kiosk::app
