// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/statistics.hpp"
#include "media/base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::app {

/// Adds counts of that day (2030-12-31) and venue to a file of SQLite, all of them or none, however the power
/// fails. A file that is no database any more is set aside as `….damaged`. Fails if the disk is full or
/// read-only.
media::Result<void> add_counts(const std::filesystem::path& file,
                               const std::string& day,
                               const std::string& venue,
                               const std::vector<upkeep::Count>& counts);

/// All that was counted, by day. Empty if there is no such file yet; fails if it cannot be read.
media::Result<std::vector<upkeep::DayCount>> read_counts(const std::filesystem::path& file);

} // namespace kiosk::app
