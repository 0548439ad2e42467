// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/venue.hpp"

#include <algorithm>

namespace kiosk::settings {

Device at_venue(Device device, const Venue& venue) {
    device.display.rotation = venue.rotation.value_or(device.display.rotation);
    device.sound.output = venue.output.value_or(device.sound.output);
    device.sound.max_volume = venue.max_volume.value_or(device.sound.max_volume);
    device.sound.volume = std::min(venue.volume.value_or(device.sound.volume), device.sound.max_volume);
    return device;
}

Sound sound_at(const Sound& usual, const std::vector<QuietHours>& quiet, const LocalTime& time) {
    Sound sound = usual;
    if (!is_plausible(time))
        return sound;
    for (const QuietHours& hours : quiet)
        if (is_within(hours.hours, hours.hours, time.minute)) {
            sound.volume = std::min(sound.volume, hours.volume);
            sound.max_volume = std::min(sound.max_volume, hours.volume);
        }
    return sound;
}

} // namespace kiosk::settings
