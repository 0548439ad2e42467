// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/direction.hpp"
#include "kiosk/ui/flow.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/parts.hpp"
#include "kiosk/ui/qr_code.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/take_along.hpp"
#include "kiosk/ui/together.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

using typesetting::TextBlock;

constexpr double code_mm = 52; // larger ones are read from farther away

// An address that is read out or typed stays in one piece: word joiners (U+2060) hold it together. A phone
// number does without: typesetting knows it by its signs, and keeps its order from right to left, too.
std::string unbroken(const std::string& address) {
    const bool number = std::none_of(
        address.begin(), address.end(), [](unsigned char letter) { return std::isalpha(letter) != 0; });
    if (number)
        return address;
    constexpr const char* joiner = "\u2060";
    std::string result;
    for (const char letter : address) {
        const bool seam = letter == '.' || letter == '-' || letter == '@' || letter == '/';
        result.append(seam ? joiner : "").append(1, letter).append(seam ? joiner : "");
    }
    return result;
}

// How the words of a page are set. Where they cannot become smaller, an address goes on in the next line
// after one of its hyphens rather than being cut off.
struct Setting {
    int size_px = 0;
    int width = 0;
    bool whole_addresses = true;
    int most_height = 0; ///< px of what stands in one piece; 0: whatever it needs
};

TextBlock set_address_of_net(const ViewBuilder& builder,
                             const std::string& address,
                             const typesetting::TextStyle& style,
                             const Setting& setting) {
    const TextBlock whole = builder.set(unbroken(address), style, setting.width);
    return whole.overflows && !setting.whole_addresses ? builder.set(address, style, setting.width) : whole;
}

typesetting::TextStyle line_style(const ViewBuilder& builder, int size_px) {
    auto style = builder.style(size_px);
    style.leading = 1.25;
    return style;
}

// A part for each line of the postal address.
void add_postal_address(Parts& parts,
                        ViewBuilder& builder,
                        const std::string& address,
                        const Setting& setting) {
    auto style = builder.style(setting.size_px, typesetting::Weight::bold);
    style.leading = 1.35;
    std::istringstream lines(address);
    for (std::string line; std::getline(lines, line);) {
        TextBlock block = builder.set(line, style, setting.width);
        Part part{.height = block.height, .overflows = block.overflows, .words = address};
        part.draw = [&builder, line, block = std::move(block)](const Rect& cell) {
            builder.put(block, {cell.x, cell.y}, builder.palette().text, builder.palette().ground);
            builder.speak(line);
        };
        parts.push_back(std::move(part));
    }
}

Part line_part(ViewBuilder& builder, const std::string& icon, const std::string& text, Setting setting) {
    const int side = setting.size_px * 6 / 5;
    const int left = side + builder.m().em / 2;
    setting.width -= left;
    TextBlock block = set_address_of_net(builder, text, line_style(builder, setting.size_px), setting);
    Part part{.height = std::max(side, block.height),
              .gap_above = builder.m().em * 3 / 4,
              .overflows = block.overflows,
              .words = text};
    part.draw = [&builder, icon, text, side, left, block = std::move(block)](const Rect& cell) {
        const settings::Palette& palette = builder.palette();
        const int middle = cell.centre().y;
        builder.icon(icon, {cell.x, middle - side / 2, side, side}, palette.accent);
        builder.put(block, {cell.x + left, middle - block.height / 2}, palette.text, palette.ground);
        builder.speak(text);
    };
    return part;
}

// The postal address; phone, mail and web as far as there are any.
Parts words_of(ViewBuilder& builder, const content::ContactScene& kind, const Setting& setting) {
    Parts parts;
    add_postal_address(parts, builder, kind.address.in(builder.language()), setting);
    int gap = builder.m().gap; // of the first line
    for (const auto& [icon, text] :
         {std::pair{"phone", &kind.phone}, std::pair{"mail", &kind.mail}, std::pair{"web", &kind.web}})
        if (!text->empty()) {
            parts.push_back(line_part(builder, icon, *text, setting));
            parts.back().gap_above = std::exchange(gap, parts.back().gap_above);
        }
    return parts;
}

