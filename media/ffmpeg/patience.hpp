// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace media {

/// How long somebody waits who wants one thing of a film: a film that does not give it within this does not
/// give it at all. For files that make a demuxer search.
class Patience {
public:
    static constexpr Duration limit = std::chrono::seconds(5);

    Patience() : deadline_(std::make_shared<TimePoint>()) { renew(); }

    /// For the next thing.
    void renew() { *deadline_ = std::chrono::steady_clock::now() + limit; }

    /// What a demuxer asks between its reads: whether to give up.
    std::function<bool()> question() const {
        return [deadline = deadline_] { return std::chrono::steady_clock::now() > *deadline; };
    }

private:
    std::shared_ptr<TimePoint> deadline_; // shared with the demuxer, on the same thread
};

} // namespace media
