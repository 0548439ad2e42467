// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <csignal>
#include <cstddef>

namespace kiosk::platform {

/// While one lives, Ctrl-C and the like (SIGINT, SIGTERM, SIGHUP) do not end the program, so that it can
/// clear up first. What came has its usual effect at the end of the life. One at a time, on the main thread.
class StopSignals {
public:
    StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals();

    /// Whether one came.
    static bool came();

private:
    static constexpr std::array<int, 3> signals{SIGINT, SIGTERM, SIGHUP};

    std::array<struct sigaction, signals.size()> before_{};
};

} // namespace kiosk::platform
