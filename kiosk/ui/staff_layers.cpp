// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/staff_layers.hpp"

#include "kiosk/ui/calm_page.hpp"
#include "kiosk/ui/countdown.hpp"

#include <algorithm>

namespace kiosk::ui {

namespace {

Rect whole_screen(const ViewBuilder& builder) {
    return {0, 0, builder.m().size.width, builder.m().size.height};
}

Button closing_button(const ViewBuilder& builder) {
    return {.id = "staff_close",
            .icon = "close",
            .label = builder.words().close,
            .action = content::CloseStaffPages{}};
}

} // namespace

void draw_staff_choice(ViewBuilder& builder) {
    const content::Words& words = builder.words();
    CalmPage page{.title = words.staff_title,
                  .texts = {words.staff_text},
                  .buttons = {{.id = "staff_cleaning",
                               .label = words.staff_cleaning,
                               .action = content::StartCleaning{},
                               .look = ButtonLook::solid},
                              {.id = "staff_fault_code",
                               .label = words.staff_fault_code,
                               .action = content::ShowFaultCode{},
                               .look = ButtonLook::solid}}};
    if (builder.stage().moment.for_technicians)
        page.buttons.push_back({.id = "staff_technicians",
                                .label = words.staff_technicians,
                                .action = content::DoTask{.task = content::TechnicianTask::open}});
    page.buttons.push_back(closing_button(builder));
    draw_calm_page(builder, page, whole_screen(builder));
}

void draw_cleaning(ViewBuilder& builder) {
    const Measures& m = builder.m();
    const content::Words& words = builder.words();
    const settings::Palette& palette = builder.palette();
    builder.speak_words(words.cleaning_title);
    builder.speak_words(words.cleaning_text);
    const Rect inner = whole_screen(builder).inset(m.margin);
    const int ring = std::min(m.mm(80), std::min(inner.width, inner.height) / 3);
    const int room = m.portrait ? inner.width : inner.width - ring - m.gap;
    const auto title_style = builder.for_visitor(builder.title());
    const auto title = builder.fit(words.cleaning_title, title_style, {room, inner.height / 2}, m.em);
    const auto text_style = builder.for_visitor(builder.lead());
    const auto text = builder.set(words.cleaning_text, text_style, std::min(room, m.text * 36));
    const int words_height = title.height + m.em + text.height;
    const int height = m.portrait ? ring + m.gap + words_height : std::max(ring, words_height);
    int y = inner.y + std::max(0, (inner.height - height) * 2 / 5);
    draw_countdown(builder, {m.portrait ? inner.x : inner.right() - ring, y, ring, ring});
    if (m.portrait)
        y += ring + m.gap;
    builder.put(title, {inner.x, y}, palette.text, palette.ground);
    builder.put(text, {inner.x, y + title.height + m.em}, palette.text, palette.ground);
}

void draw_fault_code(ViewBuilder& builder) {
    const content::Words& words = builder.words();
    const std::string& code = builder.stage().moment.fault_code;
    const bool well = code == "00";
    draw_calm_page(builder,
                   {.title = words.staff_fault_code,
                    .figure = code,
                    .texts = {well ? words.fault_code_none : words.fault_code_text},
                    .buttons = {closing_button(builder)}},
                   whole_screen(builder));
}

} // namespace kiosk::ui
