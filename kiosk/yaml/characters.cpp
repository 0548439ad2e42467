// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/characters.hpp"

namespace kiosk::yaml {
namespace {

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The length of the well-formed UTF-8 character at the start of `text`, or 0 (Unicode 15, table 3-7).
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(text[i]))
            return 0;
    const unsigned char second = byte(1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1)
        return (first < 0x20 && first != '\t' && first != '\n' && first != '\r') || first == 0x7F;
    // C1 controls, and the marks that turn the direction of text around unseen (U+202A-202E, U+2066-2069).
    if (character.size() == 2)
        return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
    if (character == byte_order_mark)
        return true;
    const auto last = static_cast<unsigned char>(character.back());
    return (character.starts_with("\xE2\x80") && last >= 0xAA && last <= 0xAE) ||
           (character.starts_with("\xE2\x81") && last >= 0xA6 && last <= 0xA9);
}

} // namespace

int count_characters(std::string_view text) {
    int count = 0;
    for (const char byte : text)
        count += continues(byte) ? 0 : 1;
    return count;
}

std::size_t byte_of_character(std::string_view text, int index) {
    std::size_t at = 0;
    while (at < text.size() && index > 0) {
        ++at;
        while (at < text.size() && continues(text[at]))
            ++at;
        --index;
    }
    return at;
}

std::optional<BadCharacter> find_bad_character(std::string_view text) {
    for (std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < text.size();) {
        const std::size_t length = character_length(text.substr(at));
        if (length == 0)
            return BadCharacter{at, false};
        if (is_control(text.substr(at, length)))
            return BadCharacter{at, true};
        at += length;
    }
    return std::nullopt;
}

std::vector<std::size_t> unused_escapes(std::string_view quoted) {
    std::vector<std::size_t> found;
    for (std::size_t at = 1; at < quoted.size() && quoted[at] != '"'; ++at) {
        if (quoted[at] != '\\')
            continue;
        if (at + 1 >= quoted.size() ||
            std::string_view("nt\"\\/uUx").find(quoted[at + 1]) == std::string_view::npos)
            found.push_back(at);
        ++at; // what is escaped is no end
    }
    return found;
}

} // namespace kiosk::yaml
