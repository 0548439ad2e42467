// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/choice_groups.hpp"

#include "kiosk/ui/reach.hpp"

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
        builder.speak_words(groups[index].title);
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

// How many buttons of the group, in whole rows, stand above `height`.
std::size_t buttons_above(const SetGroup& set, int height) {
    std::size_t count = 0;
    while (count < set.places.size() && set.places[count].bottom() <= height)
        ++count;
    return count;
}

std::size_t buttons_in_first_row(const SetGroup& set) {
    const std::size_t above = buttons_above(set, set.places.front().bottom());
    return std::max<std::size_t>(above, 1);
}

// A group stays whole if a page can hold it; a higher one goes on under its title on the next.
std::vector<std::vector<ChoiceGroup>>
paginate(const ViewBuilder& builder, const std::vector<ChoiceGroup>& groups, const Form& form, int height) {
    std::vector<std::vector<ChoiceGroup>> pages(1);
    int y = 0;
    for (ChoiceGroup rest : groups)
        while (!rest.buttons.empty()) {
            const SetGroup set = set_group(builder, rest, form);
            if (y + set.height <= height) {
                y += set.height + builder.m().em;
                pages.back().push_back(std::move(rest));
                break;
            }
            if (y > 0) {
                pages.emplace_back();
                y = 0;
                continue;
            }
            const std::size_t count = std::max(buttons_above(set, height), buttons_in_first_row(set));
            const auto end = rest.buttons.begin() + static_cast<std::ptrdiff_t>(count);
            pages.back().push_back({rest.title, {rest.buttons.begin(), end}});
            rest.buttons.erase(rest.buttons.begin(), end);
            y = height; // full
        }
    return pages;
}

int draw_paged(ViewBuilder& builder,
               const std::vector<ChoiceGroup>& groups,
               const Form& form,
               const Rect& room,
               int foot_indent) {
    auto pages = paginate(builder, groups, form, room.height - pager_height(builder));
    const int count = static_cast<int>(pages.size());
    const int page = std::clamp(builder.stage().moment.page, 0, count - 1);
    std::vector<ChoiceGroup>& shown = pages[static_cast<std::size_t>(page)];
    const std::vector<SetGroup> set = set_groups(builder, shown, form);
    draw_column(builder, shown, set, {0, shown.size()}, {room.x, room.y});
    draw_pager(builder, foot_of(room, foot_indent), {.page = page, .pages = count});
    builder.pages(count);
    return room.bottom();
}

} // namespace

Button
choice(const ViewBuilder& builder, std::string id, std::string label, content::Action action, bool chosen) {
    Button button{.id = std::move(id),
                  .icon = chosen ? "check" : "",
                  .label = std::move(label),
                  .action = std::move(action),
                  .look = chosen ? ButtonLook::chosen : ButtonLook::quiet,
                  .role = "toggle"};
    if (chosen)
        button.speech = button.label + ", " + builder.words().selected;
    return button;
}

Button
toggle(const ViewBuilder& builder, std::string id, std::string label, content::Action action, bool on) {
    const content::Words& words = builder.words();
    Button button = choice(builder, std::move(id), std::move(label), std::move(action), on);
    button.speech = button.label + ": " + (on ? words.setting_on : words.setting_off);
    return button;
}

int draw_choice_groups(ViewBuilder& builder,
                       std::vector<ChoiceGroup> groups,
                       const Rect& room,
                       int foot_indent) {
    const Measures& m = builder.m();
    if (builder.controls_below()) {
        draw_choices_in_reach(builder, groups, {.room = reach_rooms(builder).controls});
        return room.bottom();
    }
    const bool beside = !m.portrait && m.label == m.em;
    const Form column{room.width, beside ? room.width * 3 / 12 : 0};
    const std::vector<SetGroup> set = set_groups(builder, groups, column);
    const int free = room.height - (foot_indent > 0 ? pager_height(builder) : 0);
    if (height_of(set, 0, set.size(), m.em) <= free)
        return draw_column(builder, groups, set, {0, groups.size()}, {room.x, room.y});
    const int width = (room.width - m.gap) / 2;
    const std::vector<SetGroup> halves = set_groups(builder, groups, {width, 0});
    const std::size_t split = best_split(halves, m.em);
    const int higher =
        std::max(height_of(halves, 0, split, m.em), height_of(halves, split, halves.size(), m.em));
    if (m.portrait || higher > free)
        return draw_paged(builder, groups, column, room, foot_indent);
    const int left = draw_column(builder, groups, halves, {0, split}, {room.x, room.y});
    const int right =
        draw_column(builder, groups, halves, {split, groups.size()}, {room.x + width + m.gap, room.y});
    return std::max(left, right);
}

} // namespace kiosk::ui
