// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/stop_signals.hpp"

#include <cstdio>

namespace kiosk::platform {

namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t last_signal = 0;

void note(int signal) {
    last_signal = signal;
}

} // namespace

StopSignals::StopSignals() {
    last_signal = 0;
    struct sigaction action {};
    action.sa_handler = note;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < signals.size(); ++i) {
        sigaction(signals.at(i), nullptr, &before_.at(i));
        if (before_.at(i).sa_handler != SIG_IGN) // `nohup` stays what it is
            sigaction(signals.at(i), &action, nullptr);
    }
}

StopSignals::~StopSignals() {
    for (std::size_t i = 0; i < signals.size(); ++i)
        sigaction(signals.at(i), &before_.at(i), nullptr);
    if (!came())
        return;
    std::fflush(nullptr); // what was said before is still to be read
    std::raise(last_signal);
}

bool StopSignals::came() {
    return last_signal != 0;
}

} // namespace kiosk::platform
