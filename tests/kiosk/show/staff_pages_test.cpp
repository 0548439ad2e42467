// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/staff_pages.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace kiosk::show;
using namespace std::chrono_literals;
namespace act = kiosk::content;

namespace {

/// The pages with a clock of their own.
struct Staff {
    StaffPages pages;
    media::TimePoint now{1h};

    void hold() { pages.corner_held(now); }
    void choose(const act::Action& action) { pages.chosen(action, now); }

    /// From deadline to deadline, as the program does.
    void wait(media::Duration time) {
        const media::TimePoint end = now + time;
        while (pages.next_deadline() <= end) {
            now = std::max(now, pages.next_deadline());
            pages.advance(now);
        }
        now = end;
    }
};

} // namespace

TEST_CASE("nothing opens until a finger has rested in the corner", "[show][staff]") {
    Staff staff;
    CHECK_FALSE(staff.pages.open());
    CHECK(staff.pages.next_deadline() == media::never);
    staff.choose(act::StartCleaning{});
    CHECK_FALSE(staff.pages.open());
    staff.hold();
    CHECK(staff.pages.page() == StaffPage::choice);
}

TEST_CASE("at the very first start the choice waits longer for somebody to come", "[show][staff]") {
    Staff staff;
    staff.pages.welcome(staff.now);
    CHECK(staff.pages.page() == StaffPage::choice);
    staff.wait(119s);
    CHECK(staff.pages.page() == StaffPage::choice);
    staff.wait(1s);
    CHECK_FALSE(staff.pages.open());
}

TEST_CASE("the choice closes by itself when nobody touches it, and by its button", "[show][staff]") {
    Staff staff;
    staff.hold();
    staff.wait(29s);
    staff.pages.touched(staff.now);
    staff.wait(29s);
    CHECK(staff.pages.page() == StaffPage::choice);
    staff.wait(1s);
    CHECK_FALSE(staff.pages.open());
    for (const act::Action& action : {act::Action(act::CloseStaffPages{}), act::Action(act::Back{})}) {
        staff.hold();
        staff.choose(action);
        CHECK_FALSE(staff.pages.open());
        CHECK(staff.pages.next_deadline() == media::never);
    }
}

TEST_CASE("cleaning lasts two minutes, counts every second, and ends by itself", "[show][staff]") {
    Staff staff;
    staff.hold();
    staff.choose(act::StartCleaning{});
    CHECK(staff.pages.page() == StaffPage::cleaning);
    CHECK(staff.pages.seconds_left(staff.now) == 120);
    for (int left = 119; left > 0; --left) {
        CHECK(staff.pages.next_deadline() == staff.now + 1s);
        staff.wait(1s);
        CHECK(staff.pages.seconds_left(staff.now) == left);
    }
    CHECK(staff.pages.open());
    staff.wait(1s);
    CHECK_FALSE(staff.pages.open());
    CHECK(staff.pages.seconds_left(staff.now) == 0);
}

TEST_CASE("whatever a cloth does, cleaning neither ends nor begins anew", "[show][staff]") {
    Staff staff;
    staff.hold();
    staff.choose(act::StartCleaning{});
    staff.wait(60s);
    staff.hold();
    staff.pages.touched(staff.now);
    for (const act::Action& action :
         {act::Action(act::CloseStaffPages{}), act::Action(act::Back{}), act::Action(act::StartCleaning{})})
        staff.choose(action);
    CHECK(staff.pages.page() == StaffPage::cleaning);
    CHECK(staff.pages.seconds_left(staff.now) == 60);
}

TEST_CASE("the fault code stays while somebody touches the screen", "[show][staff]") {
    Staff staff;
    staff.hold();
    staff.choose(act::ShowFaultCode{});
    CHECK(staff.pages.page() == StaffPage::fault_code);
    CHECK(staff.pages.seconds_left(staff.now) == 0);
    staff.wait(29s);
    staff.pages.touched(staff.now);
    staff.wait(29s);
    CHECK(staff.pages.page() == StaffPage::fault_code);
    staff.wait(1s);
    CHECK_FALSE(staff.pages.open());
}

TEST_CASE("a machine that slept ends the cleaning when it wakes", "[show][staff]") {
    Staff staff;
    staff.hold();
    staff.choose(act::StartCleaning{});
    staff.now += 1h;
    staff.pages.advance(staff.now);
    CHECK_FALSE(staff.pages.open());
}

namespace {

act::DoTask task(act::TechnicianTask what) {
    return {.task = what};
}

void type_pin(Staff& staff) {
    staff.pages.set_pin_known(true);
    staff.hold();
    staff.choose(task(act::TechnicianTask::open));
    for (int digit = 1; digit <= 6; ++digit)
        staff.choose(act::DoTask{.task = act::TechnicianTask::digit, .number = digit});
}

} // namespace

