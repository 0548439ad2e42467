// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/player/film_options.hpp"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace kiosk::app {

/// The words of a film's captions, for reading. A worker reads them when somebody asks, because a film's own
/// tracks lie scattered over the whole file; the last text is kept. Main thread only, but for the worker
/// inside.
class FilmTexts {
public:
    /// `on_ready` is called on the worker whenever a text has been read.
    explicit FilmTexts(std::function<void()> on_ready);
    ~FilmTexts();
    FilmTexts(const FilmTexts&) = delete;
    FilmTexts& operator=(const FilmTexts&) = delete;

    /// The text of those captions; nothing while they are being read, or if they cannot be.
    std::optional<std::string> text(const std::filesystem::path& film, const media::CaptionChoice& captions);

private:
    struct Order {
        std::filesystem::path film;
        media::CaptionChoice captions;

        bool operator==(const Order&) const = default;
    };
    void work(const std::stop_token& stop);

    std::function<void()> on_ready_;
    std::mutex mutex_; // guards what follows
    std::condition_variable_any ordered_;
    std::optional<Order> order_; // the newest
    bool waiting_ = false;       // it was not taken up yet
    std::optional<std::string> text_;
    std::jthread worker_; // begins with the first order
};

} // namespace kiosk::app
