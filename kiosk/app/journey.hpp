// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/place.hpp"
#include "media/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::app {

/// Where the exhibition stands and where it stood before, as the player has seen it. It survives new
/// exhibitions and new versions of the program.
struct Journey {
    std::string town;                      ///< empty: it has not stood anywhere yet
    std::string since = {};                ///< the day on which it came, as 2030-12-31; empty: nobody knows
    std::vector<content::Stop> stops = {}; ///< oldest first

    bool operator==(const Journey&) const = default;
};

/// More are forgotten, oldest first: nobody could read them.
inline constexpr std::size_t most_stops = 60;

/// The journey once the exhibition stands in that town on that day (empty: the clock cannot be right). The
/// town before becomes a stop, unless it was named on the same day: then somebody had mistyped.
Journey arrived(Journey journey, const std::string& town, const std::string& day);

/// With the stops that were written down before the player saw any, each once and before its own.
Journey with_written(Journey journey, const std::vector<content::Stop>& written);

/// Without the last stop.
Journey without_last_stop(Journey journey);

/// What is kept in the state folder; an empty one if nothing is, or it cannot be read.
Journey read_journey(const std::filesystem::path& state);

/// Keeps it. Fails if the disk is full or read-only.
media::Result<void> keep_journey(const std::filesystem::path& state, const Journey& journey);

} // namespace kiosk::app
