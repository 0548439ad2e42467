// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::content {

/// How far the recorded voice of an interview has come, once somebody wants to hear it. `show` decides it,
/// `ui` draws it.
enum class VoicePhase {
    playing,
    paused,
    ended,
    failed, ///< nothing can be heard of it
};

} // namespace kiosk::content
