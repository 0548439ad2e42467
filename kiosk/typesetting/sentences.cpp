// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/sentences.hpp"

#include "kiosk/typesetting/characters.hpp"
#include "kiosk/typesetting/markdown.hpp"
#include "kiosk/typesetting/utf.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::typesetting {

namespace {

// Abbreviations whose full stop ends no sentence; single letters ("z. B.") are none either.
constexpr std::array<std::u16string_view, 14> abbreviations{u"bzw",
                                                            u"ca",
                                                            u"Dr",
                                                            u"etc",
                                                            u"ggf",
                                                            u"inkl",
                                                            u"Mr",
                                                            u"Mrs",
                                                            u"Nr",
                                                            u"Prof",
                                                            u"St",
                                                            u"Str",
                                                            u"Tel",
                                                            u"vgl"};

// A shorter number with a full stop is a day of a month.
constexpr std::size_t digits_of_a_year = 4;

bool is_end(char16_t sign) {
    return sign == u'.' || sign == u'!' || sign == u'?' || sign == u'\u2026' || sign == u'\u061F' ||
           sign == u'\u06D4';
}

bool is_closing(char16_t sign) {
    constexpr std::u16string_view closing = u"\"')]\u201C\u201D\u2019\u00BB\u00AB";
    return closing.find(sign) != std::u16string_view::npos;
}

std::u16string_view without_spaces_around(std::u16string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::u16string_view last_word(std::u16string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && u_isalnum(text[begin - 1]) != 0)
        --begin;
    return text.substr(begin);
}

// Whether the full stop behind `before` only shortens a word, or makes a number an ordinal.
bool shortens(std::u16string_view before) {
    const std::u16string_view word = last_word(before);
    const bool number = !word.empty() && std::all_of(word.begin(), word.end(), [](char16_t sign) {
        return u_isdigit(sign) != 0;
    });
    if (number)
        return word.size() < digits_of_a_year;
    const bool letter = word.size() == 1 && u_isalpha(word.front()) != 0;
    return letter || std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

void add(std::vector<std::string>& sentences, std::u16string_view text) {
    if (const std::u16string_view words = without_spaces_around(text); !words.empty())
        sentences.push_back(to_utf8(words));
}

// Of one line.
void divide(std::vector<std::string>& sentences, std::u16string_view line) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!is_end(line[at]))
            continue;
        std::size_t end = at + 1;
        while (end < line.size() && (is_end(line[end]) || is_closing(line[end])))
            ++end;
        const bool space = end < line.size() && is_space(line[end]);
        const bool short_word = line[at] == u'.' && shortens(line.substr(begin, at - begin));
        if (space && !short_word) {
            add(sentences, line.substr(begin, end - begin));
            begin = end;
        }
        at = end - 1;
    }
    add(sentences, line.substr(begin));
}

void divide_lines(std::vector<std::string>& sentences, std::u16string_view text) {
    while (!text.empty()) {
        const std::size_t end = text.find(u'\n');
        divide(sentences, text.substr(0, end));
        text.remove_prefix(end == std::u16string_view::npos ? text.size() : end + 1);
    }
}

bool has_number(std::u16string_view marker) {
    return std::any_of(marker.begin(), marker.end(), [](char16_t sign) { return u_isdigit(sign) != 0; });
}

} // namespace

std::vector<std::string> sentences_of(std::string_view plain) {
    std::vector<std::string> sentences;
    divide_lines(sentences, to_utf16(with_soft_hyphens(plain)));
    return sentences;
}

std::vector<std::string> sentences_of_markdown(std::string_view markdown) {
    std::vector<std::string> sentences;
    for (const Paragraph& paragraph : read_markdown(markdown)) {
        const std::size_t first = sentences.size();
        divide_lines(sentences, paragraph.text());
        if (has_number(paragraph.marker) && sentences.size() > first)
            sentences[first] = to_utf8(paragraph.marker) + " " + sentences[first];
    }
    return sentences;
}

std::size_t letters_in(std::string_view text) {
    const std::u16string units = to_utf16(text);
    std::size_t count = 0;
    for (std::size_t at = 0; at < units.size(); at = next_code_point(units, at))
        if (u_isalnum(static_cast<UChar32>(code_point_at(units, at))) != 0)
            ++count;
    return count;
}

std::size_t letters_in(const TextBlock& block) {
    std::size_t count = 0;
    for (const Line& line : block.lines)
        for (const GlyphRun& run : line.runs)
            count += letters_in(run.text);
    return count;
}

} // namespace kiosk::typesetting
