// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/repeat_filter.hpp"

namespace kiosk::platform {

bool RepeatFilter::lets_through(std::string_view line, media::TimePoint now) {
    const auto known = last_.find(line);
    if (known != last_.end()) {
        if (now - known->second < pause)
            return false;
        known->second = now;
        return true;
    }
    if (last_.size() >= max_lines)
        last_.clear();
    last_.emplace(line, now);
    return true;
}

} // namespace kiosk::platform
