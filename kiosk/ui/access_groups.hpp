// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/ui/choice_groups.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// One part of "Sprache & Zugang": its tab and what can be chosen there.
struct AccessPart {
    content::AccessSection section = content::AccessSection::language;
    std::string id; ///< of its tab
    std::string icon;
    std::string title;
    std::vector<ChoiceGroup> groups;
};

/// The parts of the sheet, in order; one without choices is left out. A new choice is one function that makes
/// its group, and its line here.
std::vector<AccessPart> access_parts(const ViewBuilder& builder);

} // namespace kiosk::ui
