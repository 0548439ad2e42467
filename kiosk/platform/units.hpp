// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kiosk::platform {

/// What systemd says of a unit; both words are empty if it does not answer.
struct UnitWords {
    std::string active; ///< active, inactive, failed …
    std::string file;   ///< enabled, disabled, masked …; empty if there is no such unit
};

/// Asks systemd about a unit (`kok-kiosk.service`). Waits two seconds at most.
UnitWords ask_about_unit(const std::string& name);

/// The last entries of the journal since the machine was switched on that tell of a unit's errors, the oldest
/// first. Empty if there are none or the journal may not be read.
std::vector<std::string> last_errors_of(const std::string& unit, std::size_t most);

} // namespace kiosk::platform
