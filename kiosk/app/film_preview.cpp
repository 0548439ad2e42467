// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_preview.hpp"

#include "kiosk/app/thread_priority.hpp"
#include "media/base/thread_name.hpp"
#include "media/ffmpeg/video_frame.hpp"

#include <utility>

namespace kiosk::app {

namespace {} // namespace

FilmPreview::FilmPreview(std::function<void()> on_ready) : on_ready_(std::move(on_ready)) {}

FilmPreview::~FilmPreview() = default;

void FilmPreview::open(Source source) {
    forget();
    const std::lock_guard lock(mutex_);
    source_ = std::move(source);
}

void FilmPreview::want(media::Duration position) {
    const media::Duration place = position / grain * grain;
    const std::lock_guard lock(mutex_);
    if (!source_ || wanted_ == place)
        return;
    wanted_ = place;
    order_ = Order{.source = source_, .position = place, .session = session_};
    if (!worker_.joinable())
        worker_ = std::jthread([this](const std::stop_token& stop) {
            media::name_thread("film-preview");
            work(stop);
        });
    ordered_.notify_one();
}

void FilmPreview::forget() {
    const std::lock_guard lock(mutex_);
    if (!wanted_ && !picture_)
        return;
    ++session_;
    wanted_.reset();
    order_.reset();
    picture_.reset();
}

FilmPreview::Picture FilmPreview::picture() const {
    const std::lock_guard lock(mutex_);
    return picture_;
}

void FilmPreview::work(const std::stop_token& stop) {
    // On Linux for this thread alone: the film that plays below goes first.
    lower_priority(10);
    std::unique_lock lock(mutex_);
    while (ordered_.wait(lock, stop, [this] { return order_.has_value(); })) {
        const Order order = *std::exchange(order_, std::nullopt);
        lock.unlock();
        media::Result<Picture> decoded = order.source(order.position);
        lock.lock();
        if (!decoded || order.session != session_)
            continue; // a place that cannot be decoded keeps the picture of the one before
        picture_ = std::move(*decoded);
        lock.unlock();
        if (on_ready_)
            on_ready_();
        lock.lock();
    }
}

} // namespace kiosk::app
