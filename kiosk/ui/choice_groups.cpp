// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/choice_groups.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::ui {

namespace {

// A group with every part in its place, relative to the group's upper left corner.
struct SetGroup {
    typesetting::TextBlock title;
    int title_y = 0;
    std::vector<Rect> places;
    int height = 0;
};

struct Form {
    int width = 0;
    int title_width = 0; // beside the choices; 0: above them
};

SetGroup set_group(const ViewBuilder& builder, const ChoiceGroup& group, const Form& form) {
    const Measures& m = builder.m();
    auto style = builder.label(m.label);
    style.leading = 1.25;
    const bool beside = form.title_width > 0;
    SetGroup set{.title = builder.set(group.title, style, beside ? form.title_width - m.em : form.width)};
    const int left = beside ? form.title_width : 0;
    int x = left;
    int y = beside ? 0 : set.title.height + m.em / 4;
    set.title_y = beside ? (m.target - set.title.height) / 2 : 0;
    for (const Button& button : group.buttons) {
        // The width holds the mark of the chosen one, so that nothing moves when another is chosen.
        const int width = std::min(builder.button_width(button.label, m.label, true), form.width - left);
        if (x > left && x + width > form.width) {
            x = left;
            y += m.target + m.target_gap;
        }
        set.places.push_back({x, y, width, m.target});
        x += width + m.target_gap;
    }
    set.height = std::max(y + m.target, set.title.height);
    return set;
}

std::vector<SetGroup>
set_groups(const ViewBuilder& builder, const std::vector<ChoiceGroup>& groups, const Form& form) {
    std::vector<SetGroup> result;
    result.reserve(groups.size());
    for (const ChoiceGroup& group : groups)
        result.push_back(set_group(builder, group, form));
    return result;
}

int height_of(const std::vector<SetGroup>& groups, std::size_t from, std::size_t to, int gap) {
    int height = 0;
    for (std::size_t index = from; index < to; ++index)
        height += groups[index].height + (index > from ? gap : 0);
    return height;
}

// How many groups stand in the left column, so that the higher one is as low as can be.
std::size_t best_split(const std::vector<SetGroup>& groups, int gap) {
    std::size_t best = groups.size();
    int lowest = height_of(groups, 0, groups.size(), gap);
    for (std::size_t split = 1; split < groups.size(); ++split) {
        const int higher =
            std::max(height_of(groups, 0, split, gap), height_of(groups, split, groups.size(), gap));
        if (higher < lowest) {
            lowest = higher;
            best = split;
        }
    }
    return best;
}

int draw_column(ViewBuilder& builder,
                std::vector<ChoiceGroup>& groups,
                const std::vector<SetGroup>& set,
                std::pair<std::size_t, std::size_t> range,
                Point at) {
    const Measures& m = builder.m();
    int y = at.y;
    for (std::size_t index = range.first; index < range.second; ++index) {
        builder.put(set[index].title,
                    {at.x, y + set[index].title_y},
                    builder.palette().text,
                    builder.palette().ground);
        for (std::size_t place = 0; place < groups[index].buttons.size(); ++place) {
            Button& button = groups[index].buttons[place];
            const Rect& rect = set[index].places[place];
            button.label_px = m.label;
            button.rect = {at.x + rect.x, y + rect.y, rect.width, rect.height};
            builder.button(button);
        }
        y += set[index].height + m.em;
    }
    return y - m.em;
}

} // namespace

Button choice(std::string id, std::string label, content::Action action, bool chosen) {
    return {.id = std::move(id),
            .icon = chosen ? "check" : "",
            .label = std::move(label),
            .action = std::move(action),
            .look = chosen ? ButtonLook::chosen : ButtonLook::quiet,
            .role = "toggle"};
}

Button
toggle(const ViewBuilder& builder, std::string id, std::string label, content::Action action, bool on) {
    const content::Words& words = builder.words();
    Button button = choice(std::move(id), std::move(label), std::move(action), on);
    button.speech = button.label + ": " + (on ? words.setting_on : words.setting_off);
    return button;
}

int draw_choice_groups(ViewBuilder& builder, std::vector<ChoiceGroup> groups, const Rect& room) {
    const Measures& m = builder.m();
    const bool beside = !m.portrait && m.label == m.em;
    std::vector<SetGroup> set = set_groups(builder, groups, {room.width, beside ? room.width * 3 / 12 : 0});
    if (m.portrait || height_of(set, 0, set.size(), m.em) <= room.height)
        return draw_column(builder, groups, set, {0, groups.size()}, {room.x, room.y});
    const int width = (room.width - m.gap) / 2;
    set = set_groups(builder, groups, {width, 0});
    const std::size_t split = best_split(set, m.em);
    const int left = draw_column(builder, groups, set, {0, split}, {room.x, room.y});
    const int right =
        draw_column(builder, groups, set, {split, groups.size()}, {room.x + width + m.gap, room.y});
    return std::max(left, right);
}

} // namespace kiosk::ui
