// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/quotes.hpp"

#include "kiosk/typesetting/characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace kiosk::typesetting {

namespace {

using View = std::u16string_view;

constexpr char16_t apostrophe = u'\u2019';

struct Quotes {
    std::string_view language;
    char16_t open;
    char16_t close;
    char16_t inner_open;
    char16_t inner_close;
};

// As publishers print them. Those of Arabic and Persian inside others turn with the direction, as the outer
// ones do.
constexpr auto house = std::to_array<Quotes>({{"de", u'\u201E', u'\u201C', u'\u201A', u'\u2018'},
                                              {"en", u'\u201C', u'\u201D', u'\u2018', u'\u2019'},
                                              {"fr", u'\u00AB', u'\u00BB', u'\u201C', u'\u201D'},
                                              {"es", u'\u00AB', u'\u00BB', u'\u201C', u'\u201D'},
                                              {"ru", u'\u00AB', u'\u00BB', u'\u201E', u'\u201C'},
                                              {"uk", u'\u00AB', u'\u00BB', u'\u201E', u'\u201C'},
                                              {"ro", u'\u201E', u'\u201D', u'\u00AB', u'\u00BB'},
                                              {"pl", u'\u201E', u'\u201D', u'\u00AB', u'\u00BB'},
                                              {"hu", u'\u201E', u'\u201D', u'\u00BB', u'\u00AB'},
                                              {"bg", u'\u201E', u'\u201C', u'\u2019', u'\u2019'},
                                              {"ka", u'\u201E', u'\u201C', u'\u00AB', u'\u00BB'},
                                              {"vi", u'\u201C', u'\u201D', u'\u2018', u'\u2019'},
                                              {"tr", u'\u201C', u'\u201D', u'\u2018', u'\u2019'},
                                              {"ar", u'\u00AB', u'\u00BB', u'\u2039', u'\u203A'},
                                              {"fa", u'\u00AB', u'\u00BB', u'\u2039', u'\u203A'}});

char16_t before(View text, std::size_t at) {
    return at > 0 ? text[at - 1] : u' ';
}
char16_t after(View text, std::size_t at) {
    return at + 1 < text.size() ? text[at + 1] : u' ';
}

bool may_open(View text, std::size_t at) {
    constexpr View openers = u"([{/\u2013\u2014\u201E\u201C\u201A\u2018\u00AB\u2039\"'";
    const char16_t previous = before(text, at);
    return (is_space(previous) || openers.find(previous) != View::npos) && !is_space(after(text, at));
}

bool may_close(View text, std::size_t at) {
    const char16_t next = after(text, at);
    return !is_space(before(text, at)) && !is_letter(next) && u_isdigit(next) == 0;
}

struct QuotePair {
    std::size_t open;
    std::size_t close;
};

// Each closing quote belongs to the last one that waits for it. Where a quote could do both it closes, if
// there is something to close.
std::vector<QuotePair> pairs_of(View text, char16_t straight) {
    std::vector<QuotePair> pairs;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; (at = text.find(straight, at)) != View::npos; ++at) {
        if (!open.empty() && open.back() + 1 < at && may_close(text, at)) {
            pairs.push_back({open.back(), at});
            open.pop_back();
        } else if (may_open(text, at)) {
            open.push_back(at);
        }
    }
    return pairs;
}

void set_pairs(Paragraph& paragraph, char16_t straight, const Quotes& quotes) {
    const std::vector<QuotePair> pairs = pairs_of(paragraph.text(), straight);
    for (const QuotePair& pair : pairs) {
        const bool inner =
            straight == u'\'' || std::any_of(pairs.begin(), pairs.end(), [&](const QuotePair& outer) {
                return outer.open < pair.open && pair.close < outer.close;
            });
        paragraph.replace(pair.open, 1, View(inner ? &quotes.inner_open : &quotes.open, 1));
        paragraph.replace(pair.close, 1, View(inner ? &quotes.inner_close : &quotes.close, 1));
    }
}

// "geht's", "Grimms' Wort", "'s ist", "the '90s", "geht´s"; but not 24' (feet).
void set_apostrophes(Paragraph& paragraph) {
    for (std::size_t at = 0; (at = paragraph.text().find_first_of(u"'`\u00B4", at)) != View::npos; ++at) {
        const View text = paragraph.text();
        const char16_t previous = before(text, at);
        const char16_t next = after(text, at);
        const bool inside = is_letter(previous) && is_letter(next);
        const bool straight = text[at] == u'\'';
        if (inside || (straight && (is_letter(previous) || is_letter(next) ||
                                    (u_isdigit(previous) == 0 && u_isdigit(next) != 0))))
            paragraph.replace(at, 1, View(&apostrophe, 1));
    }
}

} // namespace

void set_quotes(Paragraph& paragraph, std::string_view language) {
    const auto* quotes = std::find_if(
        house.begin(), house.end(), [&](const Quotes& known) { return known.language == language; });
    if (quotes == house.end())
        return;
    set_pairs(paragraph, u'"', *quotes);
    set_pairs(paragraph, u'\'', *quotes);
    set_apostrophes(paragraph);
}

} // namespace kiosk::typesetting
