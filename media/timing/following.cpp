// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/timing/following.hpp"

#include <algorithm>

namespace media {

namespace {

// Both shall show the same moment within half a picture. Up to there the clock is nudged.
constexpr Duration same_moment = std::chrono::milliseconds(20);

// So far behind, decoding what lies between is no slower than to seek.
constexpr Duration catch_up = std::chrono::milliseconds(500);

// After a seek that took long, another one would take as long again.
constexpr Duration patient_catch_up = std::chrono::seconds(5);

Duration target_of(const LeaderMoment& leader, const FollowerMoment& follower) {
    const bool known = follower.length > Duration::zero();
    return std::clamp(leader.position, Duration::zero(), known ? follower.length : Duration::max());
}

} // namespace

bool Following::must_seek(const LeaderMoment& leader, const FollowerMoment& follower, Duration target) const {
    const Duration ahead = follower.position - target;
    if (!leader.runs)
        return std::chrono::abs(ahead) > same_moment && sought_ != target;
    if (follower.is_seeking)
        return std::chrono::abs(ahead) > patient_catch_up;
    if (follower.is_over)
        return ahead > noticeable;
    return ahead > noticeable || -ahead > (is_settling_ ? patient_catch_up : catch_up);
}

FollowingDecision Following::decide(const LeaderMoment& leader, const FollowerMoment& follower) {
    const Duration target = target_of(leader, follower);
    FollowingDecision decision{
        .play = leader.runs, .seek = std::nullopt, .clock = std::nullopt, .at_once = false};
    if (must_seek(leader, follower, target)) {
        decision.seek = target;
        sought_ = target;
        is_settling_ = true;
        return decision;
    }
    if (leader.runs)
        sought_.reset();
    if (follower.is_seeking || follower.is_over || !leader.runs)
        return decision;
    const Duration distance = std::chrono::abs(follower.position - target);
    if (distance <= noticeable)
        is_settling_ = false;
    decision.clock = target;
    decision.at_once = distance > same_moment;
    return decision;
}

} // namespace media
