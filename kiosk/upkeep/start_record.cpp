// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/start_record.hpp"

#include "kiosk/upkeep/kept_json.hpp"

#include <algorithm>
#include <limits>

namespace kiosk::upkeep {

namespace {

constexpr int record_version = 1;
constexpr std::chrono::seconds longest_wait{30};
/// A start that never came to a picture is ended by systemd after a minute and a half at most: what is older
/// was not followed by another start at once, so it is no series.
constexpr std::chrono::minutes same_series{10};

Mode mode_after(int deaths) {
    switch (deaths / deaths_a_mode) {
    case 0:
        return Mode::full;
    case 1:
        return Mode::safe;
    case 2:
        return Mode::last_good;
    default:
        return Mode::built_in;
    }
}

std::chrono::seconds wait_after(int fruitless) {
    constexpr int enough = 5; // 2^5 s are more than the longest wait
    if (fruitless == 0)
        return std::chrono::seconds(0);
    return std::min(std::chrono::seconds(1 << std::min(fruitless - 1, enough)), longest_wait);
}

void count(int& number) {
    if (number < std::numeric_limits<int>::max())
        ++number;
}

int number_in(const nlohmann::json& object, const char* name) {
    return bounded_at(object, name, 0).value_or(0);
}

} // namespace

StartPlan begin_start(const StartRecord& before, SinceBoot now) {
    StartRecord record = before;
    const bool foreign = record.begun > now || now - record.begun > same_series;
    if (foreign)
        record = {.starts = record.starts};
    if (record.phase != StartRecord::Phase::none)
        count(record.early_deaths);
    if (record.phase == StartRecord::Phase::starting)
        count(record.fruitless);
    else if (record.phase == StartRecord::Phase::shown)
        record.fruitless = 0;
    count(record.starts);
    record.phase = StartRecord::Phase::starting;
    const auto wait = wait_after(record.fruitless);
    record.begun = now + wait;
    return {.mode = mode_after(record.early_deaths), .wait = wait, .record = record};
}

StartRecord picture_shown(StartRecord record) {
    record.phase = StartRecord::Phase::shown;
    return record;
}

StartRecord proved(StartRecord record) {
    record.phase = StartRecord::Phase::none;
    record.early_deaths = 0;
    record.fruitless = 0;
    return record;
}

StartRecord ended(StartRecord record) {
    record.phase = StartRecord::Phase::none;
    return record;
}

StartRecord found_no_display(StartRecord record) {
    record.phase = StartRecord::Phase::none;
    count(record.fruitless);
    return record;
}

std::string to_text(const StartRecord& record) {
    const nlohmann::json object = {{"version", record_version},
                                   {"starts", record.starts},
                                   {"early_deaths", record.early_deaths},
                                   {"fruitless", record.fruitless},
                                   {"phase", static_cast<int>(record.phase)},
                                   {"begun", record.begun.count()}};
    return kept_text(object);
}

StartRecord record_from_text(const std::string& text) {
    const nlohmann::json object = kept_object(text);
    if (number_in(object, "version") != record_version)
        return {};
    StartRecord record{.starts = number_in(object, "starts"),
                       .early_deaths = number_in(object, "early_deaths"),
                       .fruitless = number_in(object, "fruitless")};
    const int phase = number_in(object, "phase");
    if (phase <= static_cast<int>(StartRecord::Phase::shown))
        record.phase = static_cast<StartRecord::Phase>(phase);
    record.begun = SinceBoot(value_at<double>(object, "begun").value_or(0));
    return record;
}

} // namespace kiosk::upkeep
