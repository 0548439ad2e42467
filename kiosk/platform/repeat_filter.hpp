// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <map>
#include <string>
#include <string_view>

namespace kiosk::platform {

/// Lets a line through once in a while, so that a fault that comes back with every picture does not fill the
/// disk over five months. Pure: it is handed `now`.
class RepeatFilter {
public:
    static constexpr media::Duration pause = std::chrono::hours(1);
    /// So many different lines are remembered; then the memory starts anew.
    static constexpr std::size_t max_lines = 500;

    bool lets_through(std::string_view line, media::TimePoint now);

private:
    std::map<std::string, media::TimePoint, std::less<>> last_;
};

} // namespace kiosk::platform
