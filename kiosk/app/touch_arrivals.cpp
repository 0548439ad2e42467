// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/touch_arrivals.hpp"

#include <algorithm>

namespace kiosk::app {

bool TouchArrivals::have_come(const std::vector<std::string>& now) {
    const auto holds = [](const std::vector<std::string>& list, const std::string& device) {
        return std::find(list.begin(), list.end(), device) != list.end();
    };
    const bool come = std::any_of(now.begin(), now.end(), [&](const std::string& device) {
        return !holds(known_, device) && holds(last_, device);
    });
    last_ = now;
    return come;
}

} // namespace kiosk::app
