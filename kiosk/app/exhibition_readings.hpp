// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/choose_exhibition.hpp"
#include "kiosk/settings/device.hpp"
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

/// Reads what the player itself knows and sees from within its sandbox: of the film how it lies there and not
/// how fast it is decoded, of fonts, permissions and units nothing.
void read_as_player(upkeep::Readings& readings,
                    const ChosenExhibition& chosen,
                    const settings::Device& device,
                    int settings_faults,
                    upkeep::Mode mode);

/// What the player that runs says of itself; nothing if none runs.
std::optional<upkeep::PlayerStatus> read_player_status();

} // namespace kiosk::app
