// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/clock_entry.hpp"

#include <chrono>
#include <string_view>

namespace kiosk::show {

void ClockEntry::press(int digit) {
    if (!is_complete())
        typed_ += static_cast<char>('0' + digit);
}

void ClockEntry::erase() {
    if (!typed_.empty())
        typed_.pop_back();
}

std::string ClockEntry::text() const {
    constexpr std::string_view form = "##.##.20##, ##:##";
    std::string text;
    std::size_t next = 0;
    for (const char place : form) {
        if (place != '#')
            text += place;
        else
            text += next < typed_.size() ? typed_[next] : '_';
        next += place == '#' ? 1 : 0;
    }
    return text;
}

std::optional<ClockEntry::Time> ClockEntry::time() const {
    if (!is_complete())
        return std::nullopt;
    const Time time{
        .year = 2000 + pair(2), .month = pair(1), .day = pair(0), .hour = pair(3), .minute = pair(4)};
    const std::chrono::year_month_day date{std::chrono::year(time.year),
                                           std::chrono::month(static_cast<unsigned>(time.month)),
                                           std::chrono::day(static_cast<unsigned>(time.day))};
    const bool exists = date.ok() && time.hour < 24 && time.minute < 60;
    return exists ? std::optional(time) : std::nullopt;
}

int ClockEntry::pair(std::size_t place) const {
    return (typed_[place * 2] - '0') * 10 + (typed_[place * 2 + 1] - '0');
}

} // namespace kiosk::show
