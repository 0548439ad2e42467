// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/staging.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

/// What a visitor looks at: a film that plays, and the question above it.
ui::Moment busy_moment() {
    ui::Moment moment;
    moment.layer = ui::Layer::chapters;
    moment.still_there = true;
    moment.pressed = "staff_cleaning";
    moment.page = 3;
    moment.open_item = 2;
    moment.countdown_seconds = 7;
    moment.film = ui::FilmMoment{.playing = true};
    return moment;
}

} // namespace

TEST_CASE("a page of the staff hides all that the show shows, and answers the finger", "[app][staff]") {
    const media::TimePoint now{1h};
    show::StaffPages staff;
    staff.corner_held(now);
    ui::Moment moment = busy_moment();
    app::lay_over(moment, staff, now, "");
    CHECK(moment.layer == ui::Layer::staff);
    CHECK_FALSE(moment.still_there);
    CHECK_FALSE(moment.film);
    CHECK_FALSE(moment.open_item);
    CHECK(moment.page == 0);
    CHECK(moment.countdown_seconds == 0);
    CHECK(moment.pressed == "staff_cleaning");
}

TEST_CASE("the ring of the cleaning empties with its seconds", "[app][staff]") {
    const media::TimePoint now{1h};
    show::StaffPages staff;
    staff.corner_held(now);
    staff.chosen(content::StartCleaning{}, now);
    ui::Moment moment;
    app::lay_over(moment, staff, now, "");
    CHECK(moment.layer == ui::Layer::cleaning);
    CHECK(moment.countdown_share == 1);
    app::lay_over(moment, staff, now + 90s, "");
    CHECK(moment.countdown_seconds == 30);
    CHECK(moment.countdown_share == 0.25);
}

TEST_CASE("the fault code is shown as it was when its page opened", "[app][staff]") {
    const media::TimePoint now{1h};
    show::StaffPages staff;
    staff.corner_held(now);
    staff.chosen(content::ShowFaultCode{}, now);
    ui::Moment moment;
    app::lay_over(moment, staff, now, "03-58");
    CHECK(moment.layer == ui::Layer::fault_code);
    CHECK(moment.fault_code == "03-58");
}
