// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace media {
class AudioRing;
}

namespace kiosk::app {

/// Half a second of a tone (440 Hz, -20 dBFS) from one loudspeaker, for whoever asks which is which.
std::shared_ptr<media::AudioRing> test_tone(bool right);

} // namespace kiosk::app
