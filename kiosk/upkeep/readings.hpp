// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/start_record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::upkeep {

/// A monitor that is plugged in, as the kernel sees it.
struct Monitor {
    std::string name; ///< of the socket: HDMI-A-1
    int width_mm = 0; ///< what it says of itself; zero if nothing
    int height_mm = 0;
};

/// A unit of systemd.
struct UnitState {
    std::string name;
    std::string active; ///< systemd's word: active, inactive, failed …; empty if systemd does not answer
    std::string file;   ///< enabled, disabled, masked …
};

struct DiskSpace {
    std::string folder;
    double free_mb = 0;
    bool writable = true;
};

/// What lies in the place of the film.
enum class FilmOnDisk { real, stand_in, missing, none_wanted };

/// Everything that `doctor` reads from the machine, before anybody judges it. What could not be read is
/// empty.
struct Readings {
    std::vector<Monitor> monitors;
    bool size_is_set = false;               ///< device.yaml says how large the screen is
    std::vector<std::string> touch_screens; ///< by name
    std::vector<std::string> pointers;      ///< absolute ones that are no touch screen by their own word
    std::vector<std::string> sound_cards;
    bool sound_wanted = true;
    std::optional<double> decode_speed; ///< times real time, of the film that would play
    std::vector<std::string> missing_fonts;
    std::vector<std::string> undrawn;    ///< languages with letters that no font has
    std::vector<std::string> unreadable; ///< files of the exhibition that the player's user may not read
    std::vector<DiskSpace> disks;
    int year = 0;                      ///< of the machine's clock
    std::optional<double> hottest_c;   ///< of all sensors, degrees Celsius
    std::optional<bool> under_voltage; ///< the supply was too weak since the start; nothing if no sensor says
    std::string exhibition;            ///< its folder
    bool exhibition_built_in = false;  ///< nothing in it could be shown
    int content_errors = 0;
    int content_warnings = 0;
    int settings_faults = 0; ///< of device.yaml and theme.yaml
    FilmOnDisk film = FilmOnDisk::real;
    std::vector<UnitState> units; ///< ours
    bool other_desktop = false;   ///< a login manager also wants the screen
    bool player_runs = false;
    Mode player_mode = Mode::full;
    double frames_late_share = 0; ///< of the film's pictures since the start, 0 to 1
};

} // namespace kiosk::upkeep
