// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/hyphenator.hpp"

#include "kiosk/typesetting/characters.hpp"
#include "kiosk/typesetting/utf.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

namespace kiosk::typesetting {

namespace {

constexpr std::size_t shortest_divided = 7; // letters
constexpr std::size_t minimum_before = 3;
constexpr std::size_t minimum_after = 3;
constexpr std::size_t remembered_words = 4096; // an exhibition in one language has fewer

std::u16string small_letters(std::u16string_view text) {
    std::u16string small(text);
    std::transform(small.begin(), small.end(), small.begin(), [](char16_t letter) {
        return static_cast<char16_t>(u_tolower(letter));
    });
    return small;
}

// A syllable has a vowel. Where the dictionary knows a compound's words but not their seam it leaves a
// consonant alone (Sex-a-r-beit, Sai-so-n-ar-beit); to which side it belongs is not known, so both hyphens
// go.
void join_bare_consonants(std::u16string_view small, std::vector<bool>& divides) {
    constexpr std::u16string_view consonants = u"bcdfghjklmnpqrstvwxzß";
    for (std::size_t begin = 0; begin < small.size();) {
        std::size_t end = begin + 1;
        while (end < small.size() && !divides[end])
            ++end;
        if (small.substr(begin, end - begin).find_first_not_of(consonants) == std::u16string_view::npos)
            divides[begin] = divides[end] = false;
        begin = end;
    }
}

bool has_many_capitals(std::u16string_view letters) {
    return std::count_if(letters.begin(), letters.end(), [](char16_t c) { return u_isupper(c) != 0; }) > 2;
}

} // namespace

Hyphenator::Hyphenator(std::string dictionary, std::string_view exceptions)
    : dictionary_(std::move(dictionary)) {
    read_exceptions(exceptions);
}

void Hyphenator::read_exceptions(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, std::min(end, text.find('#')));
        text.remove_prefix(std::min(end + 1, text.size()));
        Exception exception;
        for (const char16_t character : small_letters(to_utf16(line))) {
            if (is_letter(character))
                exception.word += character;
            else if (character == u'-')
                exception.points.push_back(exception.word.size());
        }
        if (!exception.word.empty())
            exceptions_.push_back(std::move(exception));
    }
    // The longest comes last, so that it has the last word.
    std::stable_sort(exceptions_.begin(), exceptions_.end(), [](const Exception& a, const Exception& b) {
        return a.word.size() < b.word.size();
    });
}

const std::vector<std::size_t>& Hyphenator::points(std::u16string_view word) {
    std::u16string key(word);
    if (const auto found = known_.find(key); found != known_.end())
        return found->second;
    if (known_.size() >= remembered_words)
        known_.clear();
    return known_.emplace(std::move(key), divided(word)).first->second;
}

// Divides each row of letters of its own: "Migrant*innen" has two.
std::vector<std::size_t> Hyphenator::divided(std::u16string_view word) {
    std::vector<std::size_t> all;
    for (std::size_t begin = 0; begin < word.size();) {
        std::size_t end = begin;
        while (end < word.size() && is_letter(word[end]))
            ++end;
        for (const std::size_t point : divided_letters(word.substr(begin, end - begin)))
            all.push_back(begin + point);
        begin = std::max(end, begin + 1);
    }
    return all;
}

std::vector<std::size_t> Hyphenator::divided_letters(std::u16string_view letters) {
    if (letters.size() < shortest_divided || has_many_capitals(letters))
        return {};
    const std::u16string small = small_letters(letters);
    std::vector<bool> divides = dictionary_points(small);
    for (const Exception& exception : exceptions_) {
        for (std::size_t at = 0; (at = small.find(exception.word, at)) != std::u16string::npos; ++at) {
            for (std::size_t i = at + 1; i < at + exception.word.size(); ++i)
                divides[i] = false;
            for (const std::size_t point : exception.points)
                divides[at + point] = true;
        }
    }
    std::vector<std::size_t> result;
    for (std::size_t i = minimum_before; i + minimum_after <= small.size(); ++i) {
        if (divides[i])
            result.push_back(i);
    }
    return result;
}

std::vector<bool> Hyphenator::dictionary_points(const std::u16string& small) {
    if (!patterns_) {
        std::ifstream file(dictionary_, std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        patterns_.emplace(std::move(bytes).str());
    }
    std::string latin1;
    for (const char16_t character : small)
        latin1 += static_cast<char>(static_cast<unsigned char>(character <= 0xFF ? character : u'\x01'));
    std::vector<bool> divides = patterns_->points(latin1);
    for (std::size_t i = 0; i < divides.size(); ++i)
        divides[i] = divides[i] && i >= minimum_before && i + minimum_after <= small.size();
    join_bare_consonants(small, divides);
    return divides;
}

} // namespace kiosk::typesetting
