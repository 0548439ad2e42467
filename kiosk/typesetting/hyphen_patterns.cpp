// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/hyphen_patterns.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kiosk::typesetting {

namespace {

// The dictionary's own COMPOUNDLEFTHYPHENMIN and COMPOUNDRIGHTHYPHENMIN.
constexpr std::size_t compound_minimum = 2;

bool is_ascii_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

// Letters beyond ISO-8859-1 become a byte that no word has.
std::string latin1_of(std::string_view utf8) {
    std::string latin1;
    latin1.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte < 0x80) {
            latin1 += utf8[i];
        } else if ((byte == 0xC2 || byte == 0xC3) && i + 1 < utf8.size()) {
            const auto next = static_cast<unsigned char>(utf8[++i]);
            latin1 += static_cast<char>(static_cast<unsigned char>((byte - 0xC2U) * 0x40U + next));
        } else if (byte >= 0xC0) {
            latin1 += '\x01';
        }
    }
    return latin1;
}

} // namespace

void HyphenPatterns::Level::add(std::string_view pattern) {
    Entry entry{.key = 0,
                .letters = static_cast<std::uint32_t>(letters_.size()),
                .values = static_cast<std::uint32_t>(values_.size()),
                .count = 0};
    char value = '0';
    for (const char byte : pattern) {
        if (is_ascii_digit(byte)) {
            value = byte;
            continue;
        }
        values_ += std::exchange(value, '0');
        letters_ += byte;
        ++entry.count;
    }
    values_ += value;
    for (std::size_t i = 0; i < sizeof entry.key; ++i)
        entry.key = entry.key << 8U |
                    static_cast<unsigned char>(i < entry.count ? letters_[entry.letters + i] : '\0');
    entries_.push_back(entry);
}

std::string_view HyphenPatterns::Level::letters(const Entry& entry) const {
    return std::string_view(letters_).substr(entry.letters, entry.count);
}

void HyphenPatterns::Level::sort() {
    std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
        return a.key != b.key ? a.key < b.key
                              : std::pair(letters(a), a.letters) < std::pair(letters(b), b.letters);
    });
}

// Each pattern that fits somewhere puts its digits between the letters there; the largest wins, and odd ones
// divide. Of all that end at one place only the longest counts, even if it is just the beginning of a
// pattern: the dictionary is written for libhyphen's automaton, which can be in one state only.
std::vector<bool> HyphenPatterns::Level::points(std::string_view word) const {
    const std::string marked = '.' + std::string(word) + '.';
    std::string values(marked.size() + 1, '0');
    std::vector<bool> taken(marked.size() + 1, false);
    for (std::size_t begin = 0; begin < marked.size(); ++begin) {
        auto first = entries_.begin();
        auto last = entries_.end();
        for (std::size_t end = begin + 1; end <= marked.size() && first != last; ++end) {
            const std::size_t depth = end - begin - 1;
            const char letter = marked[end - 1];
            const auto letter_of = [&](const Entry& entry) {
                return static_cast<unsigned char>(depth < entry.count ? letters_[entry.letters + depth]
                                                                      : '\0');
            };
            const auto wanted = static_cast<unsigned char>(letter);
            first = std::partition_point(first, last, [&](const Entry& e) { return letter_of(e) < wanted; });
            last = std::partition_point(first, last, [&](const Entry& e) { return letter_of(e) == wanted; });
            if (first == last || taken[end])
                continue;
            taken[end] = true;
            const auto longer =
                std::partition_point(first, last, [&](const Entry& e) { return e.count == depth + 1; });
            if (longer == first)
                continue;                            // only the beginning of patterns
            const Entry& entry = *std::prev(longer); // of two with the same letters the later one counts
            for (std::size_t i = 0; i <= entry.count; ++i)
                values[begin + i] = std::max(values[begin + i], values_[entry.values + i]);
        }
    }
    std::vector<bool> divides(word.size() + 1, false);
    for (std::size_t i = 1; i < word.size(); ++i)
        divides[i] = (values[i + 1] - '0') % 2 == 1;
    return divides;
}

HyphenPatterns::HyphenPatterns(const std::string& dictionary) {
    const std::string text = dictionary.starts_with("UTF-8") ? latin1_of(dictionary) : dictionary;
    bool parts = false;
    for (std::size_t begin = text.find('\n'); begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        read_line(std::string_view(text).substr(begin, end - begin), parts);
        begin = end + 1;
    }
    compounds_.sort();
    parts_.sort();
}

void HyphenPatterns::read_line(std::string_view line, bool& parts) {
    if (line == "NEXTLEVEL")
        parts = true;
    const bool other = line.empty() || line[0] == '#' || line[0] == '%' || (line[0] >= 'A' && line[0] <= 'Z');
    // A slash begins a change of spelling, which the German dictionary does not need any more.
    if (!other && line.find_first_of("/ \t") == std::string_view::npos)
        (parts ? parts_ : compounds_).add(line);
}

std::vector<bool> HyphenPatterns::points(std::string_view word) const {
    std::vector<bool> divides = compounds_.points(word);
    if (parts_.empty())
        return divides;
    // What the first level divides is final; inside each of its parts two letters stay together at both ends.
    for (std::size_t begin = 0; begin < word.size();) {
        std::size_t end = begin + 1;
        while (end < word.size() && !divides[end])
            ++end;
        const std::vector<bool> inner = parts_.points(word.substr(begin, end - begin));
        for (std::size_t i = compound_minimum; begin + i + compound_minimum <= end; ++i)
            divides[begin + i] = inner[i];
        begin = end;
    }
    return divides;
}

} // namespace kiosk::typesetting
