// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/line_parts.hpp"

#include "media/base/ascii.hpp"

#include <algorithm>

namespace kiosk::yaml {

std::string_view trimmed_end(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t");
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

std::size_t end_of_quoted(std::string_view text) {
    const char quote = text[0];
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool escapes = quote == '"' && text[i] == '\\';
        const bool doubled = quote == '\'' && text.substr(i).starts_with("''");
        if (escapes || doubled)
            ++i;
        else if (text[i] == quote)
            return i + 1;
    }
    return std::string_view::npos;
}

bool is_key_character(char c) {
    return media::is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool looks_like_key(std::string_view key) {
    return !key.empty() && media::is_small_letter(key[0]) && std::all_of(key.begin(), key.end(), [](char c) {
        return is_key_character(c) && !media::is_capital(c);
    });
}

std::size_t find_key_colon(std::string_view text) {
    std::size_t start = 0;
    if (!text.empty() && (text[0] == '"' || text[0] == '\'')) {
        start = end_of_quoted(text);
        if (start == std::string_view::npos)
            return std::string_view::npos;
        return start < text.size() && text[start] == ':' ? start : std::string_view::npos;
    }
    for (std::size_t i = start; i < text.size(); ++i) {
        if (text[i] == '#' && i > 0 && text[i - 1] == ' ')
            return std::string_view::npos;
        if (text[i] == ':' && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\t'))
            return i;
    }
    return std::string_view::npos;
}

LineParts split_line(std::string_view line) {
    LineParts parts;
    std::size_t at = line.find_first_not_of(' ');
    if (at == std::string_view::npos)
        return parts;
    while (at < line.size() && line[at] == '-' && (at + 1 == line.size() || line[at + 1] == ' ')) {
        parts.item = true;
        at = line.find_first_not_of(' ', at + 1);
        if (at == std::string_view::npos)
            return parts;
    }
    parts.indent = at;
    const std::string_view rest = line.substr(at);
    const bool flow = rest[0] == '{' || rest[0] == '[';
    const std::size_t colon = flow ? std::string_view::npos : find_key_colon(rest);
    std::size_t start = at;
    if (colon != std::string_view::npos) {
        parts.key = rest.substr(0, colon);
        start = line.find_first_not_of(" \t", at + colon + 1);
    }
    if (start == std::string_view::npos)
        return parts;
    parts.value = trimmed_end(line.substr(start));
    parts.value_start = start;
    if (parts.value.starts_with('#') && !parts.key.empty())
        parts.value = {};
    return parts;
}

} // namespace kiosk::yaml
