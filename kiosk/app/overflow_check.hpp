// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"
#include "kiosk/settings/theme.hpp"

#include <functional>
#include <vector>

namespace kiosk::app {

/// Sets every scene in every language and text step, on a usual panel lying and standing, and names the texts
/// that find no room. Empty if no font can be opened: that is said elsewhere.
std::function<std::vector<content::Overflow>(const content::Exhibition&)>
overflow_check(const settings::Theme& theme);

} // namespace kiosk::app
