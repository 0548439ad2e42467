// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/staff_choices.hpp"

#include <utility>

namespace kiosk::app {

using content::DoTask;
using content::TechnicianTask;
using yaml::Message;

std::string german(const Message& message) {
    return message.in(yaml::MessageLanguage::german);
}

ui::StaffChoice choice(std::string id, const Message& label, TechnicianTask task, std::string icon) {
    return {
        .id = std::move(id), .label = german(label), .action = DoTask{.task = task}, .icon = std::move(icon)};
}

ui::StaffChoice way_back() {
    return {.id = "staff_back", .label = german(Message("Back")), .action = content::Back{}, .icon = "back"};
}

Message no_answer() {
    return Message("The machine does not answer: a service of it is not running. Switch it off and on again. "
                   "If that does not help, “How the machine is” says more.");
}

ui::StaffChoice closing() {
    return {.id = "staff_close",
            .label = german(Message("Close")),
            .action = content::CloseStaffPages{},
            .icon = "close"};
}

} // namespace kiosk::app
