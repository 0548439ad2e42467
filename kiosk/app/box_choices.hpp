// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/rotation.hpp"
#include "kiosk/settings/device.hpp"
#include "media/base/result.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace kiosk::app {

/// What technicians have chosen on the screen of this machine. It goes before device.yaml, and survives new
/// exhibitions and new versions of the program.
struct BoxChoices {
    std::set<std::string> hidden;     ///< ids of scenes
    std::optional<std::string> venue; ///< name of a file of venues/; empty: nowhere in particular
    std::optional<int> volume;        ///< percent, at the beginning of each visit
    std::optional<settings::SoundOutput> output;
    std::optional<Rotation> rotation;
    std::optional<int> brightness;   ///< percent of what the display can
    std::optional<double> px_per_mm; ///< of the screen, measured with a bank card

    bool operator==(const BoxChoices&) const = default;
};

/// The darkest that a technician can choose, percent: words are still read from where visitors stand.
inline constexpr int least_brightness = 40;

/// What is kept in the state folder; nothing is chosen if the file is not there or cannot be read.
BoxChoices read_choices(const std::filesystem::path& state);

/// Keeps them. Fails if the disk is full or read-only.
media::Result<void> keep_choices(const std::filesystem::path& state, const BoxChoices& choices);

/// Where it stands: the name of a file of venues/, empty for nowhere in particular.
std::string venue_of(const settings::Device& device, const BoxChoices& choices);

/// The device as the technicians want it.
settings::Device with_choices(settings::Device device, const BoxChoices& choices);

} // namespace kiosk::app
