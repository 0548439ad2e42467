// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/rotation.hpp"
#include "media/base/time.hpp"

#include <optional>
#include <string>

namespace kiosk::settings {

using media::Duration;

enum class PresenterChoice { automatic, gpu, cpu };
enum class SoundOutput { headphones, speaker, none };

/// The panel that the exhibition is shown on.
struct Display {
    bool fullscreen = true;
    Rotation rotation = Rotation::none;
    std::optional<double> px_per_mm;           ///< measured; else from the diagonal
    std::optional<double> diagonal_inch;       ///< else from EDID if plausible, else 23.8
    std::optional<double> viewing_distance_mm; ///< else 600 up to 27 inches, then 0.9 x diagonal, at most 1200
    std::optional<double> bottom_edge_mm;      ///< height of the lowest row of px above the floor
    PresenterChoice presenter = PresenterChoice::automatic;

    bool operator==(const Display&) const = default;
};

struct Sound {
    std::string device;     ///< empty: the system's default
    int volume = 70;        ///< percent
    int max_volume = 100;   ///< percent
    int latency_ms = 0;     ///< what the television adds
    SoundOutput output = SoundOutput::speaker;

    bool operator==(const Sound&) const = default;
};

struct VisitTimes {
    Duration idle = std::chrono::seconds(60);
    Duration countdown = std::chrono::seconds(20);

    bool operator==(const VisitTimes&) const = default;
};

/// `config/device.yaml`: what technicians say about this machine.
struct Device {
    Display display;
    Sound sound;
    VisitTimes visit;
    bool allow_stand_in = true; ///< film.allow_stand_in: show the film's tile although the film is a stand-in
    std::string content_folder; ///< content.folder; empty: the one of the command line

    bool operator==(const Device&) const = default;
};

} // namespace kiosk::settings
