// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/isolates.hpp"

#include "kiosk/typesetting/characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::typesetting {

namespace {

using View = std::u16string_view;

constexpr char16_t left_to_right_isolate = u'\u2066';
constexpr char16_t right_to_left_isolate = u'\u2067';
constexpr char16_t end_of_isolate = u'\u2069';

constexpr View spaces = u" \u00A0\u202F";
constexpr View separators = u"-\u2013\u2014\u00B7\u2022|"; // between two things, if alone between spaces
constexpr View closing_signs = u".,:;!?\u2026";
constexpr std::size_t postcode_digits = 5;
constexpr std::size_t shortest_phone = 3; // digits, as in 110

struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
};

View view(View text, const Part& part) {
    return text.substr(part.begin, part.end - part.begin);
}

bool contains(View signs, char16_t character) {
    return signs.find(character) != View::npos;
}

struct Pair {
    char16_t open;
    View close; // one of these
};
constexpr auto pairs = std::to_array<Pair>({{u'(', u")"},
                                            {u'[', u"]"},
                                            {u'"', u"\""},
                                            {u'\'', u"'"},
                                            {u'\u201E', u"\u201C\u201D"},
                                            {u'\u201C', u"\u201D"},
                                            {u'\u201A', u"\u2018\u2019"},
                                            {u'\u2018', u"\u2019"},
                                            {u'\u00AB', u"\u00BB"},
                                            {u'\u2039', u"\u203A"}});

const Pair* pair_opened_by(char16_t character) {
    const auto* found =
        std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.open == character; });
    return found == pairs.end() ? nullptr : found;
}

bool closes(char16_t character) {
    return std::any_of(
        pairs.begin(), pairs.end(), [&](const Pair& pair) { return contains(pair.close, character); });
}

// An opening sign at the very begin whose partner is missing, or stands at the very end.
bool opens_for_nothing(View words) {
    const Pair* pair = words.empty() ? nullptr : pair_opened_by(words.front());
    if (pair == nullptr)
        return false;
    const std::size_t partner = words.find_first_of(pair->close, 1);
    return partner == View::npos || words.find_first_not_of(closing_signs, partner + 1) == View::npos;
}

bool closes_for_nothing(View words) {
    if (words.size() < 2 || !closes(words.back()))
        return false;
    const View before = words.substr(0, words.size() - 1);
    return std::none_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return contains(pair.close, words.back()) && contains(before, pair.open);
    });
}

// The dot of "e.V." and "e. V." belongs to the words; that of a sentence does not.
bool ends_in_abbreviation(View words) {
    const std::size_t size = words.size();
    if (size < 4 || words[size - 1] != u'.' || u_isalpha(words[size - 2]) == 0)
        return false;
    return words[size - 3] == u'.' || (contains(spaces, words[size - 3]) && words[size - 4] == u'.');
}

// Without the signs at both ends that belong to the sentence around. A dot before another sign ("Tel.:") is
// none.
Part trimmed(View text, Part part) {
    const std::size_t end = part.end;
    while (part.begin < part.end) {
        const View words = view(text, part);
        const bool abbreviated = words.back() == u'.' && (part.end < end || ends_in_abbreviation(words));
        if (opens_for_nothing(words))
            ++part.begin;
        else if (closes_for_nothing(words) || (contains(closing_signs, words.back()) && !abbreviated))
            --part.end;
        else
            break;
    }
    return part;
}

std::size_t digits_in(View words) {
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [](char16_t c) { return u_isdigit(c) != 0; }));
}

// "030 / 263 911 76", "+49 30", "116 016", and the clock of a film, "1:12 / 8:00": several groups, or a zero
// or plus at the begin. Not "10-16".
bool is_grouped_number(View words) {
    const bool all_fit = std::all_of(words.begin(), words.end(), [](char16_t character) {
        return u_isdigit(character) != 0 || contains(spaces, character) || contains(u"+()-/.:", character);
    });
    const bool grouped = words.find_first_of(spaces) != View::npos;
    const char16_t first = words.empty() ? u' ' : words[words.find_first_not_of(u'(')];
    return all_fit && digits_in(words) >= shortest_phone && (grouped || first == u'0' || first == u'+');
}

// What stands between two letters that are read from right to left.
class Span {
public:
    Span(View text, Part span) : text_(text) {
        for (std::size_t at = span.begin; at < span.end;) {
            const std::size_t begin = std::min(text.find_first_not_of(spaces, at), span.end);
            const std::size_t end = std::min(text.find_first_of(spaces, begin), span.end);
            if (begin < end)
                words_.push_back({begin, end});
            at = end;
        }
    }

