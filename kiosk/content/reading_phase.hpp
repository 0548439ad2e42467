// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::content {

/// How far reading aloud has come with what is on the screen.
enum class ReadingPhase {
    silent,   ///< there is nothing to read: a film plays
    asks,     ///< a loudspeaker would tell the room what stands here: only when somebody asks for it
    speaking, ///< or about to
    paused,   ///< by a touch or a key; goes on where it was
    finished,
    missing, ///< nothing of it has a voice
};

} // namespace kiosk::content
