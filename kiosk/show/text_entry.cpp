// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/text_entry.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::show {

namespace {

// Bytes of UTF-8 that go on with the letter before them.
bool continues(char byte) {
    constexpr unsigned mask = 0xC0;
    constexpr unsigned continuation = 0x80;
    return (static_cast<unsigned char>(byte) & mask) == continuation;
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !continues(byte); }));
}

// What has no capital is itself.
std::string capital_of(std::string_view letter) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> umlauts{
        {{"ä", "Ä"}, {"ö", "Ö"}, {"ü", "Ü"}}};
    for (const auto& [small, large] : umlauts)
        if (letter == small)
            return std::string(large);
    std::string result(letter);
    if (result.size() == 1 && result[0] >= 'a' && result[0] <= 'z')
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

} // namespace

void TextEntry::begin(std::string text) {
    text_ = std::move(text);
    shifted_ = text_.empty();
}

void TextEntry::press(std::string_view letter) {
    if (letters_in(text_) >= most_letters)
        return;
    text_ += shifted_ ? capital_of(letter) : std::string(letter);
    shifted_ = false;
}

void TextEntry::type(std::string_view letters) {
    for (std::size_t end = 0; !letters.empty(); letters.remove_prefix(end)) {
        end = 1;
        while (end < letters.size() && continues(letters[end]))
            ++end;
        shifted_ = false;
        press(letters.substr(0, end));
    }
}

void TextEntry::erase() {
    while (!text_.empty() && continues(text_.back()))
        text_.pop_back();
    if (!text_.empty())
        text_.pop_back();
    shifted_ = text_.empty();
}

std::string TextEntry::tidied() const {
    std::string result;
    for (const char byte : text_)
        if (byte != ' ' || (!result.empty() && result.back() != ' '))
            result += byte;
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

} // namespace kiosk::show
