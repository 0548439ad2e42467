// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/staff_choices.hpp"
#include "kiosk/app/technician_sheets.hpp"

namespace kiosk::app {

namespace {

using content::DoTask;
using content::TechnicianTask;
using yaml::Message;

using Outcome = EarlierPage::Outcome;

Message words_of(const EarlierPage& page) {
    if (page.outcome == Outcome::waiting)
        return Message("The state of {0} is being brought back.", {page.asked});
    if (page.outcome == Outcome::back)
        return Message("The state of {0} is back. It is shown when these pages are closed and nobody is "
                       "there. What stood there until now is kept beside it; the films stay.",
                       {page.asked});
    if (page.outcome == Outcome::not_back)
        return Message("The state of {0} was not brought back: perhaps the machine has no room for it. What "
                       "is shown stays as it is.",
                       {page.asked});
    if (page.outcome == Outcome::unheard)
        return no_answer();
    if (!page.states)
        return Message("One moment: it is being looked up.");
    if (page.states->empty())
        return Message("No earlier state is kept yet. The kiosk keeps each that runs without a fault.");
    return Message("What ran without a fault until now, the newest first. Which one is to be shown again?");
}

} // namespace

ui::StaffSheet earlier_sheet(const EarlierPage& page) {
    ui::StaffSheet sheet{.title = german(Message("An earlier exhibition")), .text = german(words_of(page))};
    if (page.states && page.outcome != Outcome::waiting && page.outcome != Outcome::back)
        for (const EarlierExhibition& state : *page.states) {
            sheet.lines.push_back({.words = state.when, .detail = state.otherwise});
            if (state.is_now)
                continue; // nothing would change
            sheet.choices.push_back({.id = "staff_bring_back_" + std::to_string(state.number),
                                     .label = state.when,
                                     .action = DoTask{.task = TechnicianTask::bring_back,
                                                      .number = static_cast<int>(state.number)},
                                     .icon = "repeat"});
        }
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

} // namespace kiosk::app
