// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_texts.hpp"

#include "kiosk/app/caption_text.hpp"
#include "media/base/thread_name.hpp"
#include "media/player/captions.hpp"

#include <utility>

namespace kiosk::app {

FilmTexts::FilmTexts(std::function<void()> on_ready) : on_ready_(std::move(on_ready)) {}

FilmTexts::~FilmTexts() = default;

std::optional<std::string> FilmTexts::text(const std::filesystem::path& film,
                                           const media::CaptionChoice& captions) {
    Order order{film, captions};
    const std::lock_guard lock(mutex_);
    if (order_ == order)
        return text_;
    order_ = std::move(order);
    waiting_ = true;
    text_.reset();
    if (!worker_.joinable())
        worker_ = std::jthread([this](const std::stop_token& stop) {
            media::name_thread("film-texts");
            work(stop);
        });
    ordered_.notify_one();
    return std::nullopt;
}

void FilmTexts::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (ordered_.wait(lock, stop, [this] { return waiting_; })) {
        waiting_ = false;
        const Order order = *order_;
        lock.unlock();
        const auto cues = media::read_captions(order.film, order.captions);
        std::string text = cues ? text_of_captions(*cues) : "";
        lock.lock();
        if (order_ != order)
            continue; // another one has been asked for meanwhile
        text_ = std::move(text);
        lock.unlock();
        if (on_ready_)
            on_ready_();
        lock.lock();
    }
}

} // namespace kiosk::app
