// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/color_input.hpp"

#include <charconv>
#include <string>

namespace kiosk {

std::optional<Color> parse_color(std::string_view text) {
    if (text.size() != 7 || text[0] != '#')
        return std::nullopt;
    unsigned int value = 0;
    const auto result = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size())
        return std::nullopt;
    const auto part = [value](unsigned int shift) {
        return static_cast<std::uint8_t>((value >> shift) & 0xFFU);
    };
    return Color{part(16), part(8), part(0)};
}

bool read_value(const yaml::Input& input, Color& value) {
    std::string text;
    if (!yaml::read_value(input, text))
        return false;
    const auto color = parse_color(text);
    if (!color) {
        input.error(
            yaml::Message("“{0}” is not a colour.", {text}),
            yaml::Message("Write a colour with six digits or letters from A to F, such as \"#00545F\"."));
        return false;
    }
    value = *color;
    return true;
}

} // namespace kiosk
