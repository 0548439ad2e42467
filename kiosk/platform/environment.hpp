// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::platform {

/// Tells the libraries below SDL what this program never needs, where nobody has said otherwise. Before the
/// first thread starts: the environment of a program is not to be changed beside others who read it.
void set_environment();

} // namespace kiosk::platform
