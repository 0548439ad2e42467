// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/take_along.hpp"

#include "kiosk/content/take_along.hpp"
#include "kiosk/typesetting/paginate.hpp"
#include "kiosk/ui/choice_groups.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/qr_code.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/sheet_heading.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

// Larger ones are read from farther away.
constexpr double largest_code_mm = 88;

std::array<const std::string*, content::contact_names> names(const content::Words& words) {
    return {&words.contact_name_1, &words.contact_name_2, &words.contact_name_3};
}

const std::string& chosen_name(const ViewBuilder& builder) {
    const int chosen = std::clamp(builder.stage().visitor.contact_name, 0, content::contact_names - 1);
    return *names(builder.words())[static_cast<std::size_t>(chosen)];
}

std::vector<std::string> held_lines(const ViewBuilder& builder, const content::Contact& contact) {
    std::vector<std::string> lines{chosen_name(builder), contact.phone};
    std::istringstream place(contact.place);
    for (std::string line; std::getline(place, line);)
        lines.push_back(line);
    return lines;
}

// How to take it along, and what the code holds, line by line.
typesetting::TextBlock
explanation(const ViewBuilder& builder, const content::Contact& contact, const Rect& room) {
    const content::Words& words = builder.words();
    const Measures& m = builder.m();
    auto style = builder.style(m.text);
    style.language = builder.stage().visitor.language;
    style.leading = 1.35;
    const int width = line_width(builder, room.width);
    auto block = joined(builder.set(words.take_along_text, style, width),
                        builder.set(words.take_along_holds, style, width),
                        m.em);
    style.font.weight = typesetting::Weight::bold;
    for (const std::string& line : held_lines(builder, contact))
        block = joined(std::move(block), builder.set(line, style, width), 0);
    return block;
}

struct CodesPage {
    std::size_t contact = 0;
    typesetting::TextBlock text;
};

// The pages of all contacts, one after the other.
std::vector<CodesPage>
pages_of(const ViewBuilder& builder, const std::vector<content::Contact>& contacts, const Rect& room) {
    const auto set = [&](int height) {
        std::vector<CodesPage> pages;
        for (std::size_t index = 0; index < contacts.size(); ++index)
            for (auto& part : typesetting::paginate(explanation(builder, contacts[index], room), height))
                pages.push_back({index, std::move(part)});
        return pages;
    };
    std::vector<CodesPage> pages = set(room.height);
    return pages.size() == 1 || builder.controls_below() ? pages : set(room.height - pager_height(builder));
}

// Where the code and the words beside it (landscape) or below it (portrait) stand.
struct Places {
    Rect code;
    Rect words;
};

Places places(const ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    const int side = std::clamp(m.portrait ? room.height / 3 : std::min(room.height, room.width / 4),
                                m.mm(least_code_mm),
                                m.mm(largest_code_mm));
    const Rect code{room.x, room.y, side, side};
    if (m.portrait)
        return {code, {room.x, code.bottom() + m.em, room.width, room.bottom() - code.bottom() - m.em}};
    return {code, {code.right() + m.gap, room.y, room.right() - code.right() - m.gap, room.height}};
}

content::Action close_action(const ViewBuilder& builder) {
    return content::OpenItem{builder.stage().moment.open_item.value_or(0)};
}

ChoiceGroup name_choice(const ViewBuilder& builder) {
    ChoiceGroup group{builder.words().take_along_name, {}};
    const int chosen = builder.stage().visitor.contact_name;
    int index = 0;
    for (const std::string* name : names(builder.words())) {
        group.buttons.push_back(choice(builder,
                                       "contact_name_" + std::to_string(index + 1),
                                       *name,
                                       content::ChooseContactName{index},
                                       index == chosen));
        ++index;
    }
    return group;
}

// Whose number it is, on the screen alone. In the original where the visitor's language has no name for it.
std::string shown_name(const ViewBuilder& builder, const content::Contact& contact) {
    const content::Exhibition& exhibition = builder.stage().exhibition;
    for (const content::Language& language : exhibition.language_chain(builder.stage().visitor.language))
        if (contact.name.has(language))
            return contact.name.in(language);
    return {};
}

