// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/staff_sheet.hpp"

#include "kiosk/ui/keyboard.hpp"
#include "kiosk/ui/parts.hpp"
#include "kiosk/ui/qr_code.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/test_picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kiosk::ui {

namespace {

constexpr int keypad_columns = 3;

std::vector<Button> buttons_of(const StaffSheet& sheet) {
    std::vector<Button> buttons;
    for (const StaffChoice& choice : sheet.choices)
        buttons.push_back({.id = choice.id,
                           .icon = choice.icon,
                           .label = choice.label,
                           .action = choice.action,
                           .look = choice.chosen ? ButtonLook::chosen : ButtonLook::quiet,
                           .role = choice.chosen ? "toggle" : "button"});
    return buttons;
}

// By form as well as by colour: a tick, an i, a cross.
void draw_lamp(ViewBuilder& builder, StaffLine::Lamp lamp, const Rect& place) {
    const settings::Palette& palette = builder.palette();
    const int inset = place.width / 5;
    switch (lamp) {
    case StaffLine::Lamp::good:
        builder.icon("check", place.inset(inset), palette.accent);
        break;
    case StaffLine::Lamp::look_at_it:
        builder.add(Disc{place, palette.on_highlight});
        builder.add(Disc{place.inset(std::max(2, builder.m().em / 10)), palette.highlight});
        builder.icon("info", place.inset(inset), palette.on_highlight);
        break;
    case StaffLine::Lamp::mend:
        builder.add(Disc{place, palette.text});
        builder.icon("close", place.inset(inset), palette.ground);
        break;
    case StaffLine::Lamp::none:
        break;
    }
}

// Commands are among the words: a hyphen would be typed.
typesetting::TextStyle unhyphenated(const ViewBuilder& builder) {
    auto style = builder.for_visitor(builder.body());
    style.hyphenate = false;
    return style;
}

Part words_part(ViewBuilder& builder, const StaffLine& line, int width) {
    const Measures& m = builder.m();
    const int lamp = line.lamp == StaffLine::Lamp::none ? 0 : m.em * 2;
    const int indent = lamp == 0 ? 0 : lamp + m.em;
    const auto words = builder.set(line.words, unhyphenated(builder), width - indent);
    return {.height = std::max(lamp, words.height),
            .gap_above = m.em * 3 / 4,
            .overflows = words.overflows,
            .words = line.words,
            .draw = [&builder, line, words, lamp, indent](const Rect& cell) {
                const settings::Palette& palette = builder.palette();
                const int y = cell.y + std::max(0, lamp - words.height) / 2;
                draw_lamp(builder, line.lamp, {cell.x, cell.y, lamp, lamp});
                builder.put(words, {cell.x + indent, y}, palette.text, palette.ground);
                builder.speak_words(line.words);
            }};
}

Part detail_part(ViewBuilder& builder, const StaffLine& line, int width) {
    const int indent = builder.m().em * 3;
    const auto detail = builder.set(line.detail, unhyphenated(builder), width - indent);
    return {.height = detail.height,
            .overflows = detail.overflows,
            .words = line.detail,
            .draw = [&builder, line, detail, indent](const Rect& cell) {
                const settings::Palette& palette = builder.palette();
                builder.put(detail, {cell.x + indent, cell.y}, palette.quiet, palette.ground);
                builder.speak_words(line.detail);
            }};
}

// What is said of something, and below it what to do: on a low screen on the next page.
Parts parts_of(ViewBuilder& builder, const std::vector<StaffLine>& lines, int width) {
    const int room = std::min(width, builder.m().text * 36); // a line of at most 80 letters
    Parts parts;
    for (const StaffLine& line : lines) {
        parts.push_back(words_part(builder, line, room));
        if (!line.detail.empty())
            parts.push_back(detail_part(builder, line, room));
    }
    return parts;
}

// Returns the px row below it.
int draw_typed_text(ViewBuilder& builder, const Keypad& keypad, const Rect& room) {
    const settings::Palette& palette = builder.palette();
    const auto text =
        builder.fit(keypad.text, builder.title(), {room.width, builder.m().target}, builder.m().text);
    builder.put(text, {room.x, room.y}, palette.text, palette.ground);
    builder.speak_words(keypad.text);
    return room.y + text.height + builder.m().em;
}

// A dot for each digit, filled as they come. Returns the px row below them.
int draw_typed(ViewBuilder& builder, const Keypad& keypad, const Rect& room) {
    if (!keypad.text.empty())
        return draw_typed_text(builder, keypad, room);
    const settings::Palette& palette = builder.palette();
    const Point at{room.x, room.y};
    const int dot = builder.m().em;
    for (std::size_t place = 0; place < keypad.digits; ++place) {
        const Rect disc{at.x + static_cast<int>(place) * dot * 2, at.y, dot, dot};
        const bool come = place < keypad.typed;
        builder.add(Disc{come ? disc : disc.inset(dot / 4), come ? palette.accent : palette.hairline});
    }
    return at.y + 2 * dot;
}

Size keypad_size(const Measures& m) {
    constexpr int rows = 4;
    return {keypad_columns * m.target * 3 / 2 + (keypad_columns - 1) * m.target_gap,
            rows * m.target + (rows - 1) * m.target_gap};
}

// As on every telephone; the buttons are no wider than a thumb reaches.
void draw_keypad(ViewBuilder& builder, Point at) {
    using content::DoTask;
    using content::TechnicianTask;
    const Measures& m = builder.m();
    const Size key{m.target * 3 / 2, m.target};
    constexpr std::array<int, 10> places{1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
    const auto cell = [&](int place) {
        return Rect{at.x + place % keypad_columns * (key.width + m.target_gap),
                    at.y + place / keypad_columns * (key.height + m.target_gap),
                    key.width,
                    key.height};
    };
    for (int index = 0; index < static_cast<int>(places.size()); ++index) {
        const int digit = places.at(static_cast<std::size_t>(index));
        builder.button({.id = "pin_" + std::to_string(digit),
                        .rect = cell(digit == 0 ? 10 : index),
                        .label = std::to_string(digit),
                        .action = DoTask{.task = TechnicianTask::digit, .number = digit},
                        .look = ButtonLook::solid,
                        .label_px = m.lead});
    }
    builder.button({.id = "pin_erase",
                    .rect = cell(11),
                    .icon = "back",
                    .label = {},
                    .action = DoTask{.task = TechnicianTask::erase},
                    .speech = builder.words().back});
}

// ID-1 of ISO/IEC 7810, with its rounded corners.
Size card_size(double px_per_mm) {
    return {static_cast<int>(std::lround(85.60 * px_per_mm)),
            static_cast<int>(std::lround(53.98 * px_per_mm))};
}

void draw_card(ViewBuilder& builder, double px_per_mm, Point at) {
    constexpr double corner_mm = 3.18;
    const Size card = card_size(px_per_mm);
    builder.fill({at.x, at.y, card.width, card.height},
                 builder.palette().accent,
                 static_cast<int>(std::lround(corner_mm * px_per_mm)));
}

// Of what stands beside the words; 0 if there is nothing.
int side_width(const Measures& m, const StaffSheet& sheet) {
    constexpr double code_mm = 70; // some hundred letters at arm's length
    if (sheet.keypad)
        return m.portrait ? 0 : keypad_size(m).width;
    if (sheet.card_px_per_mm)
        return m.portrait ? 0 : card_size(*sheet.card_px_per_mm).width;
    return sheet.code.empty() ? 0 : m.mm(code_mm);
}

// Title and text; returns the px row below them.
int draw_words(ViewBuilder& builder, const StaffSheet& sheet, const Rect& page) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const auto title =
        builder.fit(sheet.title, builder.for_visitor(builder.title()), {page.width, m.target * 2}, m.text);
    builder.put(title, {page.x, page.y}, palette.text, palette.ground);
    builder.speak_words(sheet.title);
    const int y = page.y + title.height + m.em;
    if (sheet.text.empty())
        return y;
    const auto text = builder.set(sheet.text, unhyphenated(builder), std::min(page.width, m.text * 34));
    builder.put(text, {page.x, y}, palette.text, palette.ground);
    builder.speak_words(sheet.text);
    return y + text.height + m.em;
}

// At the lower edge, none wider than a hand, below whatever lines there are; returns the px row at which they
// begin.
int draw_choices(ViewBuilder& builder, const StaffSheet& sheet, const Rect& room) {
    constexpr double widest_mm = 90;
    const Measures& m = builder.m();
    const bool alone = sheet.lines.empty() && sheet.picture.empty();
    const int height = alone ? room.height : 2 * (m.target + m.target_gap);
    const int width = std::min(room.width, static_cast<int>(sheet.choices.size()) * m.mm(widest_mm));
    return draw_control_grid(builder, buttons_of(sheet), {room.x, room.bottom() - height, width, height});
}

// On a field that sets it off: its paper is the same.
void draw_other_page(ViewBuilder& builder, const StaffSheet& sheet, const Rect& room) {
    const Color ground = builder.palette().tile;
    builder.fill(room, ground);
    builder.add(PictureFill{.file = sheet.picture,
                            .rect = room.inset(builder.m().em / 2),
                            .ground = ground,
                            .alt = sheet.title,
                            .whole = true});
}

// What is typed, with a mark where the next letter comes; the last letters of a long line.
void draw_typed_line(ViewBuilder& builder, const std::string& typed, const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    auto style = builder.for_visitor(builder.style(m.lead));
    style.leading = 1.2;
    style.hyphenate = false;
    while (style.font.size_px > m.em * 7 / 10 &&
           builder.set(typed, style, m.size.width * 2).width > room.width)
        style.font.size_px = style.font.size_px * 94 / 100;
    const auto line = builder.set(typed, style, m.size.width * 2);
    builder.put(line, {room.x, room.y + (room.height - line.height) / 2}, palette.text, palette.ground);
    builder.speak_words(typed);
    const int height = m.lead * 5 / 4;
    builder.fill({room.x + line.width + m.em / 8, room.y + (room.height - height) / 2, m.line, height},
                 palette.accent);
}

// The name of the line above it, the line, the keyboard, and what is done with the line, below one another:
// there is room for nothing else.
void draw_keyboard_sheet(ViewBuilder& builder, const StaffSheet& sheet, const Rect& inner) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const int buttons = inner.bottom() - m.target;
    const int keys = buttons - m.target_gap - keyboard_height(m);
    auto style = builder.for_visitor(builder.style(m.text, typesetting::Weight::bold));
    style.leading = 1.2;
    const auto title = builder.set(sheet.title, style, inner.width);
    builder.put(title, {inner.x, inner.y}, palette.quiet, palette.ground);
    builder.speak_words(sheet.title);
    int y = inner.y + title.height;
    if (const auto text = builder.set(sheet.text, unhyphenated(builder), std::min(inner.width, m.text * 36));
        !m.low) { // there the keys need its room
        builder.put(text, {inner.x, y + m.em / 2}, palette.text, palette.ground);
        builder.speak_words(sheet.text);
        y += text.height + m.em;
    }
    const int line = std::min(keys - y, m.target);
    draw_typed_line(builder, sheet.keyboard->text, {inner.x, y, inner.width, line});
    draw_keyboard(builder, *sheet.keyboard, {inner.x, y, inner.width, buttons - m.target_gap - y});
    draw_choices(builder, sheet, {inner.x, buttons, inner.width, m.target});
}

} // namespace

