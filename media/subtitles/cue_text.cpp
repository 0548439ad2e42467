// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/subtitles/cue_text.hpp"

#include <array>
#include <cctype>
#include <utility>

namespace media {

namespace {

// The entities that WebVTT names; direction marks matter for Arabic and Hebrew.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> entities{{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&nbsp;", "\u00a0"},
    {"&lrm;", "\u200e"},
    {"&rlm;", "\u200f"},
    {"&quot;", "\""},
}};

// Length of the tag that `text` begins with; 0 if it is none, such as the < of "1 < 2".
std::size_t tag_length(std::string_view text) {
    if (text.starts_with("{\\")) {
        const std::size_t end = text.find('}');
        return end == std::string_view::npos ? 0 : end + 1;
    }
    if (!text.starts_with('<') || text.size() < 2)
        return 0;
    const auto next = static_cast<unsigned char>(text[1]);
    if (std::isalnum(next) == 0 && next != '/' && next != '>')
        return 0;
    const std::size_t end = text.find('>');
    return end == std::string_view::npos ? 0 : end + 1;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

} // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            break;
        const bool crlf = text.substr(end, 2) == "\r\n";
        text.remove_prefix(end + (crlf ? 2 : 1));
    }
    return lines;
}

std::string_view beginning_of(std::string_view line) {
    const auto continues = [&line](std::size_t at) {
        return (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U;
    };
    if (line.size() <= max_cue_line_bytes)
        return line;
    std::size_t end = max_cue_line_bytes;
    while (end > 0 && continues(end))
        --end;
    return line.substr(0, end);
}

std::string plain_cue_line(std::string_view line) {
    line = beginning_of(line);
    std::string plain;
    while (!line.empty()) {
        if (const std::size_t length = tag_length(line); length > 0) {
            line.remove_prefix(length);
            continue;
        }
        std::string_view replacement = line.substr(0, 1);
        std::size_t length = 1;
        for (const auto& [entity, character] : entities) {
            if (line.starts_with(entity)) {
                replacement = character;
                length = entity.size();
            }
        }
        plain += replacement;
        line.remove_prefix(length);
    }
    return std::string(trimmed(plain));
}

} // namespace media
