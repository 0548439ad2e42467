// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/text_place.hpp"

#include <algorithm>

namespace kiosk::content {

yaml::Span
span_in_file(const yaml::Location& location, std::string_view text, std::size_t offset, std::size_t bytes) {
    const std::size_t line_start = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1; // npos + 1 is 0
    const std::string_view line = text.substr(line_start, text.find('\n', line_start) - line_start);
    int number = location.value.place.line;
    if (location.block)
        number += 1 + static_cast<int>(std::count(
                          text.begin(), text.begin() + static_cast<std::ptrdiff_t>(line_start), '\n'));
    const std::string_view source_line = location.source->line(number);
    const std::size_t from =
        location.block ? 0 : yaml::byte_of_character(source_line, location.value.place.column - 1);
    const std::size_t found = source_line.find(line, from);
    if (found == std::string_view::npos)
        return location.value;
    const std::size_t at = found + (offset - line_start);
    const std::size_t length = std::min(bytes, line.size() - (offset - line_start));
    return {{number, yaml::count_characters(source_line.substr(0, at)) + 1},
            std::max(1, yaml::count_characters(source_line.substr(at, length)))};
}

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = text.find_first_not_of(" \n\t", at);
        if (start == std::string_view::npos)
            break;
        at = std::min(text.find_first_of(" \n\t", start), text.size());
        const std::string_view word = text.substr(start, at - start);
        if (word != "-" && word != "–" && word != "—" && word != "/" && word != "&")
            ++count;
    }
    return count;
}

} // namespace kiosk::content
