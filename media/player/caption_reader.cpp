// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/caption_reader.hpp"

#include "media/base/thread_name.hpp"
#include "media/player/captions.hpp"

#include <utility>

namespace media {

CaptionReader::CaptionReader(std::filesystem::path film, OpenBytes open_bytes, std::function<void()> has_news)
    : film_(std::move(film)), open_bytes_(std::move(open_bytes)), has_news_(std::move(has_news)) {}

void CaptionReader::want(std::optional<CaptionChoice> choice) {
    const std::lock_guard lock(mutex_);
    ++number_;
    choice_ = std::move(choice);
    found_.reset();
    if (!choice_) {
        found_.emplace();
        return;
    }
    if (!thread_.joinable())
        thread_ = std::jthread([this](const std::stop_token& stop) {
            name_thread("film-captions");
            run(stop);
        });
    wanted_.notify_one();
}

std::optional<std::vector<Cue>> CaptionReader::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(found_, std::nullopt);
}

void CaptionReader::run(const std::stop_token& stop) {
    while (true) {
        std::unique_lock lock(mutex_);
        if (!wanted_.wait(lock, stop, [this] { return choice_.has_value(); }))
            return;
        const CaptionChoice choice = *std::exchange(choice_, std::nullopt);
        const std::uint64_t number = number_;
        lock.unlock();
        read(choice, number, stop);
    }
}

void CaptionReader::read(const CaptionChoice& choice, std::uint64_t number, const std::stop_token& stop) {
    Result<std::vector<Cue>> cues =
        read_captions(film_,
                      choice,
                      {.open_bytes = open_bytes_,
                       .abandon = [this, number, stop] { return stop.stop_requested() || is_stale(number); },
                       .found_so_far = [this, number](auto so_far) { publish(std::move(so_far), number); }});
    publish(cues ? std::move(*cues) : std::vector<Cue>{}, number);
}

void CaptionReader::publish(std::vector<Cue> cues, std::uint64_t number) {
    {
        const std::lock_guard lock(mutex_);
        if (number != number_)
            return;
        found_ = std::move(cues);
    }
    has_news_();
}

bool CaptionReader::is_stale(std::uint64_t number) {
    const std::lock_guard lock(mutex_);
    return number != number_;
}

} // namespace media
