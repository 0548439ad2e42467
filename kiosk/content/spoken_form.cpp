// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/spoken_form.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace kiosk::content {

namespace {

// Fewer digits are a number, such as a year.
constexpr int least_phone_digits = 6;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

// A byte of UTF-8 beyond ASCII counts as part of a word.
bool is_word(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || is_digit(letter) || (byte | 0x20U) - 'a' < 26U;
}

bool letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_word(text[at]) && !is_digit(text[at]);
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

// Soft hyphens, joiners and marks of direction are not read; spaces of any kind are one space.
std::string in_one_line(std::string text) {
    for (const std::string_view unseen : {"\\-", "\u00AD", "\u200B", "\u200E", "\u200F", "\u2060", "\uFEFF"})
        replace_all(text, unseen, "");
    for (const char last : {'\xA6', '\xA7', '\xA8', '\xA9'}) // isolates, U+2066 to U+2069
        replace_all(text, std::string{'\xE2', '\x81', last}, "");
    for (const std::string_view space : {"\u00A0", "\u2009", "\u202F", "\n", "\t", "\r"})
        replace_all(text, space, " ");
    std::string result;
    for (const char letter : text)
        if (letter != ' ' || (!result.empty() && result.back() != ' '))
            result += letter;
    while (result.ends_with(' '))
        result.pop_back();
    return result;
}

// "Migrant*innen", "Migrant:innen" and "Migrant_innen" are spoken with a break where the sign is.
std::string with_gender_breaks(std::string text) {
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        const bool sign = text[at] == '*' || text[at] == ':' || text[at] == '_';
        if (sign && letter_at(text, at - 1) && letter_at(text, at + 1))
            text[at] = ' ';
    }
    return text;
}

// From `begin`: digits with what stands between those of a phone number. Returns its end.
std::size_t end_of_number(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    for (std::size_t at = begin; at < text.size(); ++at) {
        if (is_digit(text[at]))
            end = at + 1;
        else if (std::string_view(" /()-").find(text[at]) == std::string_view::npos)
            break;
    }
    return end;
}

// Numbers that begin like those of phones: 030, +49, 116 016.
bool is_phone(std::string_view number) {
    const auto digits = std::count_if(number.begin(), number.end(), is_digit);
    const bool begins = number.front() == '0' || number.front() == '+' || number.starts_with("116");
    return begins && digits >= least_phone_digits;
}

// Groups stay together: "030 / 263" becomes "0 3 0, 2 6 3".
std::string digit_by_digit(std::string_view number) {
    std::string result;
    bool group_ended = false;
    for (const char letter : number) {
        if (letter != '+' && !is_digit(letter)) {
            group_ended = !result.empty();
            continue;
        }
        if (!result.empty())
            result += std::exchange(group_ended, false) ? ", " : " ";
        result += letter;
    }
    return result;
}

std::string with_spelt_phones(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = (is_digit(text[at]) || text[at] == '+') && (at == 0 || !is_word(text[at - 1]));
        const std::size_t first = at + (text[at] == '+' ? 1 : 0);
        const std::size_t end = begins ? end_of_number(text, first) : at;
        const std::string_view number = std::string_view(text).substr(at, end > first ? end - at : 0);
        if (number.empty() || !is_phone(number)) {
            result += text[at++];
            continue;
        }
        result += digit_by_digit(number);
        at = end;
    }
    return result;
}

using Sayings = std::map<std::string, std::string>;

Sayings sayings_of(const Language& language, const Pronunciations& pronunciations) {
    Sayings all;
    for (const Language& known : {language, language.substr(0, language.find('-'))})
        if (const auto found = pronunciations.find(known); found != pronunciations.end())
            all.insert(found->second.begin(), found->second.end()); // what is there already stays
    return all;
}

bool stands_alone(std::string_view text, std::size_t at, std::string_view word) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_word(text[at - 1]) || !is_word(word.front());
    return begins && (end >= text.size() || !is_word(text[end]) || !is_word(word.back()));
}

// The longest word that is known to stand here; null if there is none.
const Sayings::value_type* saying_at(const Sayings& sayings, std::string_view text, std::size_t at) {
    const Sayings::value_type* best = nullptr;
    for (const auto& saying : sayings) {
        const std::string& word = saying.first;
        const bool here = !word.empty() && text.substr(at).starts_with(word) && stands_alone(text, at, word);
        if (here && (best == nullptr || word.size() > best->first.size()))
            best = &saying;
    }
    return best;
}

std::string pronounced(const std::string& text, const Sayings& sayings) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto* saying = saying_at(sayings, text, at)) {
            result += saying->second;
            at += saying->first.size();
        } else {
            result += text[at++];
        }
    }
    return result;
}

} // namespace

std::string spoken_form(const Utterance& utterance, const Pronunciations& pronunciations) {
    const std::string words = pronounced(with_gender_breaks(in_one_line(utterance.text)),
                                         sayings_of(utterance.language, pronunciations));
    std::string spoken = with_spelt_phones(words);
    if (spoken.ends_with('.') && !spoken.ends_with("..")) // a title is a sentence, too
        spoken.pop_back();
    return spoken;
}

} // namespace kiosk::content
