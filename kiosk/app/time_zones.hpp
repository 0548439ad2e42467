// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/message.hpp"

#include <string>
#include <vector>

namespace kiosk::app {

/// A time zone that technicians can choose.
struct TimeZone {
    std::string name; ///< in the tz database
    yaml::Message words;
};

/// Those in which the exhibition may travel.
const std::vector<TimeZone>& time_zones();

/// The name of the zone that the machine keeps; empty if it says none.
std::string zone_of_machine();

} // namespace kiosk::app
