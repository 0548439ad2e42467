// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/finger_tracker.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::platform {

bool FingerTracker::is_echo(FingerId finger, Point at, media::TimePoint now) const {
    if (finger != mouse_finger || !last_touch_ || now - last_touch_->seen > echo_time)
        return false;
    return std::hypot(at.x - last_touch_->at.x, at.y - last_touch_->at.y) <= echo_distance;
}

std::optional<Input> FingerTracker::down(FingerId finger, Point at, media::TimePoint now) {
    if (is_echo(finger, at, now))
        return std::nullopt;
    if (finger != mouse_finger)
        last_touch_ = Contact{at, now};
    // A finger that comes down twice lost its lift: it goes on as the same finger.
    const bool known = !down_.insert_or_assign(finger, Contact{at, now}).second;
    return known ? Input{FingerMove{finger, at}} : Input{FingerDown{finger, at}};
}

std::optional<Input> FingerTracker::move(FingerId finger, Point at, media::TimePoint now) {
    const auto found = down_.find(finger);
    if (found == down_.end())
        return std::nullopt;
    if (finger != mouse_finger)
        last_touch_ = Contact{at, now};
    const bool moved = found->second.at != at;
    found->second = {at, now};
    return moved ? std::optional<Input>(FingerMove{finger, at}) : std::nullopt;
}

std::optional<Input> FingerTracker::up(FingerId finger, Point at, media::TimePoint now) {
    if (down_.erase(finger) == 0)
        return std::nullopt;
    if (finger != mouse_finger)
        last_touch_ = Contact{at, now};
    return FingerUp{finger, at};
}

std::optional<Input> FingerTracker::forget() {
    if (down_.empty())
        return std::nullopt;
    down_.clear();
    return FingersLost{};
}

std::optional<Input> FingerTracker::expire(media::TimePoint now) {
    return now >= next_expiry() ? forget() : std::nullopt;
}

media::TimePoint FingerTracker::next_expiry() const {
    media::TimePoint next = media::never;
    for (const auto& [finger, contact] : down_)
        next = std::min(next, contact.seen + lost_after);
    return next;
}

} // namespace kiosk::platform