// What stands beside a code: its name, in both languages of two who read together, and what it opens.
struct CodeWords {
    TextBlock name;
    TextBlock second;
    std::optional<content::Language> second_language;
    TextBlock address;
    std::string opens;

    int height() const { return name.height + second.height + address.height; }
};

CodeWords code_words(const ViewBuilder& builder,
                     const content::Code& code,
                     const std::optional<content::Language>& second_language,
                     const Setting& setting) {
    auto bold = builder.style(setting.size_px, typesetting::Weight::bold);
    bold.leading = 1.25;
    auto beside = line_style(builder, setting.size_px);
    beside.language = second_language.value_or(builder.language());
    const std::size_t scheme = code.url.find(':');
    std::string shown = code.url.substr(scheme == std::string::npos ? 0 : scheme + 1);
    shown.erase(0, shown.find_first_not_of('/'));
    return {.name = builder.set(code.text.in(builder.language()), bold, setting.width),
            .second = second_language ? builder.set(code.text.in(*second_language), beside, setting.width)
                                      : TextBlock{},
            .second_language = second_language,
            .address = set_address_of_net(builder, shown, line_style(builder, setting.size_px), setting),
            .opens = shown};
}

// The words of a code below one another from `at`, as far as they were set and are not empty.
void draw_code_words(ViewBuilder& builder,
                     const content::Code& code,
                     const CodeWords& words,
                     const Rect& room) {
    const settings::Palette& palette = builder.palette();
    int y = room.y;
    builder.put(words.name, {room.x, y}, palette.text, palette.ground);
    y += words.name.height;
    {
        const auto direction = typesetting::direction_of(words.second_language.value_or(builder.language()));
        const Flow flow(builder, direction, {room.x, y, room.width, words.second.height});
        builder.put(words.second, {room.x, y}, palette.text, palette.ground);
    }
    y += words.second.height;
    builder.put(words.address, {room.x, y}, palette.quiet, palette.ground);
    if (!words.name.lines.empty())
        builder.speak(code.text.in(builder.language()));
    if (!words.second.lines.empty())
        builder.speak(code.text.in(*words.second_language), *words.second_language);
    if (!words.address.lines.empty())
        builder.speak(words.opens);
}

void draw_code(
    ViewBuilder& builder, const content::Code& code, const CodeWords& words, const Rect& cell, int side) {
    const auto modules = qr_code(code.url, {cell.x, cell.y, side, side});
    if (!modules) {
        builder.note_clipped(code.url);
        return;
    }
    builder.add(*modules);
    const int left = cell.x + side + builder.m().em;
    const int top = cell.y + (cell.height - words.height()) / 2;
    draw_code_words(builder, code, words, {left, top, cell.right() - left, words.height()});
}

Part code_part(ViewBuilder& builder, const content::Code& code, CodeWords words, int side) {
    Part part{.height = std::max(side, words.height()),
              .gap_above = builder.m().gap,
              .overflows = words.name.overflows || words.second.overflows || words.address.overflows,
              .words = code.text.in(builder.language())};
    part.draw = [&builder, &code, side, words = std::move(words)](const Rect& cell) {
        draw_code(builder, code, words, cell, side);
    };
    return part;
}

// Words that stand below their code, as wide as the room.
Part code_words_part(ViewBuilder& builder, const content::Code& code, CodeWords words) {
    Part part{.height = words.height(),
              .gap_above = builder.m().em / 4,
              .overflows = words.second.overflows || words.address.overflows,
              .words = code.text.in(builder.language())};
    part.draw = [&builder, &code, words = std::move(words)](const Rect& cell) {
        draw_code_words(builder, code, words, cell);
    };
    return part;
}

