// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <chrono>
#include <map>
#include <string>

namespace kiosk::app {

/// Keeps a fault that comes back with every showing from filling the log: what is said of one thing is said
/// once an hour. Pure.
class OnceAnHour {
public:
    /// Whether something may be said of that thing now; if so, not again for an hour.
    bool may_say(const std::string& thing, media::TimePoint now) {
        const auto [said, first] = said_.try_emplace(thing, now);
        if (!first && now - said->second < std::chrono::hours(1))
            return false;
        said->second = now;
        return true;
    }

private:
    std::map<std::string, media::TimePoint> said_; // as many as the exhibition has files
};

} // namespace kiosk::app
