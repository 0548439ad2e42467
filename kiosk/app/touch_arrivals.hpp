// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

/// Notices a touch screen that was not there at the start. SDL hears only those that the X server had when
/// the program began: whatever comes later, with a television that is switched on after the computer, say,
/// is touched in vain until the program starts anew. Pure.
class TouchArrivals {
public:
    /// `at_start`: what `touch_devices` found then.
    explicit TouchArrivals(std::vector<std::string> at_start) : known_(std::move(at_start)) {}

    /// Asked every few seconds with what there is now. True if something new was there the last time, too:
    /// the X server has taken it up meanwhile. One that was pulled out and comes back is not new.
    bool have_come(const std::vector<std::string>& now);

private:
    std::vector<std::string> known_;
    std::vector<std::string> last_;
};

} // namespace kiosk::app
