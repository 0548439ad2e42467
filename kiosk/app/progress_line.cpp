// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/progress_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace kiosk::app {

ProgressLine::ProgressLine(std::string name, Elsewhere elsewhere)
    : name_(std::move(name)), on_terminal_(isatty(STDERR_FILENO) == 1), elsewhere_(elsewhere) {}

ProgressLine::~ProgressLine() {
    if (on_terminal_)
        std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::tell(double share) {
    const double known = std::clamp(share, 0.0, 1.0);
    if (on_terminal_) {
        fmt::print(stderr, "\r\x1b[K{} {:.0f} %", name_, known * 100);
        return;
    }
    const auto tenths = static_cast<int>(known * 10);
    if (elsewhere_ == Elsewhere::nothing || tenths <= tenths_)
        return;
    tenths_ = tenths;
    fmt::print(stderr, "{} {} %\n", name_, tenths * 10);
}

} // namespace kiosk::app
