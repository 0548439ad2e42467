// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/layers.hpp"

#include <array>
#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

struct Group {
    std::string title;
    std::vector<Button> buttons;
};

Button choice(std::string id, std::string label, content::Action action, bool chosen) {
    return {.id = std::move(id),
            .icon = chosen ? "check" : "",
            .label = std::move(label),
            .action = std::move(action),
            .look = chosen ? ButtonLook::chosen : ButtonLook::quiet,
            .role = "toggle"};
}

std::vector<Group> groups(const ViewBuilder& builder) {
    const content::Words& words = builder.words();
    const Visitor& visitor = builder.stage().visitor;
    const content::Exhibition& exhibition = builder.stage().exhibition;

    Group languages{words.choose_language, {}};
    for (const content::Language& language : exhibition.languages)
        languages.buttons.push_back(choice("language_" + language,
                                           exhibition.words_in(language).language_name,
                                           content::ChooseLanguage{language},
                                           visitor.language == language));
    Group sizes{words.text_size, {}};
    const std::array<const std::string*, 4> steps{
        &words.text_step_1, &words.text_step_2, &words.text_step_3, &words.text_step_4};
    for (int step = 0; step < 4; ++step)
        sizes.buttons.push_back(choice("text_step_" + std::to_string(step + 1),
                                       *steps[static_cast<std::size_t>(step)],
                                       content::ChooseTextStep{step},
                                       visitor.text_step == step));
    Group themes{words.contrast, {}};
    themes.buttons.push_back(choice("theme_standard",
                                    words.theme_standard,
                                    content::ChooseTheme{"standard"},
                                    visitor.theme == "standard"));
    themes.buttons.push_back(choice("theme_light_on_dark",
                                    words.theme_light_on_dark,
                                    content::ChooseTheme{"light_on_dark"},
                                    visitor.theme == "light_on_dark"));
    themes.buttons.push_back(choice("theme_dark_on_light",
                                    words.theme_dark_on_light,
                                    content::ChooseTheme{"dark_on_light"},
                                    visitor.theme == "dark_on_light"));
    Group motion{words.calm_motion, {}};
    motion.buttons.push_back(
        choice("calm_on", words.setting_on, content::ChooseCalmMotion{true}, visitor.calm_motion));
    motion.buttons.push_back(
        choice("calm_off", words.setting_off, content::ChooseCalmMotion{false}, !visitor.calm_motion));
    return {languages, sizes, themes, motion};
}

// One row of choices; they wrap into more rows if they find no room side by side. Returns the height used.
int draw_choices(ViewBuilder& builder, std::vector<Button>& buttons, const Rect& room) {
    const Measures& m = builder.m();
    int x = room.x;
    int y = room.y;
    for (Button& button : buttons) {
        button.label_px = m.label;
        // The width holds the mark of the chosen one, so that nothing moves when another is chosen.
        const int width = builder.button_width(button.label, m.label, true);
        if (x > room.x && x + width > room.right()) {
            x = room.x;
            y += m.target + m.target_gap;
        }
        button.rect = {x, y, width, m.target};
        builder.button(button);
        x += width + m.target_gap;
    }
    return y + m.target - room.y;
}

} // namespace

void draw_access_sheet(ViewBuilder& builder, const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const Rect inner = room.inset(m.margin);
    const int close_width = builder.button_width(builder.words().close, m.label);
    const auto title = builder.fit(builder.words().language_and_access,
                                   builder.title(),
                                   {inner.width - close_width - m.gap, m.title * 3},
                                   m.em);
    builder.put(title, {inner.x, inner.y}, palette.text, palette.ground);
    builder.button({.id = "close_access",
                    .rect = {inner.right() - close_width, inner.y, close_width, m.target},
                    .icon = "close",
                    .label = builder.words().close,
                    .action = content::OpenAccess{},
                    .look = ButtonLook::solid,
                    .label_px = m.label});

    int y = inner.y + std::max(title.height, m.target) + m.em;
    const bool side_by_side = !m.portrait && m.label == m.em;
    const int label_width = side_by_side ? inner.width * 3 / 12 : inner.width;
    for (Group& group : groups(builder)) {
        auto style = builder.label(m.label);
        style.leading = 1.25;
        const auto name = builder.set(group.title, style, label_width);
        const int offset = side_by_side ? 0 : name.height + m.em / 4;
        builder.put(name,
                    {inner.x, y + (side_by_side ? (m.target - name.height) / 2 : 0)},
                    palette.text,
                    palette.ground);
        const int left = side_by_side ? inner.x + label_width : inner.x;
        y += offset +
             draw_choices(builder, group.buttons, {left, y + offset, inner.right() - left, inner.height}) +
             m.em;
    }
    auto style = builder.style(m.text);
    style.language = builder.stage().visitor.language;
    const auto help =
        builder.set(builder.words().operating_help_text, style, std::min(inner.width, m.text * 39));
    if (y + help.height <= inner.bottom())
        builder.put(help, {inner.x, inner.bottom() - help.height}, palette.quiet, palette.ground);
}

} // namespace kiosk::ui
