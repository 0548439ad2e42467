// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::content {

/// What happened in one year.
struct TimelineEntry {
    std::string year;
    LocalizedText text;
    std::optional<Picture> picture;

    bool operator==(const TimelineEntry&) const = default;
};

/// A line from year to year, one entry large.
struct TimelineScene {
    std::vector<TimelineEntry> entries;

    bool operator==(const TimelineScene&) const = default;
};

} // namespace kiosk::content