    std::vector<Part> phrases() {
        for (std::size_t begin = 0; begin < words_.size();) {
            std::size_t end = begin;
            while (end < words_.size() && !separates(word(end)) && !announces(word(end)))
                ++end;
            const std::size_t next = std::min(end + 1, words_.size());
            add_section(begin, end < next && announces(word(end)) ? next : end);
            begin = next;
        }
        return std::move(phrases_);
    }

private:
    View word(std::size_t index) const { return view(text_, words_[index]); }

    static bool separates(View word) { return word.size() == 1 && contains(separators, word[0]); }
    static bool announces(View word) { return word.back() == u':' || word.back() == u';'; }

    bool begins_phrase(std::size_t index) const {
        const View own = word(index);
        if (own == u"\u00A7" || own == u"\u00A7\u00A7") // of a law
            return true;
        for (std::size_t at = 0; at < own.size(); at = next_code_point(own, at)) {
            if (strength_at(own, at) == Strength::left_to_right)
                return true;
        }
        return false;
    }

    void add_section(std::size_t begin, std::size_t end) {
        std::size_t first = begin;
        while (first < end && !begins_phrase(first))
            ++first;
        if (first < end && first > begin && word(first - 1).size() == postcode_digits &&
            digits_in(word(first - 1)) == postcode_digits)
            --first;
        add_number(begin, first);
        add(first, end);
    }

    void add_number(std::size_t begin, std::size_t end) {
        const auto part = part_of(begin, end);
        if (part && is_grouped_number(view(text_, *part)))
            phrases_.push_back(*part);
    }

    void add(std::size_t begin, std::size_t end) {
        if (const auto part = part_of(begin, end))
            phrases_.push_back(*part);
    }

    // From the first of these words to the last that has letters or digits.
    std::optional<Part> part_of(std::size_t begin, std::size_t end) const {
        while (begin < end && !begins_phrase(begin) && digits_in(word(begin)) == 0)
            ++begin;
        while (end > begin && !begins_phrase(end - 1) && digits_in(word(end - 1)) == 0)
            --end;
        if (begin == end)
            return std::nullopt;
        return trimmed(text_, {words_[begin].begin, words_[end - 1].end});
    }

    View text_;
    std::vector<Part> words_;
    std::vector<Part> phrases_;
};

std::vector<Part> phrases_from_left(View text) {
    std::vector<Part> found;
    const auto ends_span = [&](std::size_t at) {
        return text[at] == u'\n' || text[at] == u'\u060C' || strength_at(text, at) == Strength::right_to_left;
    };
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && !ends_span(end))
            end = next_code_point(text, end);
        for (const Part& phrase : Span(text, {begin, end}).phrases())
            found.push_back(phrase);
        begin = end < text.size() ? next_code_point(text, end) : end;
    }
    return found;
}

bool is_accent(View text, std::size_t at) {
    return u_charDirection(static_cast<UChar32>(code_point_at(text, at))) == U_DIR_NON_SPACING_MARK;
}

// Names and words, each thing of a list for itself.
std::vector<Part> phrases_from_right(View text) {
    std::vector<Part> found;
    constexpr View enders = u"\n,;:/()[]\u2013\u2014\u00B7\u2022|";
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = next_code_point(text, at);
        const Strength strength = strength_at(text, at);
        if (strength == Strength::right_to_left) {
            if (!open)
                found.push_back({at, next});
            found.back().end = next;
            open = true;
        } else if (open && found.back().end == at && is_accent(text, at)) {
            found.back().end = next;
        } else if (strength == Strength::left_to_right || contains(enders, text[at])) {
            open = false;
        }
        at = next;
    }
    return found;
}

} // namespace

void isolate_foreign_words(Paragraph& paragraph, Direction base) {
    const View text = paragraph.text();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (strength_at(text, at) == Strength::control)
            return;
    }
    const bool right_to_left = base == Direction::right_to_left;
    const std::vector<Part> phrases = right_to_left ? phrases_from_left(text) : phrases_from_right(text);
    const char16_t isolate = right_to_left ? left_to_right_isolate : right_to_left_isolate;
    for (std::size_t i = phrases.size(); i > 0; --i) { // from the end, so that places stay right
        const Part& phrase = phrases[i - 1];
        if (phrase.begin >= phrase.end)
            continue;
        const std::array<char16_t, 2> last{paragraph.text()[phrase.end - 1], end_of_isolate};
        paragraph.replace(phrase.end - 1, 1, View(last.data(), last.size()));
        const std::array<char16_t, 2> first{isolate, paragraph.text()[phrase.begin]};
        paragraph.replace(phrase.begin, 1, View(first.data(), first.size()));
    }
}

} // namespace kiosk::typesetting
