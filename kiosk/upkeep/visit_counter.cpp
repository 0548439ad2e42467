// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/visit_counter.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::upkeep {

std::vector<Count> VisitCounter::look(const VisitGlance& glance) {
    if (!glance.visited)
        return end();
    visited_ = true;
    language_ = glance.language;
    const bool another_scene = glance.scene != std::exchange(scene_, glance.scene);
    if (another_scene && !glance.is_private)
        counts_.push_back({Counted::scenes, glance.scene});
    const bool just_ended = glance.film_ended && !std::exchange(film_ended_, glance.film_ended);
    film_ended_ = glance.film_ended;
    if (just_ended && !glance.is_private)
        counts_.push_back({Counted::films, glance.scene});
    return {};
}

// The same scene opened five times by one visitor is of interest once: else the number of visits of a scene
// would tell how somebody went back and forth.
std::vector<Count> VisitCounter::end() {
    std::vector<Count> counts = std::exchange(counts_, {});
    if (std::exchange(visited_, false)) {
        counts.push_back({Counted::visits, {}});
        counts.push_back({Counted::languages, language_});
    }
    scene_.clear();
    language_.clear();
    film_ended_ = false;
    std::sort(counts.begin(), counts.end());
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    return counts;
}

} // namespace kiosk::upkeep
