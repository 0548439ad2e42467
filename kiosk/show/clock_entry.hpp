// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace kiosk::show {

/// Date and time as they are typed at a keypad: day, month, year of this century and time of the day, two
/// digits each. Pure.
class ClockEntry {
public:
    static constexpr std::size_t digits = 10;

    struct Time {
        int year = 0;  ///< 2000 to 2099
        int month = 0; ///< 1 to 12
        int day = 0;   ///< 1 to 31
        int hour = 0;
        int minute = 0;

        bool operator==(const Time&) const = default;
    };

    void begin() { typed_.clear(); }
    void press(int digit);
    void erase();

    std::size_t entered() const { return typed_.size(); }
    bool is_complete() const { return typed_.size() == digits; }
    /// What was typed, where it stands in date and time: "24.12.20__, __:__".
    std::string text() const;
    /// Once all of it is typed, if the calendar has such a day and the day such a time.
    std::optional<Time> time() const;

private:
    int pair(std::size_t place) const;

    std::string typed_;
};

} // namespace kiosk::show
