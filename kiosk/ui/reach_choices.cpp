// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/choice_groups.hpp"
#include "kiosk/ui/reach.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace kiosk::ui {

namespace {

// A group that finds no room goes on under its title on the next page.
std::vector<ChoiceGroup>
pages_of(const ViewBuilder& builder, const std::vector<ChoiceGroup>& groups, const Rect& room) {
    std::vector<ChoiceGroup> pages;
    for (const ChoiceGroup& group : groups)
        for (std::vector<Button>& buttons :
             pages_of_controls(builder, group.buttons, room, group.buttons.size()))
            pages.push_back({group.title, std::move(buttons)});
    return pages;
}

} // namespace

void draw_choices_in_reach(ViewBuilder& builder,
                           const std::vector<ChoiceGroup>& groups,
                           const ReachChoices& place) {
    const Measures& m = builder.m();
    const ReachRooms rooms = reach_rooms(builder);
    Pager ends = place.pager;
    Rect above = place.room;
    above.height -= pager_height(builder);
    const std::vector<ChoiceGroup> pages = pages_of(builder, groups, above);
    if (pages.empty())
        return;
    ends.pages = static_cast<int>(pages.size());
    ends.page = std::clamp(builder.stage().moment.page, 0, ends.pages - 1);
    builder.pages(ends.pages);
    const ChoiceGroup& page = pages[static_cast<std::size_t>(ends.page)];
    // The title stands right above its choices, where the eye comes from.
    auto style = builder.lead();
    style.language = builder.stage().visitor.language;
    style.font.weight = typesetting::Weight::bold;
    const Rect title_room = rooms.content.inset(m.margin);
    const int highest = m.low ? title_room.height : title_room.height / 2;
    const auto title = builder.fit(page.title, style, {title_room.width, highest}, m.text);
    builder.put(title,
                {title_room.x, rooms.content.bottom() - title.height},
                builder.palette().text,
                builder.palette().ground);
    builder.speak_words(page.title);
    draw_control_grid(builder, page.buttons, above);
    draw_pager(builder, foot_of(place.room, place.indent), ends);
}

} // namespace kiosk::ui
