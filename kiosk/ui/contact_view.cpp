// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/qr_code.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/take_along.hpp"

#include <algorithm>
#include <string>

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

int draw_line(ViewBuilder& builder, const Line& line, Point at, int width) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const int icon = m.text * 3 / 2;
    auto style = builder.style(m.lead);
    style.leading = 1.25;
    const auto block = builder.fit(line.text, style, {width - icon - m.em / 2, m.lead * 4}, m.em * 8 / 10);
    const int height = std::max(icon, block.height);
    builder.icon(line.icon, {at.x, at.y + (height - icon) / 2, icon, icon}, palette.accent);
    builder.put(
        block, {at.x + icon + m.em / 2, at.y + (height - block.height) / 2}, palette.text, palette.ground);
    builder.speak(line.text);
    return height;
}

// A code and the words that say what it opens, side by side.
void draw_code(ViewBuilder& builder, const content::Code& code, const Rect& cell, int side) {
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
    const auto address = builder.fit(unbroken(shown), quiet, {width, side - name.height}, m.em * 6 / 10);
    const int top = cell.y + (side - name.height - address.height) / 2;
    builder.put(name, {left, top}, palette.text, palette.ground);
    builder.put(address, {left, top + name.height}, palette.quiet, palette.ground);
    builder.speak(code.text.in(builder.language()));
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::ContactScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const Rect rest = draw_title(builder, scene, room.inset(m.margin));
    const bool beside = !m.portrait && !kind.codes.empty();
    const int width = beside ? rest.width * 6 / 12 - m.gap : rest.width;

    int y = rest.y;
    auto address_style = builder.style(m.lead, typesetting::Weight::bold);
    address_style.leading = 1.35;
    // The larger the words, the more the address gives way to what stands below it.
    const int for_button = kind.phone.empty() ? 0 : m.target + m.em;
    const auto address = builder.fit(kind.address.in(builder.language()),
                                     address_style,
                                     {width, (rest.height - for_button) / 2},
                                     m.em * 8 / 10);
    builder.put(address, {rest.x, y}, palette.text, palette.ground);
    builder.speak(kind.address.in(builder.language()));
    y += address.height + m.gap;
    for (const Line& line :
         {Line{"phone", kind.phone}, Line{"mail", unbroken(kind.mail)}, Line{"web", unbroken(kind.web)}})
        if (!line.text.empty())
            y += draw_line(builder, line, {rest.x, y}, width) + m.em * 3 / 4;
    if (!kind.phone.empty()) {
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
    for (const content::Code& code : kind.codes) {
        draw_code(builder, code, {codes.x, codes.y, codes.width, side}, side);
        codes.y += side + gap;
    }
}

} // namespace kiosk::ui
