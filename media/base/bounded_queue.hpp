// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace media {

/// Hands items from one thread to another, in order. A full queue blocks the producer: that back-pressure
/// keeps memory flat over months. Thread-safe; every wait can be left by a stop request.
template <typename T>
class BoundedQueue {
public:
    /// A queue that holds at most `capacity` (at least 1) items.
    explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) { assert(capacity > 0); }

    /// Waits for room. Returns false, dropping the item, once a stop is requested.
    bool push(T item, const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait(lock, stop, [this] { return items_.size() < capacity_; }))
            return false;
        items_.push_back(std::move(item));
        changed_.notify_all();
        return true;
    }

    /// Waits for an item. Returns nothing once a stop is requested.
    std::optional<T> pop(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait(lock, stop, [this] { return !items_.empty(); }))
            return std::nullopt;
        return take();
    }

    /// Drops everything that waits, for instance what a seek made stale.
    void clear() {
        const std::lock_guard lock(mutex_);
        items_.clear();
        changed_.notify_all();
    }

    std::size_t size() const {
        const std::lock_guard lock(mutex_);
        return items_.size();
    }

private:
    std::optional<T> take() {
        std::optional<T> item(std::move(items_.front()));
        items_.pop_front();
        changed_.notify_all();
        return item;
    }

    const std::size_t capacity_;
    mutable std::mutex mutex_; // guards items_; a leaf lock
    std::condition_variable_any changed_;
    std::deque<T> items_;
};

} // namespace media