void draw_staff_sheet(ViewBuilder& builder) {
    if (!builder.stage().moment.staff_sheet)
        return;
    const StaffSheet& sheet = *builder.stage().moment.staff_sheet;
    const Measures& m = builder.m();
    const Rect inner = Rect{0, 0, m.size.width, m.size.height}.inset(m.margin);
    if (sheet.test_picture) {
        draw_test_picture(builder, sheet.touched);
        draw_choices(builder, sheet, inner);
        return;
    }
    if (sheet.keyboard) {
        draw_keyboard_sheet(builder, sheet, inner);
        return;
    }
    Rect page = inner;
    if (const int side = side_width(m, sheet); side > 0) { // beside the words
        page.width -= side + m.gap;
        const Rect beside{page.right() + m.gap, page.y, side, side};
        if (sheet.keypad)
            draw_keypad(builder, {beside.x, beside.y});
        else if (sheet.card_px_per_mm)
            draw_card(builder, *sheet.card_px_per_mm, {beside.x, beside.y});
        else if (const auto code = qr_code(sheet.code, beside))
            builder.add(*code);
    }
    int y = draw_words(builder, sheet, page);
    if (sheet.keypad)
        y = draw_typed(builder, *sheet.keypad, {page.x, y, page.width, page.bottom() - y});
    if (sheet.keypad && m.portrait)
        draw_keypad(builder, {page.x, y});
    else if (sheet.card_px_per_mm && m.portrait)
        draw_card(builder, *sheet.card_px_per_mm, {page.x, y});
    const int top = draw_choices(builder, sheet, {page.x, y, page.width, page.bottom() - y});
    if (!sheet.picture.empty())
        draw_other_page(builder, sheet, {page.x, y, page.width, top - m.target_gap - y});
    const Parts parts = parts_of(builder, sheet.lines, page.width);
    if (!parts.empty())
        draw_parts_in_pages(builder, parts, {page.x, y, page.width, top - m.target_gap - y});
}

} // namespace kiosk::ui
