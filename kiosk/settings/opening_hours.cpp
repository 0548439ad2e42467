// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/opening_hours.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <string>

namespace kiosk::settings {

namespace {

constexpr int minutes_an_hour = 60;
constexpr int minutes_a_day = 24 * minutes_an_hour;
constexpr int year_of_the_program = 2026;
constexpr int last_plausible_year = 2060;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<int> parse_number(std::string_view text, int most) {
    int value = 0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    const bool good = result.ec == std::errc{} && result.ptr == end && !text.empty() && text.size() <= 2;
    return good && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

// "9:30" or "24:00", in minutes.
std::optional<int> parse_time(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto hours = parse_number(text.substr(0, colon), 24);
    const auto minutes = parse_number(text.substr(colon + 1), minutes_an_hour - 1);
    if (!hours || !minutes || *hours * minutes_an_hour + *minutes > minutes_a_day)
        return std::nullopt;
    return *hours * minutes_an_hour + *minutes;
}

std::optional<MinuteSpan> parse_span(std::string_view text) {
    // People also write the longer dash.
    constexpr std::string_view dashes[] = {"–", "-"};
    for (const std::string_view dash : dashes)
        if (const auto at = text.find(dash); at != std::string_view::npos) {
            const auto from = parse_time(trimmed(text.substr(0, at)));
            const auto to = parse_time(trimmed(text.substr(at + dash.size())));
            return from && to ? std::optional(MinuteSpan{*from, *to}) : std::nullopt;
        }
    return std::nullopt;
}

const DayHours& hours_of(const OpeningHours& hours, int day) {
    static const DayHours closed;
    const auto& named = hours.days.at(static_cast<std::size_t>(day));
    return named ? *named : closed;
}

} // namespace

std::optional<DayHours> parse_hours(std::string_view text) {
    text = trimmed(text);
    if (text == "zu" || text == "closed")
        return DayHours{};
    DayHours hours;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const auto span = parse_span(trimmed(text.substr(0, comma)));
        if (!span)
            return std::nullopt;
        hours.spans.push_back(*span);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return hours.spans.empty() ? std::nullopt : std::optional(hours);
}

bool read_value(const yaml::Input& input, DayHours& value) {
    std::string text;
    if (!yaml::read_value(input, text))
        return false;
    const auto hours = parse_hours(text);
    if (!hours) {
        input.error(
            yaml::Message("“{0}” are no hours.", {text}),
            yaml::Message(
                "Write from when until when, such as 10:00-18:00 or 10:00-12:00, 14:00-18:00; or: zu."));
        return false;
    }
    value = *hours;
    return true;
}

bool is_plausible(const LocalTime& time) {
    return time.year >= year_of_the_program && time.year <= last_plausible_year;
}

bool is_within(const DayHours& today, const DayHours& yesterday, int minute) {
    const auto begun = [minute](const MinuteSpan& span) {
        return minute >= span.from && (minute < span.to || span.to <= span.from);
    };
    const auto goes_on = [minute](const MinuteSpan& span) {
        return span.to <= span.from && minute < span.to;
    };
    return std::any_of(today.spans.begin(), today.spans.end(), begun) ||
           std::any_of(yesterday.spans.begin(), yesterday.spans.end(), goes_on);
}

bool is_open(const OpeningHours& hours, const LocalTime& time) {
    const auto named = [](const auto& day) { return day.has_value(); };
    if (!is_plausible(time) || std::none_of(hours.days.begin(), hours.days.end(), named))
        return true;
    constexpr int days = 7;
    assert(time.weekday >= 0 && time.weekday < days);
    return is_within(
        hours_of(hours, time.weekday), hours_of(hours, (time.weekday + days - 1) % days), time.minute);
}

} // namespace kiosk::settings
