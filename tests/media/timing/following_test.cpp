// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/timing/following.hpp"
#include "tests/support/catch.hpp"

using namespace media;
using namespace std::chrono_literals;

namespace {

LeaderMoment leader_at(Duration position, bool runs = true) {
    return {.position = position, .runs = runs};
}

FollowerMoment follower_at(Duration position) {
    return {.position = position, .length = 60s, .is_seeking = false, .is_over = false};
}

} // namespace

TEST_CASE("a film that is nearly in step is nudged, and one a little behind catches up", "[timing]") {
    Following following;
    const FollowingDecision near = following.decide(leader_at(10s), follower_at(9990ms));
    CHECK(near == FollowingDecision{.play = true, .seek = std::nullopt, .clock = 10s, .at_once = false});
    const FollowingDecision behind = following.decide(leader_at(10s), follower_at(9600ms));
    CHECK(behind == FollowingDecision{.play = true, .seek = std::nullopt, .clock = 10s, .at_once = true});
}

TEST_CASE("a film that is ahead or far behind is sought", "[timing]") {
    for (const Duration position : std::initializer_list<Duration>{10'200ms, 40s, 9s, 0s}) {
        Following following;
        const FollowingDecision decision = following.decide(leader_at(10s), follower_at(position));
        CHECK(decision.seek == Duration(10s));
        CHECK(decision.play);
    }
}

TEST_CASE("a seek that takes long is not begun again while the leader plays on", "[timing]") {
    Following following;
    CHECK(following.decide(leader_at(30s), follower_at(1s)).seek);
    FollowerMoment seeking = follower_at(30s);
    seeking.is_seeking = true;
    CHECK_FALSE(following.decide(leader_at(31s), seeking).seek);
    CHECK(following.decide(leader_at(50s), seeking).seek == Duration(50s)); // the leader was sought again
    // It arrives a second late and catches up.
    const FollowingDecision arrived = following.decide(leader_at(51s), follower_at(50s));
    CHECK_FALSE(arrived.seek);
    CHECK(arrived.clock == Duration(51s));
    CHECK_FALSE(following.decide(leader_at(51s), follower_at(51s)).seek);
    CHECK(following.decide(leader_at(53s), follower_at(52s)).seek);
}

TEST_CASE("while the leader stands both show the same moment, and a seek is tried once", "[timing]") {
    Following following;
    CHECK_FALSE(following.decide(leader_at(10s, false), follower_at(10'015ms)).play);
    CHECK_FALSE(following.decide(leader_at(10s, false), follower_at(10'015ms)).seek);
    CHECK(following.decide(leader_at(10s, false), follower_at(10'040ms)).seek == Duration(10s));
    // A film whose pictures lie far apart gets no nearer.
    CHECK_FALSE(following.decide(leader_at(10s, false), follower_at(10'040ms)).seek);
    CHECK(following.decide(leader_at(11s, false), follower_at(10'040ms)).seek == Duration(11s));
    following.decide(leader_at(11s), follower_at(11s));
    CHECK(following.decide(leader_at(11s, false), follower_at(11'040ms)).seek == Duration(11s));
}

TEST_CASE("where the leader is longer the follower stays at its end, and comes back from there", "[timing]") {
    Following following;
    FollowerMoment over = follower_at(60s);
    over.is_over = true;
    for (const bool runs : {true, false}) {
        const FollowingDecision decision = following.decide(leader_at(75s, runs), over);
        CHECK_FALSE(decision.seek);
        CHECK_FALSE(decision.clock);
    }
    over.length = 0s; // the container does not know it
    CHECK_FALSE(following.decide(leader_at(75s), over).seek);
    CHECK(following.decide(leader_at(0s), over).seek == Duration(0s));
    CHECK(following.decide(leader_at(90s, false), follower_at(12s)).seek == Duration(60s));
}
