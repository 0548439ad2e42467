// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/settings/device.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/settings/venue.hpp"
#include "kiosk/yaml/diagnostic.hpp"

#include <filesystem>

namespace kiosk::settings {

struct LoadedDevice {
    Device device;
    yaml::Diagnostics diagnostics; ///< tidied
};

struct LoadedVenue {
    Venue venue;
    yaml::Diagnostics diagnostics; ///< tidied
};

struct LoadedTheme {
    Theme theme;
    yaml::Diagnostics diagnostics; ///< tidied
};

/// Reads `device.yaml`. Never fails: a key that is missing or broken has its default, the latter with a
/// diagnostic. A file that is not there is an error in the diagnostics.
LoadedDevice load_device(const std::filesystem::path& file);

/// Reads a file of `venues/` in the same way: what is missing or broken is as the device has it.
LoadedVenue load_venue(const std::filesystem::path& file);

/// Reads `theme.yaml` in the same way; what is missing or broken is that of `default_theme()`. Contrasts that
/// are too low are errors.
LoadedTheme load_theme(const std::filesystem::path& file);

} // namespace kiosk::settings
