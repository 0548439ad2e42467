// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/frame.hpp"
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

/// A button of such a group; the chosen one has a mark and other colours, and says so.
Button
choice(const ViewBuilder& builder, std::string id, std::string label, content::Action action, bool chosen);

/// The same for something that is on or off by itself, which is also said.
Button toggle(const ViewBuilder& builder, std::string id, std::string label, content::Action action, bool on);

/// Draws the groups from the upper edge of `room`: one below the other, the heading beside its choices where
/// that fits, else above; in two columns where one would be too high, and over several pages where those
/// would be. In reach mode one group a page, its choices in the lowest third. Returns the lower edge of the
/// groups.
/// `foot_indent` px at the left of the pager's row stay free, if there are any; then that row stays free of
/// choices too.
int draw_choice_groups(ViewBuilder& builder,
                       std::vector<ChoiceGroup> groups,
                       const Rect& room,
                       int foot_indent = 0);

/// Where reach mode has the choices and their pager.
struct ReachChoices {
    Rect room;
    Pager pager;    ///< what its first and last page lead to
    int indent = 0; ///< px at the left of the pager's row that stay free
};

/// What reach mode makes of them: one group a page.
void draw_choices_in_reach(ViewBuilder& builder,
                           const std::vector<ChoiceGroup>& groups,
                           const ReachChoices& place);

} // namespace kiosk::ui
