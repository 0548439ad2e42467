// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/input.hpp"
#include "media/base/time.hpp"

#include <map>
#include <optional>
#include <vector>

namespace kiosk::platform {

/// Decides which raw contacts are fingers: drops the mouse clicks that X invents after a touch, moves and
/// lifts of fingers that are not down, and fingers whose lift got lost. Pure: it is handed `now`.
class FingerTracker {
public:
    /// Mouse events that come this soon after a touch and this near to it are the touch's echo.
    static constexpr media::Duration echo_time = std::chrono::milliseconds(500);
    static constexpr int echo_distance = 40; ///< px
    /// A finger that has not moved for so long was lifted unnoticed.
    static constexpr media::Duration lost_after = std::chrono::seconds(30);

    std::optional<Input> down(FingerId finger, Point at, media::TimePoint now);
    std::optional<Input> move(FingerId finger, Point at, media::TimePoint now);
    std::optional<Input> up(FingerId finger, Point at, media::TimePoint now);

    /// Forgets all fingers; says so if there were any.
    std::optional<Input> forget();
    /// FingersLost once a finger has been down without a move for `lost_after`.
    std::optional<Input> expire(media::TimePoint now);
    /// When `expire` will have something to say; `never` if no finger is down.
    media::TimePoint next_expiry() const;

private:
    struct Contact {
        Point at;
        media::TimePoint seen;
    };

    bool is_echo(FingerId finger, Point at, media::TimePoint now) const;

    std::map<FingerId, Contact> down_;
    std::optional<Contact> last_touch_;
};

} // namespace kiosk::platform
