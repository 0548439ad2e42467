// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/fill.hpp"

#include "kiosk/typesetting/balance.hpp"
#include "kiosk/typesetting/characters.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace kiosk::typesetting {

namespace {

bool is_no_break_space(char16_t character) {
    return character == u'\u00A0' || character == u'\u202F';
}

constexpr int hyphens_in_a_row = 2;
constexpr int short_line = 3;               // a last line of less than this part of the width is short
constexpr std::size_t words_left_above = 4; // so many words the line above has before it gives one away
constexpr int hyphenation_zone = 8;         // a hole of more than this part of the line is worth a hyphen

// Fills lines one after the other. `begin_` is where the line starts, `end_` where what stands on it ends.
class Filler {
public:
    Filler(const Paragraph& paragraph, const FillRules& rules, const Tools& tools)
        : paragraph_(paragraph), rules_(rules), tools_(tools) {}

    Filled fill(const std::vector<Word>& words) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            add(words[i], i + 1 == words.size());
            if (words[i].ends_line) {
                emit({begin_, words[i].end, false});
                keep_company(words, i);
            }
        }
        return std::move(filled_);
    }

private:
    int width(const Stretch& stretch) { return tools_.runs.width(stretch); }

    // The width of the line with that part added, but for rounding and kerning.
    int estimate(const Stretch& part) {
        return empty_ ? width(part) : filled_width_ + width({end_, part.begin, false}) + width(part);
    }

    // The line is measured as a whole only where the sum of its words leaves a doubt: that is the expensive
    // step.
    bool fits(const Stretch& part) {
        const int sum = estimate(part);
        if (empty_ || std::abs(sum - rules_.width) > words_on_line_ + 2)
            return sum <= rules_.width;
        return width({begin_, part.end, part.hyphen}) <= rules_.width;
    }

    void emit(Stretch line) {
        while (line.end > line.begin && is_no_break_space(paragraph_.text()[line.end - 1]))
            --line.end; // a break at one that was forced
        filled_.lines.push_back(line);
        hyphens_ = line.hyphen ? hyphens_ + 1 : 0;
        empty_ = true;
        words_on_line_ = 0;
    }

    // A short word alone on the last line takes the one before it along, if enough stays on the line above.
    void keep_company(const std::vector<Word>& words, std::size_t last) {
        if (last < words_left_above || filled_.lines.size() < 2)
            return;
        Stretch& line = filled_.lines.back();
        Stretch& above = filled_.lines[filled_.lines.size() - 2];
        const bool alone = line.begin == words[last].begin && width(line) * short_line < rules_.width;
        const bool enough = above.begin <= words[last - words_left_above].begin;
        if (!alone || !enough || words[last - 1].ends_line || above.hyphen ||
            above.end != words[last - 1].end)
            return;
        const Stretch both{words[last - 1].begin, line.end, false};
        if (width(both) > rules_.width)
            return;
        above.end = words[last - 2].end;
        line = both;
    }

    void add(const Word& word, bool last) {
        Stretch rest{word.begin, word.end, false}; // what of the word does not stand on a line yet
        while (!fits(rest)) {
            const std::optional<Stretch> part = empty_ ? forced_part(rest) : fair_part(rest, last);
            if (part) {
                emit({empty_ ? rest.begin : begin_, part->end, part->hyphen});
                rest.begin = part->end;
            } else if (!empty_) {
                emit({begin_, end_, false});
            } else {
                break; // a single sign that is wider than the line
            }
        }
        filled_width_ = estimate(rest);
        begin_ = empty_ ? rest.begin : begin_;
        end_ = rest.end;
        ++words_on_line_;
        empty_ = false;
    }

    // The part of a word that fills the hole at the end of a line, if the hole is worth it.
    std::optional<Stretch> fair_part(const Stretch& word, bool last) {
        const int hole = rules_.width - filled_width_;
        if (rules_.balanced || rules_.whole_words || last || hyphens_ >= hyphens_in_a_row ||
            hole * hyphenation_zone < rules_.width)
            return std::nullopt;
        return longest(word, hyphen_points(word, rules_.hyphenate), true);
    }

    // A word stands alone on its line and is too wide: hyphens, then fair places, then any.
    std::optional<Stretch> forced_part(const Stretch& word) {
        filled_.divides = filled_.divides || rules_.whole_words;
        if (auto part = longest(word, hyphen_points(word, rules_.hyphenate), true))
            return part;
        const std::u16string_view text = view(word);
        if (auto part = longest(word, LineBreaks::fair_points(text), false))
            return part;
        filled_.overflows = true;
        if (auto part = longest(word, hyphen_points(word, true), true))
            return part;
        const std::vector<std::size_t> graphemes = tools_.breaks.graphemes(text);
        if (auto part = longest(word, graphemes, false))
            return part;
        if (graphemes.empty())
            return std::nullopt;
        return Stretch{word.begin, word.begin + graphemes.front(), false};
    }

    std::u16string_view view(const Stretch& word) const {
        return std::u16string_view(paragraph_.text()).substr(word.begin, word.end - word.begin);
    }

    // The curator's soft hyphens; if there are none, those of the language.
    std::vector<std::size_t> hyphen_points(const Stretch& word, bool automatic) {
        const std::u16string_view text = view(word);
        std::vector<std::size_t> points;
        for (std::size_t at = 1; at < text.size(); ++at) {
            if (text[at - 1] == soft_hyphen)
                points.push_back(at);
        }
        if (!points.empty() || !automatic || tools_.hyphenator == nullptr || is_address(text))
            return points;
        return tools_.hyphenator->points(text);
    }

    static bool is_address(std::u16string_view text) {
        return text.find(u'@') != std::u16string_view::npos ||
               text.find(u"www.") != std::u16string_view::npos ||
               text.find(u"://") != std::u16string_view::npos;
    }

    // The longest part up to one of the points that still fits on the line.
    std::optional<Stretch> longest(const Stretch& word, const std::vector<std::size_t>& points, bool hyphen) {
        const auto part = [&](std::size_t point) { return Stretch{word.begin, word.begin + point, hyphen}; };
        const auto point = std::find_if(
            points.rbegin(), points.rend(), [&](std::size_t candidate) { return fits(part(candidate)); });
        return point == points.rend() ? std::nullopt : std::optional(part(*point));
    }

    const Paragraph& paragraph_;
    const FillRules& rules_;
    const Tools& tools_;
    Filled filled_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    int filled_width_ = 0;
    int words_on_line_ = 0;
    int hyphens_ = 0; // lines in a row that end in one
    bool empty_ = true;
};

} // namespace

Filled
fill(const Paragraph& paragraph, const std::vector<Word>& words, const FillRules& rules, const Tools& tools) {
    if (rules.balanced) {
        if (auto lines = balance(words, rules.width, tools.runs))
            return {std::move(*lines), false};
    }
    return Filler(paragraph, rules, tools).fill(words);
}

} // namespace kiosk::typesetting
