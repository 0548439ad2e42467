// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/staff_pages.hpp"

#include "kiosk/show/countdown.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

namespace kiosk::show {

namespace {

media::Duration time_of(StaffPage page) {
    if (page == StaffPage::cleaning)
        return StaffPages::cleaning_time;
    return is_technicians(page) ? StaffPages::technicians_patience : StaffPages::patience;
}

// Where a button of the technicians leads; nothing if it does something on its page.
std::optional<StaffPage> page_behind(content::TechnicianTask task) {
    using content::TechnicianTask;
    static constexpr std::pair<TechnicianTask, StaffPage> pages[] = {
        {TechnicianTask::open, StaffPage::technician},
        {TechnicianTask::health, StaffPage::health},
        {TechnicianTask::picture_test, StaffPage::picture_test},
        {TechnicianTask::sound_test, StaffPage::sound_test},
        {TechnicianTask::orientation, StaffPage::orientation},
        {TechnicianTask::screen_size, StaffPage::screen_size},
        {TechnicianTask::power, StaffPage::power},
        {TechnicianTask::scenes, StaffPage::scenes},
        {TechnicianTask::brightness, StaffPage::brightness},
        {TechnicianTask::venues, StaffPage::venues},
        {TechnicianTask::place, StaffPage::place},
        {TechnicianTask::keep_line, StaffPage::place},
        {TechnicianTask::type_line, StaffPage::place_line},
        {TechnicianTask::earlier, StaffPage::earlier},
        {TechnicianTask::stick, StaffPage::stick},
        {TechnicianTask::look_at_staged, StaffPage::staged},
    };
    const auto* found = std::find_if(
        std::begin(pages), std::end(pages), [task](const auto& page) { return page.first == task; });
    return found == std::end(pages) ? std::nullopt : std::optional(found->second);
}

} // namespace

StaffPages::StaffPages(bool set_clock)
    // The place first: with it what was chosen for the one before is forgotten.
    : set_up_{StaffPage::venues,
              StaffPage::orientation,
              StaffPage::screen_size,
              StaffPage::picture_test,
              StaffPage::sound_test} {
    if (set_clock)
        set_up_.push_back(StaffPage::clock);
}

void StaffPages::corner_held(media::TimePoint now) {
    if (!open())
        show(StaffPage::choice, now);
}

void StaffPages::welcome(media::TimePoint now) {
    corner_held(now);
    until_ = next_at_ = now + technicians_patience;
}

void StaffPages::touched(media::TimePoint now) {
    if (open() && page_ != StaffPage::cleaning)
        show(page_, now);
}

// A cloth presses nothing: while the screen is cleaned there is nothing to choose.
void StaffPages::chosen(const content::Action& action, media::TimePoint now) {
    if (!open() || page_ == StaffPage::cleaning)
        return;
    if (std::holds_alternative<content::StartCleaning>(action))
        show(StaffPage::cleaning, now);
    else if (std::holds_alternative<content::ShowFaultCode>(action))
        show(StaffPage::fault_code, now);
    else if (const auto* task = std::get_if<content::DoTask>(&action))
        do_task(*task, now);
    else if (const auto* turn = std::get_if<content::TurnPage>(&action))
        leaf_ = std::max(0, turn->page);
    else if (std::holds_alternative<content::Back>(action))
        go_back(now);
    else if (std::holds_alternative<content::CloseStaffPages>(action))
        close();
}

void StaffPages::do_task(const content::DoTask& task, media::TimePoint now) {
    using content::TechnicianTask;
    if (!is_technicians(page_))
        return ask_for_pin(task, now);
    switch (task.task) {
    case TechnicianTask::next_step:
        return go_to_step(step_.value_or(set_up_.size()) + 1, now);
    case TechnicianTask::clock:
        clock_.begin();
        return show(StaffPage::clock, now);
    case TechnicianTask::digit:
        clock_.press(task.number);
        return show(page_, now);
    case TechnicianTask::erase:
        clock_.erase();
        return show(page_, now);
    default: // what is done by others leaves the page as it is
        return show(page_behind(task.task).value_or(page_), now);
    }
}

void StaffPages::ask_for_pin(const content::DoTask& task, media::TimePoint now) {
    using content::TechnicianTask;
    if (task.task == TechnicianTask::open && page_ == StaffPage::choice) {
        pin_.begin();
        show(StaffPage::pin, now);
    } else if (task.task == TechnicianTask::digit && page_ == StaffPage::pin) {
        pin_.press(task.number, now);
        show(page_, now);
    } else if (task.task == TechnicianTask::erase && page_ == StaffPage::pin) {
        pin_.erase();
        show(page_, now);
    }
}

void StaffPages::pin_answered(bool good, media::TimePoint now) {
    const bool was_known = pin_.is_known();
    const bool opens = pin_.answered(good, now);
    if (page_ != StaffPage::pin)
        return;
    if (opens && !was_known)
        go_to_step(0, now);
    else
        show(opens ? StaffPage::technician : StaffPage::pin, now);
}

void StaffPages::go_to_step(std::size_t step, media::TimePoint now) {
    clock_.begin();
    const bool is_over = step >= set_up_.size();
    show(is_over ? StaffPage::technician : set_up_.at(step), now);
    step_ = is_over ? std::nullopt : std::optional(step);
}

void StaffPages::go_back(media::TimePoint now) {
    if (page_ == StaffPage::staged)
        show(StaffPage::stick, now);
    else if (page_ == StaffPage::place_line)
        show(StaffPage::place, now);
    else if (page_ == StaffPage::place)
        show(StaffPage::venues, now);
    else if (is_technicians(page_) && page_ != StaffPage::technician)
        show(StaffPage::technician, now);
    else
        close();
}

void StaffPages::advance(media::TimePoint now) {
    if (now < next_at_)
        return;
    if (now >= until_)
        close();
    else
        next_at_ = page_ == StaffPage::cleaning ? next_second(until_, now)
                                                : std::min(until_, pin_.next_deadline(now));
}

int StaffPages::seconds_left(media::TimePoint now) const {
    return page_ == StaffPage::cleaning ? whole_seconds(until_, now) : 0;
}

void StaffPages::show(StaffPage page, media::TimePoint now) {
    if (page != page_) {
        leaf_ = 0;
        if (!belongs_to_step(page))
            step_.reset();
    }
    page_ = page;
    until_ = now + time_of(page);
    next_at_ = until_;
    if (page == StaffPage::cleaning)
        next_at_ = next_second(until_, now);
    else if (page == StaffPage::pin)
        next_at_ = std::min(until_, pin_.next_deadline(now));
}

bool StaffPages::belongs_to_step(StaffPage page) const {
    if (!step_)
        return false;
    const StaffPage led = set_up_.at(*step_);
    return page == led ||
           (led == StaffPage::venues && (page == StaffPage::place || page == StaffPage::place_line));
}

void StaffPages::close() {
    page_ = StaffPage::none;
    leaf_ = 0;
    step_.reset();
    until_ = media::never;
    next_at_ = media::never;
}

} // namespace kiosk::show
