// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/readings.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::app {

/// Reads what the kernel says of the machine (monitors, touch, sound cards, heat, voltage) from its files
/// below `root`, which is / but in tests.
void read_machine(upkeep::Readings& readings, const std::filesystem::path& root);

/// What can be touched, and absolute pointers: the kernel's place and name of each, `event5 ILITEK`.
std::vector<std::string> touch_devices(const std::filesystem::path& root);

} // namespace kiosk::app
