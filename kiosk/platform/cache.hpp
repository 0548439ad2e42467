// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <utility>

namespace kiosk::platform {

/// Keeps values up to a sum of bytes; what was not used for longest goes first. The newest always stays, even
/// if it alone is larger. Values are shared, so that one that goes may still be in use.
template <typename Key, typename Value>
class LruCache {
public:
    explicit LruCache(std::size_t max_bytes) : max_bytes_(max_bytes) {}

    /// The value, which thereby becomes the last used one; null if there is none.
    std::shared_ptr<const Value> find(const Key& key) {
        const auto found = places_.find(key);
        if (found == places_.end())
            return nullptr;
        entries_.splice(entries_.end(), entries_, found->second);
        return found->second->value;
    }

    void insert(Key key, std::shared_ptr<const Value> value, std::size_t bytes) {
        if (const auto found = places_.find(key); found != places_.end())
            remove(found);
        bytes_ += bytes;
        entries_.push_back({key, std::move(value), bytes});
        places_.emplace(std::move(key), std::prev(entries_.end()));
        while (bytes_ > max_bytes_ && entries_.size() > 1)
            remove(places_.find(entries_.front().key));
    }

    void clear() {
        entries_.clear();
        places_.clear();
        bytes_ = 0;
    }

    std::size_t bytes() const { return bytes_; }
    std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        Key key;
        std::shared_ptr<const Value> value;
        std::size_t bytes;
    };
    using Places = std::map<Key, typename std::list<Entry>::iterator>;

    void remove(typename Places::iterator place) {
        bytes_ -= place->second->bytes;
        entries_.erase(place->second);
        places_.erase(place);
    }

    std::size_t max_bytes_;
    std::size_t bytes_ = 0;
    std::list<Entry> entries_; // the last used at the end
    Places places_;
};

} // namespace kiosk::platform