// The names under which it can be taken along, and the way back, in the lowest third.
void draw_controls_in_reach(ViewBuilder& builder, const Pager& pager) {
    Rect room = reach_rooms(builder).controls;
    draw_pager(builder, room, pager);
    if (pager.pages > 1)
        room.height -= pager_height(builder);
    std::vector<Button> buttons = name_choice(builder).buttons;
    buttons.push_back({.id = "close_take_along",
                       .icon = "close",
                       .label = builder.words().close,
                       .action = close_action(builder),
                       .look = ButtonLook::solid});
    draw_control_grid(builder, std::move(buttons), room);
}

} // namespace

bool takes_along(const Stage& stage, const content::Scene& scene) {
    return stage.moment.open_item && stage.moment.layer == Layer::none &&
           !content::contacts_of(stage.exhibition, scene).empty();
}

Rect draw_take_along_button(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    const Stage& stage = builder.stage();
    if (stage.moment.layer == Layer::attract || content::contacts_of(stage.exhibition, scene).empty())
        return room;
    const Measures& m = builder.m();
    const std::string& label = builder.words().take_along;
    builder.button({.id = "take_along",
                    .rect = {room.x,
                             room.bottom() - m.target,
                             std::min(room.width, builder.button_width(label, m.label)),
                             m.target},
                    .icon = "phone",
                    .label = label,
                    .action = content::OpenItem{0},
                    .label_px = m.label});
    return {room.x, room.y, room.width, room.height - m.target - m.em};
}

void draw_take_along(ViewBuilder& builder, const content::Scene& scene, const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const auto contacts = content::contacts_of(builder.stage().exhibition, scene);
    const bool below = builder.controls_below();
    const Rect rest =
        draw_sheet_heading(builder,
                           {builder.words().take_along, "close_take_along", close_action(builder)},
                           (below ? reach_rooms(builder).content : room).inset(m.margin));
    const Places parts = places(builder, rest);
    const int below_choice =
        below ? parts.words.y : draw_choice_groups(builder, {name_choice(builder)}, parts.words) + m.em;
    const Rect words_room{
        parts.words.x, below_choice, parts.words.width, parts.words.bottom() - below_choice};
    auto name_style = builder.style(m.text, typesetting::Weight::bold);
    name_style.leading = 1.25;
    int name_height = 0; // of all: the words below do not move from page to page
    for (const content::Contact& one : contacts)
        name_height =
            std::max(name_height, builder.set(shown_name(builder, one), name_style, words_room.width).height);
    const Rect text_room{words_room.x,
                         words_room.y + name_height + m.em / 2,
                         words_room.width,
                         words_room.height - name_height - m.em / 2};
    const std::vector<CodesPage> pages = pages_of(builder, contacts, text_room);
    const int count = static_cast<int>(pages.size());
    const int index = std::clamp(builder.stage().moment.page, 0, count - 1);
    const CodesPage& page = pages[static_cast<std::size_t>(index)];
    const content::Contact& contact = contacts[page.contact];

    const std::string name = shown_name(builder, contact);
    builder.put(builder.set(name, name_style, words_room.width),
                {words_room.x, words_room.y},
                palette.text,
                palette.ground);
    builder.put(page.text, {text_room.x, text_room.y}, palette.text, palette.ground);
    builder.speak_words(name);
    builder.speak_words(builder.words().take_along_text);
    builder.speak_words(builder.words().take_along_holds);
    for (const std::string& line : held_lines(builder, contact))
        builder.speak_words(line);
    if (const auto code = qr_code(content::vcard(contact, chosen_name(builder)), parts.code))
        builder.add(*code);
    else
        builder.note_clipped(contact.phone);
    builder.pages(count);
    if (below)
        draw_controls_in_reach(builder, {.page = index, .pages = count});
    else
        draw_pager(builder, text_room, {.page = index, .pages = count});
}

} // namespace kiosk::ui
