// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/input.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace kiosk::settings {

/// The wall clock of a venue.
struct LocalTime {
    int year = 0;
    int weekday = 0; ///< 0 is Monday
    int minute = 0;  ///< of the day, 0 to 1439
};

/// From one minute of the day to another, which is no longer in it; up to the next day if that is not later.
struct MinuteSpan {
    int from = 0;
    int to = 0;

    bool operator==(const MinuteSpan&) const = default;
};

/// When it is open on one day: `10:00-18:00`, `10:00-12:00, 14:00-18:00`, or `zu`.
struct DayHours {
    std::vector<MinuteSpan> spans;

    bool operator==(const DayHours&) const = default;
};

/// What such a text says; nothing if it says nothing that makes sense.
std::optional<DayHours> parse_hours(std::string_view text);

bool read_value(const yaml::Input& input, DayHours& value);

/// The opening hours of a week. A day that is not named is closed, unless none is: then it is always open.
struct OpeningHours {
    std::array<std::optional<DayHours>, 7> days; ///< the first is Monday

    bool operator==(const OpeningHours&) const = default;
};

template <typename Form>
void describe(Form& form, OpeningHours& hours) {
    constexpr std::array<std::array<std::string_view, 2>, 7> names{{{"monday", "Montag"},
                                                                    {"tuesday", "Dienstag"},
                                                                    {"wednesday", "Mittwoch"},
                                                                    {"thursday", "Donnerstag"},
                                                                    {"friday", "Freitag"},
                                                                    {"saturday", "Samstag"},
                                                                    {"sunday", "Sonntag"}}};
    for (std::size_t day = 0; day < names.size(); ++day)
        form.optional(hours.days[day],
                      yaml::Field{.key = names[day][0],
                                  .title = names[day][1],
                                  .hint = "Von wann bis wann, oder zu.",
                                  .example = "10:00-18:00"});
}

/// Whether a clock can be right at all: nobody's hours are kept by one that stands in 1970.
bool is_plausible(const LocalTime& time);

/// Whether that time lies within the hours of the day, or of the day before if they go past midnight.
bool is_within(const DayHours& today, const DayHours& yesterday, int minute);

/// Whether it is open. A clock that cannot be right closes nothing.
bool is_open(const OpeningHours& hours, const LocalTime& time);

} // namespace kiosk::settings
