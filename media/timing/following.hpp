// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <optional>

namespace media {

/// How a film that others follow is doing.
struct LeaderMoment {
    Duration position{0};
    bool runs = false; ///< time passes in it
};

/// The same of the film that follows.
struct FollowerMoment {
    Duration position{0}; ///< or where a seek goes that gave no picture yet
    Duration length{0};   ///< zero if unknown
    bool is_seeking = false;
    bool is_over = false; ///< its last picture stays
};

/// What the follower has to do.
struct FollowingDecision {
    bool play = false;
    std::optional<Duration> seek;  ///< to this position
    std::optional<Duration> clock; ///< what its clock should say, so that it is in step without a seek
    bool at_once = false;          ///< the clock jumps there; otherwise it is nudged, so that nobody sees it

    bool operator==(const FollowingDecision&) const = default;
};

/// Keeps one film in step with another (a sign language picture beside it) whose length and pictures may be
/// different. Where the leader is longer, the follower's last picture stays. Pure: it is told of the moment
/// and reads no clock.
class Following {
public:
    /// What is farther ahead than this is sought: to wait for the leader would be seen.
    static constexpr Duration noticeable = std::chrono::milliseconds(100);

    FollowingDecision decide(const LeaderMoment& leader, const FollowerMoment& follower);

private:
    bool must_seek(const LeaderMoment& leader, const FollowerMoment& follower, Duration target) const;

    std::optional<Duration> sought_; // while the leader stands: where it was followed to
    bool is_settling_ = false;       // after a seek: it may take long, and the leader went on meanwhile
};

} // namespace media
