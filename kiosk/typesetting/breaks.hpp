// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct UBreakIterator; // ICU's own name

namespace kiosk::typesetting {

/// What stands together on a line: from `begin` up to `end`; spaces follow it up to the next word.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool ends_line = false; ///< a line break or the end of the text follows

    bool operator==(const Word&) const = default;
};

/// Finds where lines may break: by ICU's rules of the language, but never inside a phone number, an address
/// of the web or mail, a range of numbers, a gender form, or right after "E-" or "und/"; in Leichte Sprache
/// only between words. Owns one iterator per language.
class LineBreaks {
public:
    LineBreaks();
    ~LineBreaks();
    LineBreaks(const LineBreaks&) = delete;
    LineBreaks& operator=(const LineBreaks&) = delete;

    std::vector<Word> words(std::u16string_view text, const std::string& language);

    /// Where a word that is too long for any line may be divided without a hyphen, best places only: at a
    /// no-break space, after the hyphen or middle dot of a compound (Leichte Sprache: Menschen-Handel), and
    /// in an address after a slash and before a dot or hyphen, but so that neither end stands alone.
    /// Ascending; may be empty.
    static std::vector<std::size_t> fair_points(std::u16string_view word);

    /// The places between the characters that people see: where nothing else helps.
    std::vector<std::size_t> graphemes(std::u16string_view word);

private:
    struct Close {
        void operator()(UBreakIterator* iterator) const;
    };
    using Iterator = std::unique_ptr<UBreakIterator, Close>;

    UBreakIterator* line_iterator(const std::string& language);

    std::map<std::string, Iterator> lines_;
    Iterator characters_;
};

} // namespace kiosk::typesetting
