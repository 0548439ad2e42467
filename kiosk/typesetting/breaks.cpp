// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/breaks.hpp"

#include "kiosk/typesetting/characters.hpp"
#include "kiosk/typesetting/language.hpp"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

namespace kiosk::typesetting {

namespace {

using View = std::u16string_view;

constexpr View breaking_space = u" \t\n\r";
constexpr std::size_t shortest_part = 4;  // of an address, with its dot
constexpr std::size_t shortest_joint = 3; // letters of a compound's part

UBreakIterator* opened(UBreakIteratorType type, const std::string& language) {
    std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_forLanguageTag(
        language.c_str(), locale.data(), static_cast<std::int32_t>(locale.size() - 1), nullptr, &status);
    status = U_ZERO_ERROR; // an unknown tag leaves the root's rules
    UBreakIterator* iterator = ubrk_open(type, locale.data(), nullptr, 0, &status);
    assert(U_SUCCESS(status)); // fails only if ICU's data is missing
    return iterator;
}

void set_text(UBreakIterator* iterator, View text) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
    assert(U_SUCCESS(status));
}

bool is_address(View token) {
    return token.find(u"://") != View::npos || token.find(u"www.") != View::npos ||
           token.find(u'@') != View::npos || token.find(u".de/") != View::npos ||
           token.find(u".org/") != View::npos;
}

bool is_phone_number(View token) {
    const auto digits =
        std::count_if(token.begin(), token.end(), [](char16_t c) { return u_isdigit(c) != 0; });
    return digits >= 3 && std::none_of(token.begin(), token.end(), is_letter);
}

bool is_gender_sign(char16_t character) {
    return character == u'*' || character == u':' || character == u'_';
}

// A break that ICU allows between two characters of one token, and that a reader would stumble over.
bool is_ugly(View token, std::size_t at) {
    if (at == 0 || at >= token.size())
        return false;
    const char16_t before = token[at - 1];
    if (is_gender_sign(token[at]) || (is_gender_sign(before) && is_letter(token[at])))
        return true;
    if (before == soft_hyphen) // hyphens of ours are not line breaks yet
        return true;
    if (before == u'\u2013' && at >= 2 && u_isdigit(token[at - 2]) != 0 && u_isdigit(token[at]) != 0)
        return true; // 9–17
    const std::size_t part = token.find_last_of(u"-/", at - 2 < at ? at - 2 : 0);
    const std::size_t length = part == View::npos || part >= at - 1 ? at - 1 : at - 2 - part;
    return (before == u'-' && length < 3) || (before == u'/' && length <= 3); // E-Mail, U-Bahn, und/oder
}

struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool whole = false;
};

Token token_at(View text, std::size_t at) {
    const std::size_t space = text.find_last_of(breaking_space, at);
    Token token{.begin = space == View::npos ? 0 : space + 1,
                .end = std::min(text.find_first_of(breaking_space, at), text.size())};
    const View words = text.substr(token.begin, token.end - token.begin);
    token.whole = is_address(words) || is_phone_number(words);
    return token;
}

} // namespace

LineBreaks::LineBreaks() : characters_(opened(UBRK_CHARACTER, "en")) {}
LineBreaks::~LineBreaks() = default;

void LineBreaks::Close::operator()(UBreakIterator* iterator) const {
    ubrk_close(iterator);
}

UBreakIterator* LineBreaks::line_iterator(const std::string& language) {
    Iterator& iterator = lines_[language];
    if (iterator == nullptr)
        iterator.reset(opened(UBRK_LINE, language));
    return iterator.get();
}

std::vector<Word> LineBreaks::words(View text, const std::string& language) {
    UBreakIterator* iterator = line_iterator(language);
    set_text(iterator, text);
    const bool easy = is_easy_language(language);
    std::vector<Word> found;
    Token token;
    std::size_t begin = 0;
    for (std::int32_t next = ubrk_next(iterator); next != UBRK_DONE; next = ubrk_next(iterator)) {
        const auto at = static_cast<std::size_t>(next);
        const bool last = at == text.size();
        const bool after_space = breaking_space.find(text[at - 1]) != View::npos;
        if (!last && !after_space) {
            if (easy)
                continue; // "Menschen-Handel" is read as one word
            if (at >= token.end)
                token = token_at(text, at);
            if (token.whole || is_ugly(text.substr(token.begin, token.end - token.begin), at - token.begin))
                continue;
        }
        const View words = text.substr(begin, at - begin);
        const std::size_t end = begin + words.find_last_not_of(breaking_space) + 1;
        found.push_back({begin, end, last || words.find(u'\n', end - begin) != View::npos});
        begin = at;
    }
    return found;
}

std::vector<std::size_t> LineBreaks::fair_points(View word) {
    std::vector<std::size_t> points;
    const bool address = is_address(word);
    for (std::size_t at = 1; at < word.size(); ++at) {
        const char16_t before = word[at - 1];
        const char16_t after = word[at];
        const bool space = before == u'\u00A0' || before == u'\u202F';
        const bool joint = (before == u'-' || before == u'\u00B7') && at > shortest_joint &&
                           word.size() - at >= shortest_joint && is_letter(after);
        const bool in_address = (before == u'/' && after != u'/') || before == u'@' || after == u'.' ||
                                after == u'-' || after == u'?' || after == u'&' || after == u'=';
        // "www" or ".de" alone on a line would look like a slip.
        const bool in_the_middle = at > shortest_part && word.size() - at > shortest_part;
        if (space || (address ? in_address && in_the_middle : joint))
            points.push_back(at);
    }
    return points;
}

std::vector<std::size_t> LineBreaks::graphemes(View word) {
    set_text(characters_.get(), word);
    std::vector<std::size_t> points;
    for (std::int32_t next = ubrk_next(characters_.get()); next != UBRK_DONE;
         next = ubrk_next(characters_.get()))
        points.push_back(static_cast<std::size_t>(next));
    if (!points.empty())
        points.pop_back(); // the end is no place between two
    return points;
}

} // namespace kiosk::typesetting