TEST_CASE("the pages of the technicians open behind the PIN alone", "[show][staff]") {
    Staff staff;
    staff.hold();
    for (const auto what :
         {act::TechnicianTask::health, act::TechnicianTask::scenes, act::TechnicianTask::restart}) {
        staff.choose(task(what));
        CHECK(staff.pages.page() == StaffPage::choice);
    }
    staff.choose(act::CloseStaffPages{});
    type_pin(staff);
    CHECK(staff.pages.page() == StaffPage::pin);
    staff.choose(task(act::TechnicianTask::health));
    CHECK(staff.pages.page() == StaffPage::pin);
    const auto request = staff.pages.take_pin_request();
    REQUIRE(request);
    CHECK(request->digits == "123456");
    staff.pages.pin_answered(true, staff.now);
    CHECK(staff.pages.page() == StaffPage::technician);
    staff.choose(task(act::TechnicianTask::health));
    CHECK(staff.pages.page() == StaffPage::health);
    staff.choose(act::TurnPage{1});
    CHECK(staff.pages.leaf() == 1);
    staff.choose(act::Back{});
    CHECK(staff.pages.page() == StaffPage::technician);
    CHECK(staff.pages.leaf() == 0);
    staff.choose(act::Back{});
    CHECK_FALSE(staff.pages.open());
}

TEST_CASE("the way back from the pages of a stick leads to the stick", "[show][staff]") {
    Staff staff;
    type_pin(staff);
    REQUIRE(staff.pages.take_pin_request());
    staff.pages.pin_answered(true, staff.now);
    staff.choose(task(act::TechnicianTask::stick));
    staff.choose(task(act::TechnicianTask::look_at_staged));
    CHECK(staff.pages.page() == StaffPage::staged);
    staff.choose(act::Back{});
    CHECK(staff.pages.page() == StaffPage::stick);
    staff.choose(act::Back{});
    CHECK(staff.pages.page() == StaffPage::technician);
}

TEST_CASE("technicians who touch nothing are gone after two minutes, and the PIN is asked for again",
          "[show][staff]") {
    Staff staff;
    type_pin(staff);
    staff.pages.take_pin_request();
    staff.pages.pin_answered(true, staff.now);
    staff.wait(119s);
    CHECK(staff.pages.page() == StaffPage::technician);
    staff.wait(1s);
    CHECK_FALSE(staff.pages.open());
    staff.hold();
    staff.choose(task(act::TechnicianTask::open));
    CHECK(staff.pages.page() == StaffPage::pin);
}

TEST_CASE("an answer about a PIN opens nothing once its page has closed", "[show][staff]") {
    Staff staff;
    type_pin(staff);
    staff.pages.take_pin_request();
    staff.choose(act::CloseStaffPages{});
    staff.pages.pin_answered(true, staff.now);
    CHECK_FALSE(staff.pages.open());
}

TEST_CASE("the place is filled in line by line, and each way back leads one page up", "[show][staff]") {
    Staff staff;
    type_pin(staff);
    staff.pages.take_pin_request();
    staff.pages.pin_answered(true, staff.now);
    staff.choose(task(act::TechnicianTask::venues));
    for (const auto& leave : {act::Action(act::Back{}), act::Action(task(act::TechnicianTask::keep_line))}) {
        staff.choose(task(act::TechnicianTask::place));
        staff.choose(task(act::TechnicianTask::type_line));
        CHECK(staff.pages.page() == StaffPage::place_line);
        staff.choose(act::DoTask{.task = act::TechnicianTask::key, .name = "a"});
        CHECK(staff.pages.page() == StaffPage::place_line);
        staff.choose(leave);
        CHECK(staff.pages.page() == StaffPage::place);
    }
    staff.choose(act::Back{});
    CHECK(staff.pages.page() == StaffPage::venues);
    staff.choose(act::Back{});
    CHECK(staff.pages.page() == StaffPage::technician);
}

TEST_CASE("whoever is led through the set-up comes back to it from filling in the place", "[show][staff]") {
    Staff staff;
    staff.pages.set_pin_known(false);
    staff.hold();
    staff.choose(task(act::TechnicianTask::open));
    for (int digit = 0; digit < 12; ++digit)
        staff.choose(act::DoTask{.task = act::TechnicianTask::digit, .number = digit % 6});
    staff.pages.take_pin_request();
    staff.pages.pin_answered(true, staff.now);
    REQUIRE(staff.pages.page() == StaffPage::venues);
    REQUIRE(staff.pages.step() == 0);
    staff.choose(task(act::TechnicianTask::place));
    CHECK_FALSE(staff.pages.step()); // its way back leads back, not on
    staff.choose(task(act::TechnicianTask::type_line));
    staff.choose(act::Back{});
    staff.choose(act::Back{});
    CHECK(staff.pages.page() == StaffPage::venues);
    CHECK(staff.pages.step() == 0);
    staff.choose(task(act::TechnicianTask::next_step));
    CHECK(staff.pages.step() == 1);
}
