// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"
#include "kiosk/platform/pictures.hpp"
#include "kiosk/settings/load.hpp"
#include "kiosk/ui/stage.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// The settings of the installed kiosk.
inline constexpr const char* installed_config = "/etc/kok-kiosk/device.yaml";
/// The exhibition of the installed kiosk, which its curators edit.
inline constexpr const char* installed_exhibition = "/var/lib/kok-kiosk/exhibition";
/// Where the installed kiosk keeps what outlives its starts: the STATE_DIRECTORY of its unit.
inline constexpr const char* state_of_the_unit = "/var/lib/kok-kiosk/state";
/// The exhibition that the package brings.
inline constexpr const char* shipped_exhibition = "/usr/share/kok-kiosk/exhibition";

/// The checks of films and captions that `content` asks for, done by the player's own eyes.
content::FileChecks film_checks();

/// The pictures of the exhibition in that folder, stills of its films among them; `on_ready` is called by
/// their thread.
platform::PicturesOptions pictures_of(const std::filesystem::path& exhibition,
                                      std::function<void()> on_ready = {});

/// The wall clock.
settings::LocalTime local_time();

/// The date here and now, as 2030-12-31.
std::string today();

/// device.yaml and theme.yaml: the file that was named, else the system's, else the defaults.
settings::LoadedDevice read_device(const std::optional<std::filesystem::path>& config);
/// A place where the exhibition may stand.
struct VenueFile {
    std::string name;  ///< of the file, without .yaml
    std::string words; ///< what the file calls the place; its own name if it says nothing

    bool operator==(const VenueFile&) const = default;
};

/// All files of `venues/` beside device.yaml, by name.
std::vector<VenueFile> venue_files(const std::optional<std::filesystem::path>& config);

/// What is so where the exhibition stands: the file of that name in `venues/` beside device.yaml.
settings::LoadedVenue read_venue(const std::optional<std::filesystem::path>& config,
                                 const std::string& venue);
settings::LoadedTheme read_theme(const std::optional<std::filesystem::path>& config);

/// The folder of the exhibition: what was named, else what device.yaml says, else the installed one.
std::filesystem::path exhibition_folder(const std::optional<std::filesystem::path>& named,
                                        const settings::Device& device);

/// How the panel looks to the layout: what device.yaml says, else what the monitor says, else a usual one.
ui::Panel panel_of(const settings::Display& display, Size canvas, std::optional<double> monitor_px_per_mm);

} // namespace kiosk::app
