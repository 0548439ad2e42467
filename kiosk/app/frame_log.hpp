// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <filesystem>
#include <fstream>

namespace kiosk::app {

/// `--frames FILE`: a line of JSON for each film frame that went to the display, with its presentation
/// timestamp and the CLOCK_MONOTONIC time of presenting, both in ns.
class FrameLog {
public:
    explicit FrameLog(const std::filesystem::path& file) : out_(file) {}

    void note(media::Duration pts, media::TimePoint when) {
        if (pts == last_)
            return;
        last_ = pts;
        out_ << "{\"pts\":" << pts.count() << ",\"monotonic\":" << when.time_since_epoch().count() << "}\n"
             << std::flush;
    }

private:
    std::ofstream out_;
    media::Duration last_ = media::Duration::min();
};

} // namespace kiosk::app
