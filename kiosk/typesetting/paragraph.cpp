// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/paragraph.hpp"

#include "kiosk/typesetting/utf.hpp"

#include <algorithm>
#include <cassert>

namespace kiosk::typesetting {

void Paragraph::append(std::u16string_view words, const Mark& mark) {
    const auto known = std::find(marks_.begin(), marks_.end(), mark);
    const auto index = static_cast<std::uint16_t>(known - marks_.begin());
    if (known == marks_.end())
        marks_.push_back(mark);
    text_.append(words);
    mark_of_.resize(text_.size(), index);
}

void Paragraph::replace(std::size_t at, std::size_t length, std::u16string_view by) {
    assert(length > 0 && at + length <= text_.size());
    const std::uint16_t mark = mark_of_[at];
    text_.replace(at, length, by);
    const auto first = mark_of_.begin() + static_cast<std::ptrdiff_t>(at);
    const auto next = mark_of_.erase(first, first + static_cast<std::ptrdiff_t>(length));
    mark_of_.insert(next, by.size(), mark);
}

void Paragraph::trim() {
    constexpr std::u16string_view space = u" \t\n\r";
    const std::size_t end = text_.find_last_not_of(space) + 1; // npos + 1 is 0
    text_.erase(end);
    mark_of_.resize(end);
    const std::size_t begin = std::min(text_.find_first_not_of(space), text_.size());
    text_.erase(0, begin);
    mark_of_.erase(mark_of_.begin(), mark_of_.begin() + static_cast<std::ptrdiff_t>(begin));
}

std::string with_soft_hyphens(std::string_view text) {
    const auto letter = [&](std::size_t at) {
        const auto byte = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
        return byte >= 0x80 || (byte | 0x20U) - 'a' < 26U; // a byte of UTF-8 beyond ASCII counts as one
    };
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i > 0 && i + 1 < text.size() && text[i + 1] == '-' && letter(i - 1) &&
            letter(i + 2)) {
            result += "\u00AD";
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::vector<Paragraph> read_plain(std::string_view text) {
    const std::u16string words = to_utf16(with_soft_hyphens(text));
    std::vector<Paragraph> paragraphs;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(u"\n\n", begin), words.size());
        Paragraph paragraph;
        paragraph.append(std::u16string_view(words).substr(begin, end - begin), {});
        paragraph.trim();
        if (!paragraph.text().empty())
            paragraphs.push_back(std::move(paragraph));
        begin = end + 2;
    }
    return paragraphs;
}

} // namespace kiosk::typesetting
