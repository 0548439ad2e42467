// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/readings.hpp"
#include "kiosk/yaml/message.hpp"

#include <string>
#include <vector>

namespace kiosk::upkeep {

/// A traffic light; the worse compares greater.
enum class Light { green, amber, red };

/// One thing that was looked at: how it is, and what to do if it is not well.
struct Finding {
    Light light = Light::green;
    yaml::Message subject;
    yaml::Message words;
    yaml::Message way_out; ///< empty if all is well
};

using Findings = std::vector<Finding>;

/// Judges what was read of the machine; one finding for each subject, always in the same order. Red is what
/// visitors notice, amber what they may notice later.
Findings examine(const Readings& readings);

/// The findings as lines for people; with `colours` for a terminal.
std::string doctor_report(const Findings& findings, yaml::MessageLanguage language, bool colours);

/// 1 if a light is red, else 0.
int exit_status(const Findings& findings);

} // namespace kiosk::upkeep
