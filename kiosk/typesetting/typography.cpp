// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/typography.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

namespace kiosk::typesetting {

namespace {

using View = std::u16string_view;

constexpr char16_t no_break_space = u'\u00A0';
constexpr char16_t narrow_no_break_space = u'\u202F';
constexpr char16_t en_dash = u'\u2013';
constexpr char16_t apostrophe = u'\u2019';

bool is_letter(char16_t character) {
    return u_isalpha(character) != 0;
}
bool is_digit(char16_t character) {
    return character >= u'0' && character <= u'9';
}
bool is_space(char16_t character) {
    return character == u' ' || character == u'\n' || character == no_break_space ||
           character == narrow_no_break_space;
}
char16_t at_or_space(View text, std::size_t at) {
    return at < text.size() ? text[at] : u' ';
}

template <std::size_t count>
bool one_of(View word, const std::array<View, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Exactly three dots are an ellipsis.
void set_ellipses(Paragraph& paragraph) {
    for (std::size_t at = 0; (at = paragraph.text().find(u"...", at)) != View::npos;) {
        const std::size_t end =
            std::min(paragraph.text().find_first_not_of(u'.', at), paragraph.text().size());
        if (end - at == 3)
            paragraph.replace(at, 3, u"\u2026");
        at = end - at == 3 ? at + 1 : end;
    }
}

bool is_year(View text, std::size_t at) {
    return at + 4 <= text.size() && (text[at] == u'1' || text[at] == u'2') &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                       text.begin() + static_cast<std::ptrdiff_t>(at + 4),
                       is_digit);
}

// "1987-1999", but no phone number and no date.
bool is_range_of_years(View text, std::size_t hyphen) {
    const auto joined = [](char16_t character) {
        return is_digit(character) || is_letter(character) || character == u'-' || character == u'/' ||
               character == u'.';
    };
    if (hyphen < 4 || !is_year(text, hyphen - 4) || !is_year(text, hyphen + 1))
        return false;
    const bool free_before = hyphen == 4 || !joined(text[hyphen - 5]);
    const char16_t next = at_or_space(text, hyphen + 5);
    const bool free_after = !joined(next) || (next == u'.' && !is_digit(at_or_space(text, hyphen + 6)));
    return free_before && free_after && text.substr(hyphen - 4, 4) < text.substr(hyphen + 1, 4);
}

void set_dashes(Paragraph& paragraph) {
    for (std::size_t at = 0; (at = paragraph.text().find(u'-', at)) != View::npos; ++at) {
        const View text = paragraph.text();
        const bool is_double = at_or_space(text, at + 1) == u'-';
        const std::size_t length = is_double ? 2 : 1;
        const bool spaced =
            at > 0 && is_space(text[at - 1]) && at + length < text.size() && is_space(text[at + length]);
        if (spaced || (!is_double && is_range_of_years(text, at)))
            paragraph.replace(at, length, View(&en_dash, 1));
    }
}

struct Quotes {
    char16_t open;
    char16_t close;
    char16_t inner_open;
    char16_t inner_close;
};

std::optional<Quotes> quotes_of(std::string_view language) {
    if (language == "de")
        return Quotes{u'\u201E', u'\u201C', u'\u201A', u'\u2018'};
    if (language == "en")
        return Quotes{u'\u201C', u'\u201D', u'\u2018', u'\u2019'};
    return std::nullopt;
}

bool may_open(View text, std::size_t at) {
    constexpr View openers = u"([{/\u2013\u2014\u201E\u201C\"";
    return (at == 0 || is_space(text[at - 1]) || openers.find(text[at - 1]) != View::npos) &&
           !is_space(at_or_space(text, at + 1));
}

bool may_close(View text, std::size_t at) {
    return at > 0 && !is_space(text[at - 1]) && !is_letter(at_or_space(text, at + 1)) &&
           !is_digit(at_or_space(text, at + 1));
}

void set_pairs(Paragraph& paragraph, char16_t straight, char16_t open, char16_t close) {
    for (std::size_t at = 0; (at = paragraph.text().find(straight, at)) != View::npos; ++at) {
        if (!may_open(paragraph.text(), at))
            continue;
        std::size_t end = paragraph.text().find(straight, at + 1);
        while (end != View::npos && !may_close(paragraph.text(), end))
            end = paragraph.text().find(straight, end + 1);
        if (end == View::npos)
            continue;
        paragraph.replace(at, 1, View(&open, 1));
        paragraph.replace(end, 1, View(&close, 1));
    }
}

void set_apostrophes(Paragraph& paragraph) {
    for (std::size_t at = 0; (at = paragraph.text().find(u'\'', at)) != View::npos; ++at) {
        const View text = paragraph.text();
        if ((at > 0 && is_letter(text[at - 1])) || is_letter(at_or_space(text, at + 1)))
            paragraph.replace(at, 1, View(&apostrophe, 1));
    }
}

constexpr auto before_number = std::to_array<View>({u"§",
                                                    u"§§",
                                                    u"Art.",
                                                    u"Abs.",
                                                    u"Nr.",
                                                    u"Satz",
                                                    u"S.",
                                                    u"Kap.",
                                                    u"ca.",
                                                    u"No.",
                                                    u"p.",
                                                    u"Rn.",
                                                    u"Bd.",
                                                    u"Tel."});
constexpr auto before_name = std::to_array<View>(
    {u"Dr.", u"Prof.", u"Mr.", u"Mrs.", u"Ms.", u"St.", u"Hr.", u"Fr.", u"Dipl.", u"Mag."});
constexpr auto units =
    std::to_array<View>({u"%",  u"€",   u"Euro", u"Cent", u"km",      u"m",   u"cm",   u"mm",  u"kg",
                         u"g",  u"l",   u"Uhr",  u"h",    u"min",     u"s",   u"Mio",  u"Mrd", u"°C",
                         u"dB", u"MHz", u"GB",   u"MB",   u"Prozent", u"EUR", u"Zoll", u"Std"});
constexpr auto months = std::to_array<View>(
    {u"Januar",    u"Februar", u"März",     u"April",    u"Mai",     u"Juni",     u"Juli",  u"August",
     u"September", u"Oktober", u"November", u"Dezember", u"January", u"February", u"March", u"May",
     u"June",      u"July",    u"October",  u"December", u"Jan.",    u"Feb.",     u"Okt.",  u"Dez."});

View without_closing_signs(View word) {
    const std::size_t last = word.find_last_not_of(u".,;:!?)]\u201C\u201D\u2018\u2019");
    return word.substr(0, last == View::npos ? 0 : last + 1);
}

View without_opening_signs(View word) {
    return word.substr(std::min(word.find_first_not_of(u"([\u201E\u201C\u201A\u2018"), word.size()));
}

// "z." of "z. B.", an initial, and likewise the part after it.
bool is_abbreviated(View word, std::size_t longest) {
    const std::size_t dot = word.find(u'.');
    return dot != View::npos && dot > 0 && dot <= longest &&
           std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(dot), is_letter);
}

bool is_law(View word) {
    return word.size() >= 2 && std::count_if(word.begin(), word.end(), [](char16_t letter) {
                                   return u_isupper(letter) != 0;
                               }) >= 2;
}

bool is_day(View word) {
    return !word.empty() && word.size() <= 3 && is_digit(word[0]) &&
           (word.back() == u'.' || is_digit(word.back()));
}

// Digits, slashes and brackets as in "+49 (0)30 / 263": the part of a number that the space belongs to.
bool is_number_part(View word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char16_t character) {
        return is_digit(character) || View(u"+()/-\u2013.,").find(character) != View::npos;
    });
}

