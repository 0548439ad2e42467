// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::typesetting {

/// The patterns of a hyphenation dictionary in libhyphen's format: Liang's patterns, in up to two levels of
/// which the first divides compounds and the second their parts. We read the file ourselves because libhyphen
/// builds an automaton of the German one, which takes seconds and 40 MB at every start; a sorted table of the
/// same patterns takes some milliseconds and 3 MB, and gives the same hyphens in 98.6 of 100 words (of 11,764
/// compared), mostly one hyphen fewer in the rest; what is poor goes into config/hyphenation.de.txt.
class HyphenPatterns {
public:
    /// `dictionary` is the content of the file, in ISO-8859-1 or UTF-8. What is not understood is left out.
    explicit HyphenPatterns(const std::string& dictionary);

    /// For each place of a word in small letters (ISO-8859-1): true if a hyphen may stand before that
    /// character. Has one more element than the word; the caller looks after minimal distances from its ends.
    std::vector<bool> points(std::string_view word) const;

    bool empty() const { return compounds_.empty(); }

private:
    /// One table of patterns, sorted by their letters.
    class Level {
    public:
        void add(std::string_view pattern);
        void sort();
        bool empty() const { return entries_.empty(); }
        std::vector<bool> points(std::string_view word) const;

    private:
        struct Entry {
            std::uint64_t key;     // the first eight letters as a number that sorts as they do
            std::uint32_t letters; // where they begin in letters_
            std::uint32_t
                values;          // and their digits in values_: one before each letter and one after the last
            std::uint32_t count; // of letters
        };

        std::string_view letters(const Entry& entry) const;

        std::vector<Entry> entries_;
        std::string letters_;
        std::string values_;
    };

    void read_line(std::string_view line, bool& parts);

    Level compounds_; // or all, if the file has one level
    Level parts_;
};

} // namespace kiosk::typesetting
