// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/player/screening.hpp"

#include "tests/media/ffmpeg/film_maker.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace media::test {

namespace {

using namespace std::chrono_literals;

// The player promises a deadline at most this far ahead while pictures come; a later one means that it waits.
constexpr Duration nothing_ready = 900ms;
constexpr Duration pull_interval = 10ms;

} // namespace

Screening::Screening(FilmOptions options) : player_(FilmPlayer::start(std::move(options))) {
    player_->set_wakeup([this] {
        const std::lock_guard lock(mutex_);
        has_news_ = true;
        news_.notify_one();
    });
}

Screening::Screening(FilmOptions options, OpenBytes open_bytes)
    : player_(FilmPlayer::start(std::move(options), std::move(open_bytes))) {
    player_->set_wakeup([this] {
        const std::lock_guard lock(mutex_);
        has_news_ = true;
        news_.notify_one();
    });
}

std::optional<int> Screening::number() const {
    const std::shared_ptr<const VideoFrame> frame = player_->frame();
    return frame ? picture_number(*frame) : std::nullopt;
}

bool Screening::wait_for_news(Duration real_time) {
    std::unique_lock lock(mutex_);
    news_.wait_for(lock, real_time, [this] { return has_news_; });
    return std::exchange(has_news_, false);
}

void Screening::pull_sound(TimePoint until) {
    for (; next_pull_ <= until; next_pull_ += pull_interval) {
        if (!latency_)
            continue;
        wait_for_sound();
        std::vector<float> out(960);
        player_->audio()->read(out, next_pull_, *latency_);
        for (std::size_t i = 0; i < out.size(); i += 2)
            heard_.push_back(
                {next_pull_ + *latency_ + Duration(static_cast<std::int64_t>(i / 2) * 1'000'000'000 / 48'000),
                 out[i]});
    }
}

// The test's time runs faster than the decoder may be; a real device gives it 10 ms for 10 ms of sound. Where
// none came, none is waited for again before there is some: the film may have no more.
void Screening::wait_for_sound() {
    const AudioRing& ring = *player_->audio();
    const auto has_some = [&ring] { return ring.buffered() >= pull_interval; };
    const auto patience = std::chrono::steady_clock::now() + (expects_gaps_ || is_starved_ ? 2ms : 200ms);
    while (ring.is_open() && !has_some() && std::chrono::steady_clock::now() < patience)
        std::this_thread::yield();
    is_starved_ = ring.is_open() && !has_some();
}

void Screening::step() {
    state_ = player_->update(now_);
    advance();
}

void Screening::advance() {
    const TimePoint deadline = player_->next_deadline(now_);
    // A caption may be due soon where no picture is ready: time must not run ahead of a reader that has not
    // been given a processor, or its read would seem to hang.
    const bool has_nothing = deadline > now_ + nothing_ready || state_.starves;
    if (has_nothing && real_patience_ > 0ms) {
        if (wait_for_news(real_patience_) || !expects_gaps_ || deadline == never)
            return;
        now_ = deadline;
        pull_sound(now_);
        return;
    }
    // The player waits half a second for the first sound, which a real decoder needs much less for.
    if (latency_ && state_.playback == Playback::playing && !player_->audio()->is_open())
        wait_for_news(10ms);
    // In small steps, as the device reads; a picture is never skipped, because the deadline is the next
    // one's.
    now_ = std::min(deadline, std::max(next_pull_, now_ + 1ns));
    pull_sound(now_);
}

bool Screening::until(const std::function<bool()>& good) {
    const auto patience = std::chrono::steady_clock::now() + 10s;
    while (std::chrono::steady_clock::now() < patience) {
        state_ = player_->update(now_);
        if (good())
            return true;
        advance();
    }
    return false;
}

bool Screening::until(Playback playback) {
    return until([this, playback] { return state_.playback == playback; });
}

std::vector<int> Screening::numbers_during(Duration span) {
    std::vector<int> numbers;
    std::shared_ptr<const VideoFrame> last = player_->frame();
    const TimePoint end = now_ + span;
    until([&] {
        if (player_->frame() != last) {
            last = player_->frame();
            numbers.push_back(number().value_or(-1));
        }
        const bool over = state_.playback == Playback::ended || state_.playback == Playback::failed;
        return over || now_ >= end;
    });
    return numbers;
}

void Screening::oversleep(Duration span) {
    until([this] {
        return player_->next_deadline(now_) <= now_ + nothing_ready || state_.playback == Playback::ended;
    });
    now_ += span;
    state_ = player_->update(now_);
}

} // namespace media::test