bool glues_number(View before, View after) {
    if (!is_number_part(before) || !is_number_part(without_closing_signs(after)))
        return false;
    const View signs = u"+(/";
    const bool begins = is_digit(after[0]) || signs.find(after[0]) != View::npos;
    const bool ends = is_digit(before.back()) || before.back() == u')' || before.back() == u'/';
    return begins && ends;
}

// The space that stands between two words: an ordinary one, or one that does not break.
char16_t space_between(View before_before, View before, View after) {
    const View bare = without_opening_signs(before);
    const View following = without_closing_signs(after);
    if (after[0] == en_dash || after[0] == u'\u2014')
        return after.size() == 1 ? no_break_space : u' ';
    if (is_abbreviated(bare, 1) && bare.size() == 2 && is_abbreviated(after, 2))
        return narrow_no_break_space;
    if (one_of(bare, before_number) && is_digit(after[0]))
        return no_break_space;
    if (one_of(bare, before_name) && u_isupper(after[0]) != 0)
        return no_break_space;
    if (bare.empty() || !is_digit(bare[0]))
        return glues_number(bare, after) ? no_break_space : u' ';
    if (is_digit(bare.back()) && (one_of(following, units) || after == u"%"))
        return no_break_space;
    if (is_day(bare) && one_of(following, months))
        return no_break_space;
    if (one_of(without_opening_signs(before_before), before_number) && is_law(following))
        return no_break_space;
    return glues_number(bare, after) ? no_break_space : u' ';
}

struct Token {
    std::size_t begin;
    std::size_t end;
};

// The words of a text, divided by the spaces that typography may change.
std::vector<Token> tokens(View text) {
    std::vector<Token> found;
    for (std::size_t begin = 0; (begin = text.find_first_not_of(u" \n", begin)) != View::npos;) {
        const std::size_t end = std::min(text.find_first_of(u" \n", begin), text.size());
        found.push_back({begin, end});
        begin = end;
    }
    return found;
}

void set_spaces(Paragraph& paragraph) {
    const std::vector<Token> words = tokens(paragraph.text());
    const auto word = [&](std::size_t index) {
        return View(paragraph.text()).substr(words[index].begin, words[index].end - words[index].begin);
    };
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::size_t space = words[i - 1].end;
        if (words[i].begin != space + 1 || paragraph.text()[space] != u' ')
            continue;
        const char16_t right = space_between(i >= 2 ? word(i - 2) : View(), word(i - 1), word(i));
        if (right != u' ')
            paragraph.replace(space, 1, View(&right, 1));
    }
}

} // namespace

std::string_view primary_language(std::string_view language) {
    return language.substr(0, language.find('-'));
}

void apply_typography(Paragraph& paragraph, std::string_view language) {
    set_ellipses(paragraph);
    set_dashes(paragraph);
    if (const auto quotes = quotes_of(primary_language(language))) {
        set_pairs(paragraph, u'"', quotes->open, quotes->close);
        set_pairs(paragraph, u'\'', quotes->inner_open, quotes->inner_close);
        set_apostrophes(paragraph);
    }
    set_spaces(paragraph);
}

} // namespace kiosk::typesetting
