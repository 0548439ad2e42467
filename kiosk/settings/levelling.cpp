// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/levelling.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::settings {

// Written so that what is no number counts as silence.
bool is_silent(const SoundLevel& level) {
    return !(level.integrated_lufs >= silence_lufs) || !std::isfinite(level.true_peak_dbtp);
}

double levelling_gain_db(const SoundLevel& level) {
    if (is_silent(level))
        return 0;
    const double wanted = std::min(target_lufs - level.integrated_lufs, most_gain_db);
    return std::min(wanted, highest_peak_dbtp - level.true_peak_dbtp);
}

double levelled_lufs(const SoundLevel& level) {
    return level.integrated_lufs + levelling_gain_db(level);
}

} // namespace kiosk::settings
