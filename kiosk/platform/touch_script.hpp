// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::platform {

/// One line of a touch script. `x` and `y` are fractions of the panel as it hangs (0..1 from its left and
/// upper edge before rotation), because they take the way of a real touch.
struct TouchStep {
    enum class Kind { down, move, up };

    media::Duration at{}; ///< since the script began
    Kind kind = Kind::down;
    int finger = 0;
    double x = 0;
    double y = 0;

    bool operator==(const TouchStep&) const = default;
};
using TouchScript = std::vector<TouchStep>;

/// What is wrong with a line of a touch script.
struct TouchScriptFault {
    int line = 0; ///< from 1
    std::string message;

    bool operator==(const TouchScriptFault&) const = default;
};

struct ParsedTouchScript {
    TouchScript steps; ///< those lines that are right, in the order of the file
    std::vector<TouchScriptFault> faults;
};

/// Reads lines of `MILLISECONDS down|move|up FINGER X Y`; `#` starts a comment. Times must not go back, and
/// every finger must be down before it moves or lifts.
ParsedTouchScript parse_touch_script(std::string_view text);

/// Reads such a file; `not_found` if it cannot be read, `corrupt` with the first fault and its line.
media::Result<TouchScript> load_touch_script(const std::string& path);

} // namespace kiosk::platform
