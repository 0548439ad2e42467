// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/staff_pages.hpp"

#include "kiosk/show/countdown.hpp"

#include <variant>

namespace kiosk::show {

void StaffPages::corner_held(media::TimePoint now) {
    if (!open())
        show(StaffPage::choice, now + patience, now);
}

void StaffPages::touched(media::TimePoint now) {
    if (open() && page_ != StaffPage::cleaning)
        show(page_, now + patience, now);
}

// A cloth presses nothing: while the screen is cleaned there is nothing to choose.
void StaffPages::chosen(const content::Action& action, media::TimePoint now) {
    if (!open() || page_ == StaffPage::cleaning)
        return;
    if (std::holds_alternative<content::StartCleaning>(action))
        show(StaffPage::cleaning, now + cleaning_time, now);
    else if (std::holds_alternative<content::ShowFaultCode>(action))
        show(StaffPage::fault_code, now + patience, now);
    else if (std::holds_alternative<content::CloseStaffPages>(action) ||
             std::holds_alternative<content::Back>(action))
        close();
}

void StaffPages::advance(media::TimePoint now) {
    if (now < next_at_)
        return;
    if (now >= until_)
        close();
    else
        next_at_ = next_second(until_, now);
}

int StaffPages::seconds_left(media::TimePoint now) const {
    return page_ == StaffPage::cleaning ? whole_seconds(until_, now) : 0;
}

void StaffPages::show(StaffPage page, media::TimePoint until, media::TimePoint now) {
    page_ = page;
    until_ = until;
    next_at_ = page == StaffPage::cleaning ? next_second(until, now) : until;
}

void StaffPages::close() {
    *this = StaffPages{};
}

} // namespace kiosk::show
