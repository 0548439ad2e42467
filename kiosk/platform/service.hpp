// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <optional>
#include <string_view>

namespace kiosk::platform {

/// What the program tells systemd. Without systemd every call does nothing.
class Service {
public:
    Service();

    /// After the first picture is on the display.
    void ready();
    /// One line for `systemctl status`.
    void status(std::string_view text);
    /// Only from the main loop, after a full turn and an answer of the display server.
    void alive();
    void stopping();

    /// How often `alive` has to be called (half of WatchdogSec); nothing if nobody watches.
    std::optional<media::Duration> watchdog_interval() const { return interval_; }

private:
    std::optional<media::Duration> interval_;
};

} // namespace kiosk::platform