// Where large words beside a code are higher than a page, its name alone stands there.
Parts codes_of(ViewBuilder& builder,
               const content::Scene& scene,
               const content::ContactScene& kind,
               const Setting& setting,
               int side) {
    const auto second = second_language(builder, scene);
    Setting beside = setting;
    beside.width -= side + builder.m().em;
    Parts parts;
    for (const content::Code& code : kind.codes) {
        CodeWords words = code_words(builder, code, second, beside);
        const bool divided = setting.most_height > 0 && words.height() > setting.most_height;
        if (!divided) {
            parts.push_back(code_part(builder, code, std::move(words), side));
            continue;
        }
        CodeWords below = code_words(builder, code, second, setting);
        below.name = {};
        words.second = words.address = {};
        parts.push_back(code_part(builder, code, std::move(words), side));
        parts.push_back(code_words_part(builder, code, std::move(below)));
    }
    return parts;
}

// "Zum Mitnehmen" below the phone; in reach mode it stands at the foot of the page.
std::optional<Part>
button_part(ViewBuilder& builder, const content::Scene& scene, const content::ContactScene& kind) {
    if (kind.phone.empty() || builder.controls_below())
        return std::nullopt;
    const Measures& m = builder.m();
    Part part{.height = m.target, .gap_above = m.em};
    part.draw = [&builder, &scene](const Rect& cell) { draw_take_along_button(builder, scene, cell); };
    return part;
}

int code_side(const Measures& m, int count, int height) {
    return std::clamp(
        (height - (count - 1) * m.gap) / std::max(1, count), m.mm(least_code_mm), m.mm(code_mm));
}

// Everything on one page at the largest size at which it fits, the codes beside the words or, in portrait,
// below them. False, and nothing drawn, if words at the visitor's size find no room.
bool draw_on_one_page(ViewBuilder& builder,
                      const content::Scene& scene,
                      const content::ContactScene& kind,
                      const Rect& room) {
    const Measures& m = builder.m();
    const int count = static_cast<int>(kind.codes.size());
    const bool beside = !m.portrait && count > 0;
    const int width = beside ? room.width / 2 - m.gap : room.width;
    const int code_width = beside ? room.width / 2 : room.width;
    for (int size = m.lead; size >= m.text; size = size > m.text ? std::max(m.text, size * 94 / 100) : 0) {
        Parts words = words_of(builder, kind, {.size_px = size, .width = width});
        if (auto button = button_part(builder, scene, kind))
            words.push_back(std::move(*button));
        Parts codes = codes_of(builder,
                               scene,
                               kind,
                               {.size_px = m.text, .width = code_width},
                               code_side(m, count, beside ? room.height : room.height / 2));
        if (!beside)
            std::move(codes.begin(), codes.end(), std::back_inserter(words));
        if (!fit_below_one_another(words, room.height) ||
            (beside && !fit_below_one_another(codes, room.height)))
            continue;
        draw_parts(words, {room.x, room.y, width, room.height});
        if (beside)
            draw_parts(codes, {room.x + room.width / 2, room.y, code_width, room.height});
        return true;
    }
    return false;
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::ContactScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const bool button_below = builder.controls_below();
    Rect rest = inside_margins(builder, room);
    if (button_below)
        rest = draw_take_along_button(builder, scene, rest);
    const Setting setting{.size_px = m.text,
                          .width = rest.width,
                          .whole_addresses = false,
                          .most_height = m.low ? rest.height - pager_height(builder) : 0};
    const auto all_parts = [&] {
        Parts parts = words_of(builder, kind, setting);
        Parts codes = codes_of(builder, scene, kind, setting, m.mm(least_code_mm));
        std::move(codes.begin(), codes.end(), std::back_inserter(parts));
        return parts;
    };
    const int pager = pager_height(builder);
    const Opening opening =
        open_scene(builder, scene, rest, {.least = pager + highest_of(all_parts()), .foot = pager});
    rest = opening.rest;
    if (opening.count() == 0 && draw_on_one_page(builder, scene, kind, rest))
        return;
    if (!button_below)
        rest = draw_take_along_button(builder, scene, rest);
    draw_parts_in_pages(builder, all_parts(), rest, opening.pages);
}

} // namespace kiosk::ui
