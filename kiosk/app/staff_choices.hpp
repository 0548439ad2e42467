// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/staff_sheet.hpp"
#include "kiosk/yaml/message.hpp"

#include <string>

namespace kiosk::app {

// What the pages of the technicians have in common.

/// Technicians read German.
std::string german(const yaml::Message& message);

/// A button that asks for that task.
ui::StaffChoice
choice(std::string id, const yaml::Message& label, content::TechnicianTask task, std::string icon = {});

/// To the page with all of them.
ui::StaffChoice way_back();

/// What is said where the system takes no wish.
yaml::Message no_answer();

/// Back to the show.
ui::StaffChoice closing();

} // namespace kiosk::app
