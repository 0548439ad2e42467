// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/direction.hpp"
#include "kiosk/ui/flow.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/qr_code.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/take_along.hpp"
#include "kiosk/ui/together.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

namespace {

constexpr double code_mm = 52; // look.md: at least 35 mm; larger ones are read from farther away

// An address that is read out or typed stays in one piece: word joiners (U+2060) hold it together, and the
// words become smaller instead.
std::string unbroken(const std::string& address) {
    constexpr const char* joiner = "\u2060";
    std::string result;
    for (const char letter : address) {
        const bool seam = letter == '.' || letter == '-' || letter == '@' || letter == '/';
        result.append(seam ? joiner : "").append(1, letter).append(seam ? joiner : "");
    }
    return result;
}

struct Line {
    std::string icon;
    std::string text;
};

// Phone, mail and web, as far as there are any.
std::vector<Line> lines_of(const content::ContactScene& kind) {
    std::vector<Line> lines{
        {"phone", kind.phone}, {"mail", unbroken(kind.mail)}, {"web", unbroken(kind.web)}};
    std::erase_if(lines, [](const Line& line) { return line.text.empty(); });
    return lines;
}

int icon_px(int size_px) {
    return size_px * 6 / 5;
}

typesetting::TextStyle line_style(const ViewBuilder& builder, int size_px) {
    auto style = builder.style(size_px);
    style.leading = 1.25;
    return style;
}

typesetting::TextBlock
set_address(const ViewBuilder& builder, const content::ContactScene& kind, int size_px, int width) {
    auto style = builder.style(size_px, typesetting::Weight::bold);
    style.leading = 1.35;
    return builder.set(kind.address.in(builder.language()), style, width);
}

// The size at which the address and all lines fit below one another: they share it.
int size_of_lines(const ViewBuilder& builder, const content::ContactScene& kind, Size room) {
    const Measures& m = builder.m();
    const auto fits = [&](int size) {
        const auto address = set_address(builder, kind, size, room.width);
        int height = address.height + m.gap;
        for (const Line& line : lines_of(kind)) {
            const auto words =
                builder.set(line.text, line_style(builder, size), room.width - icon_px(size) - m.em / 2);
            if (words.overflows)
                return false;
            height += std::max(icon_px(size), words.height) + m.em * 3 / 4;
        }
        return !address.overflows && height <= room.height;
    };
    int size = m.lead;
    while (size > m.em * 8 / 10 && !fits(size))
        size = size * 94 / 100;
    return size;
}

int draw_line(ViewBuilder& builder, const Line& line, Point at, int width, int size_px) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const int icon = icon_px(size_px);
    const auto block = builder.fit(
        line.text, line_style(builder, size_px), {width - icon - m.em / 2, size_px * 4}, m.em * 8 / 10);
    const int height = std::max(icon, block.height);
    builder.icon(line.icon, {at.x, at.y + (height - icon) / 2, icon, icon}, palette.accent);
    builder.put(
        block, {at.x + icon + m.em / 2, at.y + (height - block.height) / 2}, palette.text, palette.ground);
    builder.speak(line.text);
    return height;
}

// A code and the words that say what it opens, side by side.
void draw_code(ViewBuilder& builder,
               const content::Code& code,
               const std::optional<content::Language>& second_language,
               const Rect& cell,
               int side) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const auto modules = qr_code(code.url, {cell.x, cell.y, side, side});
    if (!modules) {
        builder.note_clipped(code.url);
        return;
    }
    builder.add(*modules);
    auto bold = builder.style(m.text, typesetting::Weight::bold);
    bold.leading = 1.25;
    auto quiet = builder.style(m.text);
    quiet.leading = 1.25;
    const int left = cell.x + side + m.em;
    const int width = cell.right() - left;
    const auto name = builder.fit(code.text.in(builder.language()), bold, {width, side / 2}, m.em * 7 / 10);
    const std::size_t scheme = code.url.find(':');
    std::string shown = code.url.substr(scheme == std::string::npos ? 0 : scheme + 1);
    shown.erase(0, shown.find_first_not_of('/'));
    auto beside = quiet;
    beside.language = second_language.value_or(builder.language());
    const auto second =
        second_language
            ? builder.fit(
                  code.text.in(*second_language), beside, {width, (side - name.height) / 2}, m.em * 7 / 10)
            : typesetting::TextBlock{};
    const int names = name.height + second.height;
    const auto address = builder.fit(unbroken(shown), quiet, {width, side - names}, m.em * 6 / 10);
    const int top = cell.y + (side - names - address.height) / 2;
    builder.put(name, {left, top}, palette.text, palette.ground);
    {
        const Flow flow(builder, typesetting::direction_of(beside.language), {left, top, width, side});
        builder.put(second, {left, top + name.height}, palette.text, palette.ground);
    }
    builder.put(address, {left, top + names}, palette.quiet, palette.ground);
    builder.speak(code.text.in(builder.language()));
    if (second_language)
        builder.speak(code.text.in(*second_language), *second_language);
    builder.speak(shown);
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::ContactScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    Rect rest = draw_title(builder, scene, room.inset(m.margin));
    const bool beside = !m.portrait && !kind.codes.empty();
    const int width = beside ? rest.width * 6 / 12 - m.gap : rest.width;

    const bool reach = builder.stage().visitor.reach;
    if (reach)
        rest.height = draw_take_along_button(builder, scene, rest).height;
    const bool button_below = !kind.phone.empty() && !reach;
    const int for_button = button_below ? m.target + m.em * 5 / 4 : 0;
    const int size = size_of_lines(builder, kind, {width, rest.height - for_button});
    const auto address = set_address(builder, kind, size, width);
    int y = rest.y;
    builder.put(address, {rest.x, y}, palette.text, palette.ground);
    builder.speak(kind.address.in(builder.language()));
    y += address.height + m.gap;
    for (const Line& line : lines_of(kind))
        y += draw_line(builder, line, {rest.x, y}, width, size) + m.em * 3 / 4;
    if (button_below) {
        y += m.em / 4;
        draw_take_along_button(builder, scene, {rest.x, y, width, m.target});
        y += m.target + m.em;
    }

    const int count = static_cast<int>(kind.codes.size());
    if (count == 0)
        return;
    Rect codes = beside ? Rect{rest.x + rest.width * 6 / 12, rest.y, rest.width * 6 / 12, rest.height}
                        : Rect{rest.x, y + m.em, rest.width, rest.bottom() - y - m.em};
    const int gap = m.gap;
    const int side = std::clamp((codes.height - (count - 1) * gap) / count, m.mm(35), m.mm(code_mm));
    const auto second = second_language(builder, scene);
    for (const content::Code& code : kind.codes) {
        draw_code(builder, code, second, {codes.x, codes.y, codes.width, side}, side);
        codes.y += side + gap;
    }
}

} // namespace kiosk::ui
