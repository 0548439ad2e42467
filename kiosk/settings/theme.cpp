// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/theme.hpp"

#include <cstdint>

namespace kiosk::settings {
namespace {

constexpr Color rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U),
            static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
            static_cast<std::uint8_t>(value & 0xFFU)};
}

constexpr Palette standard_paper{
    .ground = rgb(0xFAF7F2),
    .text = rgb(0x1B1B1F),
    .quiet = rgb(0x4A4A52),
    .accent = rgb(0x00545F),
    .on_accent = rgb(0xFFFFFF),
    .tile = rgb(0xEFE9DF),
    .on_tile = rgb(0x1B1B1F),
    .hairline = rgb(0x8A867E),
    .highlight = rgb(0xF2C14E),
    .on_highlight = rgb(0x1B1B1F),
};

constexpr Palette standard_petrol{
    .ground = rgb(0x00545F),
    .text = rgb(0xFFFFFF),
    .quiet = rgb(0xE4EFEF),
    .accent = rgb(0xFAF7F2),
    .on_accent = rgb(0x00545F),
    .tile = rgb(0x00454E),
    .on_tile = rgb(0xFFFFFF),
    .hairline = rgb(0x7FB3B9),
    .highlight = rgb(0xF2C14E),
    .on_highlight = rgb(0x1B1B1F),
};

constexpr Palette standard_plum{
    .ground = rgb(0x3B2A5E),
    .text = rgb(0xFFFFFF),
    .quiet = rgb(0xE3DDEE),
    .accent = rgb(0xFAF7F2),
    .on_accent = rgb(0x3B2A5E),
    .tile = rgb(0x4A3970),
    .on_tile = rgb(0xFFFFFF),
    .hairline = rgb(0x9C90B7),
    .highlight = rgb(0xF2C14E),
    .on_highlight = rgb(0x1B1B1F),
};

constexpr Palette light_on_dark{
    .ground = rgb(0x14171A),
    .text = rgb(0xF5F2EC),
    .quiet = rgb(0xC9C5BC),
    .accent = rgb(0x7FD1DC),
    .on_accent = rgb(0x14171A),
    .tile = rgb(0x23282D),
    .on_tile = rgb(0xF5F2EC),
    .hairline = rgb(0x8A8F94),
    .highlight = rgb(0xFFE14D),
    .on_highlight = rgb(0x14171A),
};

constexpr Palette dark_on_light{
    .ground = rgb(0xFFFFFF),
    .text = rgb(0x000000),
    .quiet = rgb(0x000000),
    .accent = rgb(0x003A8C),
    .on_accent = rgb(0xFFFFFF),
    .tile = rgb(0xF2F2F2),
    .on_tile = rgb(0x000000),
    .hairline = rgb(0x595959),
    .highlight = rgb(0xF2C14E),
    .on_highlight = rgb(0x000000),
};

} // namespace

const Colours& Theme::colours(const std::string& name) const {
    static const Colours none{standard_paper, standard_petrol, standard_plum};
    for (const char* candidate : {name.c_str(), "standard"})
        if (const auto found = themes.find(candidate); found != themes.end())
            return found->second;
    return none;
}

Theme default_theme() {
    return Theme{.themes = {
                     {"standard", {standard_paper, standard_petrol, standard_plum}},
                     {"light_on_dark", {light_on_dark, light_on_dark, light_on_dark}},
                     {"dark_on_light", {dark_on_light, dark_on_light, dark_on_light}},
                 }};
}

} // namespace kiosk::settings
