// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/frame_queue.hpp"

#include <cassert>
#include <utility>

namespace media {

FrameQueue::Pushed FrameQueue::push(FrameItem item, unsigned serial, const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    const bool woken =
        room_.wait(lock, stop, [&] { return (items_.size() < capacity && !rests_) || serial != serial_; });
    if (!woken || (serial != serial_ && !item.error))
        return Pushed::refused;
    const bool is_last = item.frame == nullptr;
    items_.push_back(std::move(item));
    rests_ = items_.size() >= capacity;
    if (wanted_ == 0 || (items_.size() < wanted_ && !is_last))
        return Pushed::quietly;
    wanted_ = 0;
    return Pushed::awaited;
}

void FrameQueue::restart(unsigned serial) {
    const std::lock_guard lock(mutex_);
    std::erase_if(items_, [](const FrameItem& item) { return !item.error; });
    serial_ = serial;
    wanted_ = items_.empty() ? 1 : 0;
    rests_ = false;
    room_.notify_all();
}

FrameQueue::Waiting FrameQueue::waiting() const {
    const std::lock_guard lock(mutex_);
    Waiting waiting;
    for (const FrameItem& item : items_) {
        if (item.frame) {
            waiting.times[waiting.pictures++] = item.time;
        } else {
            waiting.end = item.time;
            waiting.has_failed = item.error.has_value();
        }
    }
    if (items_.empty())
        wanted_ = 1;
    return waiting;
}

bool FrameQueue::is_full() {
    const std::lock_guard lock(mutex_);
    const bool is_full = items_.size() >= capacity || (!items_.empty() && items_.back().frame == nullptr);
    if (!is_full) {
        wanted_ = capacity;
        rests_ = false;
        room_.notify_all();
    }
    return is_full;
}

FrameItem FrameQueue::take(std::size_t skipped) {
    const std::lock_guard lock(mutex_);
    assert(skipped < items_.size());
    for (std::size_t i = 0; i < skipped; ++i)
        items_.pop_front();
    FrameItem item = std::move(items_.front());
    items_.pop_front();
    if (items_.size() < next_burst) {
        rests_ = false;
        room_.notify_all();
    }
    return item;
}

} // namespace media
