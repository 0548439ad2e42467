// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/view.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

const Target* View::target_at(Point point) const {
    const auto found = std::find_if(
        targets.rbegin(), targets.rend(), [&](const Target& target) { return target.rect.contains(point); });
    return found == targets.rend() ? nullptr : &*found;
}

const Target* View::target(const std::string& id) const {
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const Target& target) { return target.id == id; });
    return found == targets.end() ? nullptr : &*found;
}

const Pinch::Part& nearest_part(const std::vector<Pinch::Part>& parts, Point point) {
    const auto distance = [point](const Pinch::Part& part) {
        return std::hypot(part.middle.x - point.x, part.middle.y - point.y);
    };
    return *std::min_element(parts.begin(), parts.end(), [&](const auto& one, const auto& other) {
        return distance(one) < distance(other);
    });
}

} // namespace kiosk::ui
