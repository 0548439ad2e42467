// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/pin_entry.hpp"

#include "kiosk/show/countdown.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::show {

void PinEntry::resume(int wrong, media::TimePoint now) {
    wrong_ = std::clamp(wrong, 0, tries);
    if (wrong_ == tries)
        blocked_until_ = now + pause;
}

void PinEntry::begin() {
    typed_.clear();
    first_.clear();
    request_.reset();
    asked_ = false;
    note_ = known_ ? Prompt::enter : Prompt::choose;
}

void PinEntry::press(int digit, media::TimePoint now) {
    if (asked_ || now < blocked_until_ || typed_.size() == digits)
        return;
    if (wrong_ == tries)
        wrong_ = 0; // the pause is over
    typed_ += static_cast<char>('0' + digit);
    if (typed_.size() < digits)
        return;
    std::string whole = std::exchange(typed_, {});
    if (!known_ && first_.empty()) {
        first_ = std::move(whole);
        note_ = Prompt::repeat;
    } else if (!known_ && whole != first_) {
        first_.clear();
        note_ = Prompt::differs;
    } else {
        keeping_ = !known_;
        asked_ = true;
        request_ = Request{keeping_, std::move(whole)};
    }
}

void PinEntry::erase() {
    if (!typed_.empty())
        typed_.pop_back();
}

std::optional<PinEntry::Request> PinEntry::take_request() {
    return std::exchange(request_, std::nullopt);
}

bool PinEntry::answered(bool good, media::TimePoint now) {
    if (!std::exchange(asked_, false))
        return false; // the page was left meanwhile
    if (good) {
        wrong_ = 0;
        known_ = true;
        begin();
        return true;
    }
    first_.clear();
    note_ = keeping_ ? Prompt::not_kept : Prompt::wrong;
    if (!keeping_ && ++wrong_ == tries)
        blocked_until_ = now + pause;
    return false;
}

PinEntry::Prompt PinEntry::prompt(media::TimePoint now) const {
    return now < blocked_until_ ? Prompt::wait : note_;
}

int PinEntry::seconds_left(media::TimePoint now) const {
    return whole_seconds(blocked_until_, now);
}

media::TimePoint PinEntry::next_deadline(media::TimePoint now) const {
    return now < blocked_until_ ? next_second(blocked_until_, now) : media::never;
}

} // namespace kiosk::show
