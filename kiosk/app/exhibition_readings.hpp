// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/player_status.hpp"
#include "kiosk/upkeep/readings.hpp"

#include <filesystem>
#include <optional>

namespace kiosk::app {

/// Reads what runs on the machine: settings, exhibition, film, fonts, permissions, disks, clock, units and
/// the player. Without `scenes` and `config` those of the installed kiosk.
void read_exhibition(upkeep::Readings& readings,
                     const std::optional<std::filesystem::path>& scenes,
                     const std::optional<std::filesystem::path>& config);

/// What the player that runs says of itself; nothing if none runs.
std::optional<upkeep::PlayerStatus> read_player_status();

} // namespace kiosk::app
