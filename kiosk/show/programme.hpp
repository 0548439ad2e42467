// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "media/base/time.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::show {

using media::Duration;
using media::TimePoint;

/// What the show has to know of a scene; what stands in it is none of its business.
struct SceneBrief {
    bool film = false;
    bool sensitive = false;
    bool beratung = false; ///< nobody else shall hear what stands there
    bool voice = false;    ///< an interview that can be heard
    bool pictures = false; ///< its pages have nothing to do with each other: each is seen whole first
    bool contacts = false; ///< its entries are contacts to take along; an opened one stands in its place
    Duration dwell = std::chrono::seconds(12); ///< in the loop
    std::optional<Duration> loop_part;         ///< of a film: how much of it the loop shows; else to its end
    int words = 0;                             ///< of the longest language: long texts get more time

    bool operator==(const SceneBrief&) const = default;
};

/// The exhibition as the show sees it: which scenes there are and how they follow each other.
struct Programme {
    std::vector<content::Language> languages; ///< the first is that of a new visit
    std::vector<std::string> loop; ///< ids; sensitive and unknown ones are left out when it is taken up
    std::string start;             ///< the start menu
    std::string beratung;          ///< the counselling scene; empty if there is none
    std::map<std::string, SceneBrief> scenes;

    bool operator==(const Programme&) const = default;
    bool has(const std::string& id) const { return scenes.contains(id); }
};

/// What the show has to know of that exhibition. Hidden scenes are left out.
Programme programme_of(const content::Exhibition& exhibition);

} // namespace kiosk::show
