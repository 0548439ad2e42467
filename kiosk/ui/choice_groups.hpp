// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// Choices that belong together, under a heading of their own. Each button's place is found by
/// `draw_choice_groups`.
struct ChoiceGroup {
    std::string title;
    std::vector<Button> buttons;
};

/// A button of such a group; the chosen one has a mark and other colours.
Button choice(std::string id, std::string label, content::Action action, bool chosen);

/// The same for something that is on or off by itself, which is also said.
Button toggle(const ViewBuilder& builder, std::string id, std::string label, content::Action action, bool on);

/// Draws the groups from the upper edge of `room`: one below the other, the heading beside its choices where
/// that fits, else above; in two columns where one would be too high. Returns the lower edge.
int draw_choice_groups(ViewBuilder& builder, std::vector<ChoiceGroup> groups, const Rect& room);

} // namespace kiosk::ui
