// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace media {
class VideoFrame;
}

namespace kiosk::app {

/// The picture of the film that a finger on the progress line would jump to. A worker of its own decodes one
/// at a time; of the places asked for meanwhile only the newest counts. Main thread only, but for the worker
/// inside.
class FilmPreview {
public:
    using Picture = std::shared_ptr<const media::VideoFrame>;
    /// Decodes the picture at a place; called on the worker, may take its time.
    using Source = std::function<media::Result<Picture>(media::Duration)>;
    /// Pictures are this far apart: nobody tells them apart in a film that does not play.
    static constexpr media::Duration grain = std::chrono::milliseconds(500);

    /// `on_ready` is called on the worker whenever a picture has come.
    explicit FilmPreview(std::function<void()> on_ready);
    ~FilmPreview();
    FilmPreview(const FilmPreview&) = delete;
    FilmPreview& operator=(const FilmPreview&) = delete;

    /// Another film: what was decoded or is being decoded belongs to none.
    void open(Source source);
    /// Asks for the picture at that place. The last one stays until it comes.
    void want(media::Duration position);
    /// The finger lifted: nothing is wanted, and the picture gives its memory back.
    void forget();
    /// The newest picture that has come for what is wanted; null while there is none.
    Picture picture() const;

private:
    struct Order {
        Source source;
        media::Duration position{};
        unsigned session = 0;
    };
    void work(const std::stop_token& stop);

    std::function<void()> on_ready_;
    mutable std::mutex mutex_; // guards what follows
    std::condition_variable_any ordered_;
    Source source_;
    unsigned session_ = 0; // grows with each film and each lifted finger
    std::optional<media::Duration> wanted_;
    std::optional<Order> order_;
    Picture picture_;
    std::jthread worker_; // begins with the first order
};

} // namespace kiosk::app
