// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/staff_choices.hpp"
#include "kiosk/app/technician_sheets.hpp"

#include <fmt/format.h>

#include <string>

namespace kiosk::app {

namespace {

using content::DoTask;
using content::TechnicianTask;
using yaml::Message;

// Said here whole, so that each has its place in the catalogue.
Message title_of(std::size_t line) {
    switch (line) {
    case 0:
        return Message("Town");
    case 1:
        return Message("House");
    case 2:
        return Message("Counselling centre");
    case 3:
        return Message("Its telephone");
    case 4:
        return Message("Its hours");
    default:
        return Message("Opening event");
    }
}

Message hint_of(std::size_t line) {
    switch (line) {
    case 0:
        return Message("As visitors call it. With it the scene “Hier bei uns” appears, and the town before "
                       "becomes a stop of the journey.");
    case 1:
        return Message("Where the exhibition stands in that town, such as: Rathaus.");
    case 2:
        return Message(
            "The name of a counselling centre nearby. It is shown once its telephone is there, too.");
    case 3:
        return Message("The number that visitors see and can call.");
    case 4:
        return Message("When somebody answers the telephone there.");
    default:
        return Message(
            "When and how the exhibition is opened here, in one line. Empty it when that is over.");
    }
}

} // namespace

ui::StaffSheet place_sheet(const FilledPlace& filled, const std::string& stop) {
    ui::StaffSheet sheet{.title = german(Message("Fill in the place"))};
    sheet.text = german(
        Message("What you type goes before the file of the place. It holds when you close these pages."));
    for (std::size_t line = 0; line < place_lines().size(); ++line) {
        const std::string& typed = filled.*place_lines().at(line).text;
        const std::string title = german(title_of(line));
        if (!typed.empty())
            sheet.lines.push_back({.words = fmt::format("{}: {}", title, typed)});
        sheet.choices.push_back(
            {.id = "staff_line_" + std::to_string(line),
             .label = title,
             .action = DoTask{.task = TechnicianTask::type_line, .number = static_cast<int>(line)}});
    }
    if (!stop.empty()) {
        sheet.lines.push_back({.words = german(Message("The last stop before: {0}", {stop}))});
        sheet.choices.push_back(
            choice("staff_drop_stop", Message("Strike the stop"), TechnicianTask::drop_stop));
    }
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

ui::StaffSheet place_line_sheet(std::size_t line, const show::TextEntry& entry) {
    return {.title = german(title_of(line)),
            .text = german(hint_of(line)),
            .choices = {choice("staff_keep_line", Message("Keep it"), TechnicianTask::keep_line, "check"),
                        choice("staff_clear_line", Message("Empty the line"), TechnicianTask::clear_line),
                        way_back()},
            .keyboard = ui::Keyboard{.text = entry.text(),
                                     .shifted = entry.is_shifted(),
                                     .space = german(Message("Space")),
                                     .shift = german(Message("Capital")),
                                     .erase = german(Message("Delete the last letter"))}};
}

} // namespace kiosk::app
