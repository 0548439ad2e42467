// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/player_status.hpp"

#include "kiosk/upkeep/kept_json.hpp"

#include <fmt/format.h>

#include <cmath>

namespace kiosk::upkeep {

namespace {

using nlohmann::json;
using yaml::Message;
using yaml::MessageLanguage;

constexpr int status_version = 1;

// The value of that name if it is there and of that type; else what there was.
template <typename Value>
void take(const json& object, const char* name, Value& value) {
    value = value_at<Value>(object, name).value_or(value);
}

void add(std::string& lines, const Message& message, MessageLanguage language) {
    lines += message.in(language) + "\n";
}

} // namespace

std::string to_text(const PlayerStatus& status) {
    const json object = {{"version", status_version},
                         {"program", status.version},
                         {"pid", status.pid},
                         {"begun", status.begun.count()},
                         {"starts", status.starts},
                         {"mode", static_cast<int>(status.mode)},
                         {"presenter", status.presenter},
                         {"width", status.width},
                         {"height", status.height},
                         {"px_per_mm", status.px_per_mm},
                         {"exhibition", status.exhibition},
                         {"mark", status.mark},
                         {"scenes", status.scenes},
                         {"faults", status.faults},
                         {"frames_presented", status.frames_presented},
                         {"frames_late", status.frames_late}};
    return kept_text(object);
}

std::optional<PlayerStatus> status_from_text(const std::string& text) {
    const json object = kept_object(text);
    if (value_at<int>(object, "version") != status_version)
        return std::nullopt;
    PlayerStatus status;
    double begun = 0;
    int mode = 0;
    take(object, "program", status.version);
    take(object, "pid", status.pid);
    take(object, "begun", begun);
    take(object, "starts", status.starts);
    take(object, "mode", mode);
    take(object, "presenter", status.presenter);
    take(object, "width", status.width);
    take(object, "height", status.height);
    take(object, "px_per_mm", status.px_per_mm);
    take(object, "exhibition", status.exhibition);
    take(object, "mark", status.mark);
    take(object, "scenes", status.scenes);
    take(object, "faults", status.faults);
    take(object, "frames_presented", status.frames_presented);
    take(object, "frames_late", status.frames_late);
    status.begun = SinceBoot(begun);
    if (mode > 0 && mode <= static_cast<int>(Mode::built_in))
        status.mode = static_cast<Mode>(mode);
    return status;
}

void FrameTally::count(std::uint64_t presented, std::uint64_t late) {
    if (presented < newest_.presented) { // another film began
        before_.presented += newest_.presented;
        before_.late += newest_.late;
    }
    newest_ = {presented, late};
}

std::string words_for(SinceBoot span, MessageLanguage language) {
    const auto seconds = static_cast<long long>(std::floor(std::max(span.count(), 0.0)));
    const auto number = [](long long value) { return std::to_string(value); };
    constexpr long long minute = 60;
    constexpr long long hour = 60 * minute;
    constexpr long long day = 24 * hour;
    if (seconds < minute)
        return Message("{0} s", {number(seconds)}).in(language);
    if (seconds < hour)
        return Message("{0} min", {number(seconds / minute)}).in(language);
    if (seconds < day)
        return Message("{0} h {1} min", {number(seconds / hour), number(seconds % hour / minute)})
            .in(language);
    return Message("{0} days {1} h", {number(seconds / day), number(seconds % day / hour)}).in(language);
}

Message words_for(Mode mode) {
    switch (mode) {
    case Mode::safe:
        return Message("safe mode: without films and without graphics card, because the last starts failed");
    case Mode::last_good:
        return Message("the last good exhibition, without films, because the present one failed");
    case Mode::built_in:
        return Message("the built-in scene alone, because everything else failed");
    case Mode::full:
        break;
    }
    return Message("complete");
}

std::string status_report(const std::optional<PlayerStatus>& status,
                          SinceBoot now,
                          const std::vector<std::string>& errors,
                          MessageLanguage language) {
    std::string lines;
    if (!status) {
        add(lines, Message("The exhibition is not running."), language);
    } else {
        const auto number = [](auto value) { return std::to_string(value); };
        add(lines,
            Message("The exhibition is running: {0}.", {words_for(status->mode).in(language)}),
            language);
        add(lines, Message("Version:       {0}", {status->version}), language);
        add(lines,
            Message("Exhibition:    {0} ({1} scenes, state {2})",
                    {status->exhibition.empty() ? "–" : status->exhibition,
                     number(status->scenes),
                     status->mark.empty() ? "–" : status->mark}),
            language);
        add(lines, Message("Mistakes:      {0}", {number(status->faults)}), language);
        add(lines, Message("Running for:   {0}", {words_for(now - status->begun, language)}), language);
        add(lines,
            Message("Restarts:      {0} since the machine was switched on", {number(status->starts - 1)}),
            language);
        add(lines,
            Message("Screen:        {0} x {1} px, {2} px per mm, drawn by {3}",
                    {number(status->width),
                     number(status->height),
                     fmt::format("{:.2f}", status->px_per_mm),
                     status->presenter}),
            language);
        add(lines,
            Message("Film pictures: {0} shown, {1} late",
                    {number(status->frames_presented), number(status->frames_late)}),
            language);
    }
    if (!errors.empty())
        add(lines, Message("Last errors:"), language);
    for (const std::string& error : errors)
        lines += "  " + error + "\n";
    return lines;
}

} // namespace kiosk::upkeep
