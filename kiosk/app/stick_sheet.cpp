// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/staff_choices.hpp"
#include "kiosk/app/technician_sheets.hpp"

#include <algorithm>

namespace kiosk::app {

namespace {

using content::TechnicianTask;
using yaml::Message;
using Stage = StickState::Stage;
using Reason = StickState::Reason;

Message words_of(Reason reason) {
    switch (reason) {
    case Reason::no_stick:
        return Message("There is no stick. Plug one in, wait a few seconds, and try again.");
    case Reason::many_sticks:
        return Message("There is more than one stick. Leave only one plugged in, and try again.");
    case Reason::format:
        return Message(
            "The stick is neither FAT32 nor exFAT. Format it so on a computer, which deletes what is "
            "on it, and copy the exhibition again.");
    case Reason::unreadable:
        return Message("The stick cannot be read: it is damaged, or was pulled out. Try again, or take "
                       "another.");
    case Reason::nothing:
        return Message("There is no exhibition on the stick. At its top level a folder “kok-ausstellung” is "
                       "looked for, with “exhibition.yaml” in it, or with “film” alone.");
    case Reason::too_many_files:
        return Message("There are too many files in the folder: more than 5000.");
    case Reason::too_large:
        return Message("The folder is too large: more than 4 GB.");
    case Reason::too_deep:
        return Message("The folder has too many folders in one another: more than eight.");
    case Reason::odd:
        return Message("In the folder there is something that is neither a file nor a folder.");
    case Reason::disk_full:
        return Message("The machine has no room for it.");
    case Reason::faulty:
        return Message("It was checked and has mistakes.");
    case Reason::not_taken:
        return Message("The folder of the exhibition cannot be exchanged.");
    case Reason::unchecked:
    case Reason::broken_off:
    case Reason::none:
        break;
    }
    return Message("It was broken off. Try again.");
}

Message words_of(const StickPage& page) {
    if (page.asked)
        return Message("One moment …");
    if (page.unheard)
        return no_answer();
    if (!page.state)
        return Message("At the top level of a USB stick (FAT32 or exFAT), a folder “kok-ausstellung” with "
                       "“exhibition.yaml” and all that belongs to it. Plug it in, wait a few seconds, then "
                       "touch “Read the stick”. Nothing of the exhibition changes by that.");
    const std::string percent = std::to_string(page.state->percent);
    switch (page.state->stage) {
    case Stage::searching:
        return Message("The stick is being looked for.");
    case Stage::copying:
        return Message("It is being copied: {0} %. Leave the stick in.", {percent});
    case Stage::checking:
        return Message(
            "It is being checked, every film from beginning to end: that can take some minutes. Leave "
            "the stick in. You may close this page and come back.");
    case Stage::drawing:
        return Message("It is checked. The proof sheet is being drawn: {0} %. Leave the stick in.",
                       {percent});
    case Stage::ready:
        return Message("It is checked, without a mistake. If you take it over, it takes the place of the "
                       "exhibition that is shown.");
    case Stage::taking:
        return Message("It is being taken over.");
    case Stage::taken:
        return Message("It is taken over. It is shown when these pages are closed and nobody is there. “An "
                       "earlier exhibition” brings the one before back.");
    case Stage::refused:
        break;
    }
    return Message("The exhibition on the stick was not taken. The one that is shown stays as it is.");
}

// What stands below: why it was refused, what is otherwise, where the report is.
std::vector<ui::StaffLine> lines_of(const StickPage& page) {
    using Lamp = ui::StaffLine::Lamp;
    std::vector<ui::StaffLine> lines;
    if (page.asked || !page.state)
        return lines;
    const Stage stage = page.state->stage;
    if (stage == Stage::refused)
        lines.push_back({.lamp = Lamp::mend, .words = german(words_of(page.state->reason))});
    if (stage == Stage::ready)
        lines.push_back(
            {.lamp = Lamp::good,
             .words = page.otherwise.value_or(german(Message("One moment: it is being looked up.")))});
    if (page.state->reported)
        lines.push_back(
            {.lamp = Lamp::none,
             .words = german(Message("On the stick, in “kok-bericht”: BERICHT.html says what was found, "
                                     "korrekturbogen.html shows every page. You may pull it out."))});
    else if (stage == Stage::ready || page.state->reason == Reason::faulty)
        lines.push_back({.lamp = Lamp::look_at_it,
                         .words = german(Message("The report cannot be written to the stick: it is full or "
                                                 "write-protected. You may pull it out."))});
    return lines;
}

bool is_at_work(const StickPage& page) {
    if (page.asked)
        return true;
    return page.state && page.state->stage != Stage::ready && page.state->stage != Stage::taken &&
           page.state->stage != Stage::refused;
}

} // namespace

ui::StaffSheet stick_sheet(const StickPage& page) {
    ui::StaffSheet sheet{
        .title = german(Message("From a stick")), .text = german(words_of(page)), .lines = lines_of(page)};
    if (!is_at_work(page)) {
        if (page.state && page.state->stage == Stage::ready) {
            if (!page.pictures.empty())
                sheet.choices.push_back(
                    choice("staff_look", Message("Look at it"), TechnicianTask::look_at_staged, "zoom_in"));
            sheet.choices.push_back(
                choice("staff_take_over", Message("Take it over"), TechnicianTask::take_over, "check"));
            sheet.choices.push_back(choice("staff_discard", Message("Discard it"), TechnicianTask::discard));
        } else {
            sheet.choices.push_back(
                choice("staff_read_stick", Message("Read the stick"), TechnicianTask::read_stick, "next"));
        }
    }
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

ui::StaffSheet staged_sheet(const StickPage& page, int leaf) {
    const std::size_t pages = page.pictures.size();
    if (pages == 0)
        return stick_sheet(page); // it was taken over, or another is read
    const std::size_t at = std::min(static_cast<std::size_t>(std::max(0, leaf)), pages - 1);
    ui::StaffSheet sheet{.title = german(Message("From the stick: page {0} of {1}",
                                                 {std::to_string(at + 1), std::to_string(pages)})),
                         .picture = page.pictures[at]};
    if (at > 0)
        sheet.choices.push_back({.id = "staff_previous",
                                 .label = german(Message("Previous")),
                                 .action = content::TurnPage{static_cast<int>(at) - 1},
                                 .icon = "previous"});
    if (at + 1 < pages)
        sheet.choices.push_back({.id = "staff_next",
                                 .label = german(Message("Leaf on")),
                                 .action = content::TurnPage{static_cast<int>(at) + 1},
                                 .icon = "next"});
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

} // namespace kiosk::app
