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
    if (page.asked)
        return Message("The clock is being set.");
    if (page.entry.time())
        return Message("Is it so? Then set it with the button.");
    if (page.entry.is_complete())
        return Message("There is no such date or time. The arrow takes digits back.");
    return Message("Now it is {0}. Type day, month, year and time, two digits each.", {in_german(page.now)});
}

} // namespace

ui::StaffSheet clock_sheet(const ClockPage& page) {
    ui::StaffSheet sheet{.title = german(Message("Clock and date")),
                         .text = german(prompt(page)),
                         .keypad = ui::Keypad{.typed = page.entry.entered(),
                                              .digits = show::ClockEntry::digits,
                                              .text = page.entry.text()}};
    if (page.entry.time() && !page.asked)
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
