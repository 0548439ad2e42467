// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/keyboard.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::ui {

namespace {

using content::DoTask;
using content::TechnicianTask;

constexpr int columns = 11;
constexpr int space_columns = 5;

// What a key types, without and with shift; the three that type nothing have names of their own.
struct Key {
    std::string_view small;
    std::string_view large;
};
constexpr std::string_view shift_key = "shift";
constexpr std::string_view erase_key = "erase";
constexpr std::string_view space_key = " ";

constexpr Key plain(std::string_view sign) {
    return {sign, sign};
}

constexpr std::array<std::array<Key, columns>, 4> rows{{{plain("1"),
                                                         plain("2"),
                                                         plain("3"),
                                                         plain("4"),
                                                         plain("5"),
                                                         plain("6"),
                                                         plain("7"),
                                                         plain("8"),
                                                         plain("9"),
                                                         plain("0"),
                                                         plain("ß")},
                                                        {{{"q", "Q"},
                                                          {"w", "W"},
                                                          {"e", "E"},
                                                          {"r", "R"},
                                                          {"t", "T"},
                                                          {"z", "Z"},
                                                          {"u", "U"},
                                                          {"i", "I"},
                                                          {"o", "O"},
                                                          {"p", "P"},
                                                          {"ü", "Ü"}}},
                                                        {{{"a", "A"},
                                                          {"s", "S"},
                                                          {"d", "D"},
                                                          {"f", "F"},
                                                          {"g", "G"},
                                                          {"h", "H"},
                                                          {"j", "J"},
                                                          {"k", "K"},
                                                          {"l", "L"},
                                                          {"ö", "Ö"},
                                                          {"ä", "Ä"}}},
                                                        {{plain(shift_key),
                                                          {"y", "Y"},
                                                          {"x", "X"},
                                                          {"c", "C"},
                                                          {"v", "V"},
                                                          {"b", "B"},
                                                          {"n", "N"},
                                                          {"m", "M"},
                                                          plain(","),
                                                          plain("."),
                                                          plain(erase_key)}}}};

constexpr std::array<Key, columns - space_columns + 1> last_row{
    {plain("-"), plain(":"), plain("/"), plain("+"), plain(space_key), plain("("), plain(")")}};

Button button_of(const Key& key, const Keyboard& keyboard) {
    if (key.small == shift_key)
        return {.id = "key_shift",
                .label = "Aa",
                .action = DoTask{.task = TechnicianTask::shift},
                .look = keyboard.shifted ? ButtonLook::chosen : ButtonLook::quiet,
                .role = "toggle",
                .speech = keyboard.shift};
    if (key.small == erase_key)
        return {.id = "key_erase",
                .icon = "back",
                .action = DoTask{.task = TechnicianTask::erase},
                .speech = keyboard.erase};
    const std::string typed(key.small);
    return {.id = "key_" + typed,
            .label =
                typed == space_key ? keyboard.space : std::string(keyboard.shifted ? key.large : key.small),
            .action = DoTask{.task = TechnicianTask::key, .name = typed},
            .look = ButtonLook::solid};
}

} // namespace

int keyboard_height(const Measures& m) {
    constexpr int all_rows = static_cast<int>(rows.size()) + 1;
    return all_rows * m.target + (all_rows - 1) * m.target_gap;
}

void draw_keyboard(ViewBuilder& builder, const Keyboard& keyboard, const Rect& room) {
    const Measures& m = builder.m();
    const int width = (room.width - (columns - 1) * m.target_gap) / columns;
    int y = room.bottom() - keyboard_height(m);
    const auto put = [&](const Key& key, int column, int wide) {
        Button button = button_of(key, keyboard);
        button.margin_px = m.line; // a letter is no word: all are as large as one another
        button.rect = {
            room.x + column * (width + m.target_gap), y, wide * width + (wide - 1) * m.target_gap, m.target};
        builder.button(button);
    };
    for (const auto& row : rows) {
        int column = 0;
        for (const Key& key : row)
            put(key, column++, 1);
        y += m.target + m.target_gap;
    }
    int column = 0;
    for (const Key& key : last_row) {
        const int wide = key.small == space_key ? space_columns : 1;
        put(key, std::exchange(column, column + wide), wide);
    }
}

} // namespace kiosk::ui
