// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/view.hpp"

#include <algorithm>

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

} // namespace kiosk::ui
