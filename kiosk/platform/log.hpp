// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::platform {

/// Sends spdlog to stderr, where the journal picks it up (levels as sd-daemon prefixes if it is the journal),
/// says a repeated line at most once an hour, and routes SDL's own messages into it. Call once, first.
void open_log();

} // namespace kiosk::platform
