// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"

namespace kiosk::app {

/// What nobody can hear: a warning for each language that visitors can choose and whose speech is not that of
/// its texts, with the command that mends it. Nothing if there are no fonts to compose views with.
yaml::Diagnostics speech_findings(const content::Loaded& loaded);

} // namespace kiosk::app
