// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::typesetting {

/// What sets some words of a paragraph apart from the others.
struct Mark {
    bool bold = false;
    std::string link; ///< scene id

    bool operator==(const Mark&) const = default;
};

/// Words of one paragraph, heading or list item, each character with its mark. '\n' breaks the line.
class Paragraph {
public:
    bool heading = false;
    int list_depth = 0;    ///< 0: not in a list
    std::u16string marker; ///< bullet or number; empty for the further paragraphs of an item
    bool close = false;    ///< follows an item of the same list: half the paragraph gap

    const std::u16string& text() const { return text_; }
    const Mark& mark(std::size_t index) const { return marks_[mark_of_[index]]; }

    /// True if the two characters look the same.
    bool same_mark(std::size_t a, std::size_t b) const { return mark_of_[a] == mark_of_[b]; }

    void append(std::u16string_view words, const Mark& mark);

    /// Puts other characters in place of `length` (at least 1); they take the mark of the first of them.
    void replace(std::size_t at, std::size_t length, std::u16string_view by);

    void trim(); ///< takes white space off both ends

private:
    std::u16string text_;
    std::vector<std::uint16_t> mark_of_; // one for each unit of text_
    std::vector<Mark> marks_;
};

/// The paragraphs of plain text: divided by empty lines.
std::vector<Paragraph> read_plain(std::string_view text);

/// A backslash and a hyphen between letters is how curators type a soft hyphen (U+00AD).
std::string with_soft_hyphens(std::string_view text);

} // namespace kiosk::typesetting
