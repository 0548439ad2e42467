// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/doctor.hpp"

#include <string>

namespace kiosk::upkeep {

/// What is not well, as digits that somebody can say on the phone: for each finding two digits, its place in
/// the list of `examine` from 01 on, and 50 more if it is amber; the red ones first, at most six. "00" if all
/// is well. The numbers are explained in systemd/README.md: a subject keeps its own.
std::string fault_code(const Findings& findings);

} // namespace kiosk::upkeep
