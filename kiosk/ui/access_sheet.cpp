// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/access_groups.hpp"
#include "kiosk/ui/layers.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/sheet_heading.hpp"
#include "kiosk/ui/statement_link.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

// On a lower screen (13 inches) the choices need the room of the heading. The bar says which sheet it is, and
// closes it.
constexpr double lowest_with_heading_mm = 140;

std::size_t open_part(const std::vector<AccessPart>& parts, content::AccessSection section) {
    const auto found = std::find_if(
        parts.begin(), parts.end(), [&](const AccessPart& part) { return part.section == section; });
    return found == parts.end() ? 0 : static_cast<std::size_t>(found - parts.begin());
}

// The tabs share the row evenly; their icons stay away where the words need the room. Returns what is left
// below.
Rect draw_tabs(ViewBuilder& builder,
               const std::vector<AccessPart>& parts,
               std::size_t open,
               const Rect& room) {
    const Measures& m = builder.m();
    const int count = static_cast<int>(parts.size());
    const int width = (room.width - (count - 1) * m.target_gap) / count;
    const bool icons = std::all_of(parts.begin(), parts.end(), [&](const AccessPart& part) {
        return builder.button_width(part.title, m.label) <= width;
    });
    std::vector<Button> tabs;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const AccessPart& part = parts[index];
        tabs.push_back({.id = part.id,
                        .icon = icons ? part.icon : "",
                        .label = part.title,
                        .action = content::OpenAccessSection{part.section},
                        .look = index == open ? ButtonLook::chosen : ButtonLook::quiet,
                        .role = "toggle",
                        .speech = index == open ? part.title + ", " + builder.words().selected : part.title});
    }
    draw_control_grid(builder, std::move(tabs), {room.x, room.y, room.width, m.target});
    const int line = room.y + m.target + m.target_gap;
    builder.fill({room.x, line, room.width, m.line}, builder.palette().accent);
    const int top = line + m.line + m.em;
    return {room.x, top, room.width, room.bottom() - top};
}

// What the link to the accessibility statement leaves of the room: it stands beside the pager, or below it.
struct Foot {
    Rect room;
    int indent = 0; ///< px that it takes of the pager's row
};

// Two taps away from every scene. A low screen with large words has no room for it here: there it is a choice
// of the last part.
Foot draw_statement_link(ViewBuilder& builder, std::vector<AccessPart>& parts, const Rect& room) {
    auto statement = statement_link(builder);
    if (!statement)
        return {room};
    const Measures& m = builder.m();
    const int pager = builder.button_width(builder.words().next, m.label) +
                      builder.button_width(builder.words().previous, m.label) + 2 * m.target_gap + 4 * m.em;
    const int width = builder.button_width(statement->label, m.label);
    const bool beside = width + pager <= room.width;
    if (!beside && !m.portrait) {
        parts.back().groups.push_back({builder.words().operating_help, {std::move(*statement)}});
        return {room};
    }
    statement->rect = {room.x, room.bottom() - m.target, width, m.target};
    statement->label_px = m.label;
    builder.button(*statement);
    if (beside)
        return {room, width + m.gap};
    return {{room.x, room.y, room.width, room.height - m.target - m.target_gap}};
}

// In reach mode there is no row for tabs: the pages of one part lead on to the next.
void draw_in_reach(ViewBuilder& builder, std::vector<AccessPart>& parts, std::size_t open) {
    Pager ends;
    if (open > 0)
        ends.before = content::OpenAccessSection{parts[open - 1].section};
    if (open + 1 < parts.size())
        ends.after = content::OpenAccessSection{parts[open + 1].section};
    const Foot foot = draw_statement_link(builder, parts, reach_rooms(builder).controls);
    draw_choices_in_reach(
        builder, parts[open].groups, {.room = foot.room, .pager = ends, .indent = foot.indent});
}

// How to operate the screen, where there is room for it.
void draw_help(ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    auto style = builder.style(m.text);
    style.language = builder.stage().visitor.language;
    const auto help =
        builder.set(builder.words().operating_help_text, style, line_width(builder, room.width));
    if (help.height > room.height)
        return;
    builder.put(
        help, {room.x, room.bottom() - help.height}, builder.palette().quiet, builder.palette().ground);
    builder.speak_words(builder.words().operating_help_text);
}

} // namespace

void draw_access_sheet(ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    std::vector<AccessPart> parts = access_parts(builder);
    const std::size_t open = open_part(parts, builder.stage().visitor.access_section);
    Rect rest = room.inset(m.margin);
    const bool low = rest.height < m.mm(lowest_with_heading_mm);
    if (!low)
        rest = draw_sheet_heading(
            builder, {builder.words().language_and_access, "close_access", content::OpenAccess{}}, rest);
    if (builder.controls_below()) {
        draw_in_reach(builder, parts, open);
        return;
    }
    rest = draw_tabs(builder, parts, open, rest);
    const Foot foot = draw_statement_link(builder, parts, rest);
    const int bottom = draw_choice_groups(builder, parts[open].groups, foot.room, foot.indent) + m.em;
    const int lowest = foot.room.bottom() - (foot.indent > 0 ? pager_height(builder) : 0);
    if (parts[open].section == content::AccessSection::handling)
        draw_help(builder, {rest.x, bottom, rest.width, lowest - bottom});
}

} // namespace kiosk::ui
