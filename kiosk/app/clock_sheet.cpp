// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/german_time.hpp"
#include "kiosk/app/staff_choices.hpp"
#include "kiosk/app/technician_sheets.hpp"
#include "kiosk/app/time_zones.hpp"

namespace kiosk::app {

namespace {

using content::DoTask;
using content::TechnicianTask;
using yaml::Message;

Message prompt(const ClockPage& page) {
    using Answer = Wishes::Answer;
    if (page.set == Answer::waiting)
        return Message("The clock is being set.");
    if (page.set == Answer::unheard || page.zone_set == Answer::unheard)
        return no_answer();
    if (page.set == Answer::taken)
        return Message("Now it is {0}. Is it wrong still? The arrow takes digits back.",
                       {in_german(page.now)});
    if (page.entry.time())
        return Message("Is it so? Then set it with the button.");
    if (page.entry.is_complete())
        return Message("There is no such date or time. The arrow takes digits back.");
    return Message("Now it is {0}. Type day, month, year and time, two digits each.", {in_german(page.now)});
}

bool can_be_set(const ClockPage& page) {
    return page.entry.time() && page.set != Wishes::Answer::waiting && page.set != Wishes::Answer::taken;
}

} // namespace

ui::StaffSheet clock_sheet(const ClockPage& page) {
    ui::StaffSheet sheet{.title = german(Message("Clock and date")),
                         .text = german(prompt(page)),
                         .keypad = ui::Keypad{.typed = page.entry.entered(),
                                              .digits = show::ClockEntry::digits,
                                              .text = page.entry.text()}};
    if (can_be_set(page))
        sheet.choices.push_back(
            choice("staff_set_clock", Message("Set the clock"), TechnicianTask::set_clock, "check"));
    int number = 0;
    for (const TimeZone& zone : time_zones()) {
        sheet.choices.push_back({.id = "staff_zone_" + std::to_string(number),
                                 .label = german(zone.words),
                                 .action = DoTask{.task = TechnicianTask::choose_zone, .number = number},
                                 .chosen = zone.name == page.zone});
        ++number;
    }
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

} // namespace kiosk::app
