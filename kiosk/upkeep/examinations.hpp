// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/doctor.hpp"

namespace kiosk::upkeep {

/// The parts of `examine`: what is screwed and plugged together, and what runs on it.
Findings examine_machine(const Readings& readings);
Findings examine_exhibition(const Readings& readings);

} // namespace kiosk::upkeep
