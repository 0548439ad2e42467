// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/service.hpp"

#include <fmt/core.h>
#include <systemd/sd-daemon.h>

namespace kiosk::platform {

Service::Service() {
    std::uint64_t microseconds = 0;
    if (sd_watchdog_enabled(0, &microseconds) > 0 && microseconds > 0)
        interval_ = std::chrono::microseconds(microseconds / 2);
}

void Service::ready() {
    sd_notify(0, "READY=1");
}

void Service::status(std::string_view text) {
    sd_notify(0, fmt::format("STATUS={}", text.substr(0, text.find('\n'))).c_str());
}

void Service::alive() {
    sd_notify(0, "WATCHDOG=1");
}

void Service::stopping() {
    sd_notify(0, "STOPPING=1");
}

} // namespace kiosk::platform
