// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>
#include <string>

namespace kiosk::app {

/// A moment as people in Germany write it, in the time zone of the machine: "24.12.2026, 10:00".
std::string in_german(std::time_t moment);

} // namespace kiosk::app
