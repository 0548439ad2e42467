// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/typography.hpp"

#include "kiosk/typesetting/characters.hpp"
#include "kiosk/typesetting/french_spaces.hpp"
#include "kiosk/typesetting/language.hpp"
#include "kiosk/typesetting/quotes.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace kiosk::typesetting {

namespace {

using View = std::u16string_view;

constexpr char16_t en_dash = u'\u2013';

bool is_digit(char16_t character) {
    return character >= u'0' && character <= u'9';
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

constexpr auto before_number = std::to_array<View>(
    {u"§",       u"§§",  u"Art.",   u"Artikel", u"Article", u"art.", u"ст.",   u"Abs.", u"Absatz",
     u"Satz",    u"Nr.", u"Nummer", u"No.",     u"№",       u"S.",   u"Seite", u"p.",   u"Kap.",
     u"Kapitel", u"Bd.", u"Abb.",   u"Rn.",     u"Tel.",    u"ca.",  u"€",     u"EUR"});
constexpr auto before_name = std::to_array<View>(
    {u"Dr.", u"Prof.", u"Mr.", u"Mrs.", u"Ms.", u"St.", u"Hr.", u"Fr.", u"Dipl.", u"Mag."});
constexpr auto units = std::to_array<View>(
    {u"%",   u"€",   u"Euro", u"Cent", u"EUR", u"km",   u"m",  u"cm", u"mm",  u"kg", u"g",  u"l",
     u"Uhr", u"h",   u"min",  u"s",    u"Std", u"Zoll", u"°C", u"dB", u"MHz", u"GB", u"MB", u"Prozent",
     u"Mio", u"Mrd", u"млн",  u"тыс",  u"тис", u"г",    u"гг", u"р",  u"рр",  u"f",  u"ff"});
constexpr auto english_hours = std::to_array<View>({u"am", u"pm", u"a.m", u"p.m"});
constexpr auto large_numbers =
    std::to_array<View>({u"Mio.", u"Mrd.", u"Tsd.", u"Millionen", u"Milliarden", u"million", u"billion"});
constexpr auto months = std::to_array<View>(
    {u"Januar",    u"Februar", u"März",     u"April",    u"Mai",     u"Juni",     u"Juli",  u"August",
     u"September", u"Oktober", u"November", u"Dezember", u"January", u"February", u"March", u"May",
     u"June",      u"July",    u"October",  u"December", u"Jan.",    u"Feb.",     u"Okt.",  u"Dez."});
constexpr auto streets = std::to_array<View>({u"str.", u"Str.", u"straße", u"Straße", u"platz", u"Platz"});
constexpr std::size_t digits_of_postcode = 5;

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

// "23." and "11." of "23. 11. 2026".
bool is_dotted_number(View word) {
    return is_day(word) && word.back() == u'.';
}

bool is_postcode(View word) {
    return word.size() == digits_of_postcode && std::all_of(word.begin(), word.end(), is_digit);
}

// "E." of "E. Meier", but not "B." of "z. B. Meier".
bool is_initial(View before, View word) {
    const bool ends_abbreviation = before.size() == 2 && before[1] == u'.' && u_islower(before[0]) != 0;
    return word.size() == 2 && word[1] == u'.' && u_isupper(word[0]) != 0 && !ends_abbreviation;
}

bool ends_in_street(View word) {
    return std::any_of(streets.begin(), streets.end(), [&](View street) { return word.ends_with(street); });
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

// What a number is of: "50 %", "9 Uhr", "4 EMRK" after "Art.", "10785 Berlin", "23. November", "23. 11.".
bool counts(View before_before, View number, View after, bool english) {
    const View following = without_closing_signs(after);
    if (is_digit(number.back()) && (one_of(following, units) || one_of(after, large_numbers)))
        return true;
    if (english && one_of(following, english_hours))
        return true;
    if (one_of(before_before, before_number) && is_law(following))
        return true;
    if (is_dotted_number(number) && is_digit(after[0]))
        return is_dotted_number(after) || is_dotted_number(before_before);
    return (is_postcode(number) && u_isupper(after[0]) != 0) || (is_day(number) && one_of(following, months));
}

// What stands before a number and belongs to it: "§", "Lützowstr.", "November", or "5 Mio." before "Euro".
bool announces_number(View before_before, View before, View after) {
    if (one_of(before, large_numbers) && !before_before.empty() && is_digit(before_before.back()))
        return one_of(without_closing_signs(after), units);
    if (one_of(before, months))
        return is_day(without_closing_signs(after));
    return is_digit(after[0]) && (one_of(before, before_number) || ends_in_street(before));
}

bool keeps_number(View before_before, View before, View after, bool english) {
    return announces_number(before_before, before, after) || glues_number(before, after) ||
           (!before.empty() && is_digit(before[0]) && counts(before_before, before, after, english));
}

// The space that stands between two words: an ordinary one, or one that does not break.
char16_t space_between(View before_before, View before, View after, bool english) {
    const View bare = without_opening_signs(before);
    if (after[0] == en_dash || after[0] == u'\u2014' || after[0] == u'\u2026')
        return after.size() == 1 ? no_break_space : u' ';
    if (is_abbreviated(bare, 1) && bare.size() == 2 && is_abbreviated(after, 2))
        return narrow_no_break_space;
    const bool name = (one_of(bare, before_name) || is_initial(without_opening_signs(before_before), bare)) &&
                      u_isupper(after[0]) != 0;
    const bool association = after == u"e." || without_closing_signs(after) == u"e.V";
    if (name || association || keeps_number(without_opening_signs(before_before), bare, after, english))
        return no_break_space;
    return u' ';
}

struct WordToken {
    std::size_t begin;
    std::size_t end;
};

// The words of a text, divided by the spaces that typography may change.
std::vector<WordToken> tokens(View text) {
    std::vector<WordToken> found;
    for (std::size_t begin = 0; (begin = text.find_first_not_of(u" \n", begin)) != View::npos;) {
        const std::size_t end = std::min(text.find_first_of(u" \n", begin), text.size());
        found.push_back({begin, end});
        begin = end;
    }
    return found;
}

void set_spaces(Paragraph& paragraph, bool english) {
    const std::vector<WordToken> words = tokens(paragraph.text());
    const auto word = [&](std::size_t index) {
        return View(paragraph.text()).substr(words[index].begin, words[index].end - words[index].begin);
    };
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::size_t space = words[i - 1].end;
        if (words[i].begin != space + 1 || paragraph.text()[space] != u' ')
            continue;
        const char16_t right = space_between(i >= 2 ? word(i - 2) : View(), word(i - 1), word(i), english);
        if (right != u' ')
            paragraph.replace(space, 1, View(&right, 1));
    }
}

} // namespace

void apply_typography(Paragraph& paragraph, std::string_view language) {
    const std::string_view primary = primary_language(language);
    set_ellipses(paragraph);
    set_dashes(paragraph);
    set_quotes(paragraph, primary);
    if (primary == "fr")
        set_french_spaces(paragraph);
    set_spaces(paragraph, primary == "en");
}

} // namespace kiosk::typesetting
