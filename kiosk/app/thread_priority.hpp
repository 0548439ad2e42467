// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::app {

/// Lets the thread that calls it give way to the others: a film that plays goes first. `niceness` is 0
/// (usual) to 19 (only what nobody else wants). What the system denies is no fault: the thread then works as
/// usual.
void lower_priority(int niceness);

} // namespace kiosk::app
