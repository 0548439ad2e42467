// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/subtitles/spoken_paragraph.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>

namespace media {

namespace {

using namespace std::chrono_literals;

constexpr Duration pause_of_thought = 3s;

bool begins_speaker(std::string_view line) {
    return line.starts_with("- ") || line.starts_with("– ") || line.starts_with("— ");
}

// Also in Arabic, whose question mark is another one.
bool ends_sentence(std::string_view text) {
    while (text.ends_with("\"") || text.ends_with("“") || text.ends_with("”") || text.ends_with(")"))
        text.remove_suffix(text.ends_with("\"") || text.ends_with(")") ? 1 : 3);
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…") ||
           text.ends_with("؟");
}

void append_line(std::string& paragraph, const std::string& line) {
    if (!paragraph.empty())
        paragraph += begins_speaker(line) ? '\n' : ' ';
    paragraph += line;
}

} // namespace

std::vector<SpokenParagraph> spoken_paragraphs(std::span<const Cue> cues, std::size_t full) {
    std::vector<SpokenParagraph> paragraphs;
    const Cue* last = nullptr;
    for (const Cue& cue : cues) {
        const bool stands_on = last != nullptr && cue.lines == last->lines;
        const bool begins = paragraphs.empty() || (cue.start - last->end >= pause_of_thought) ||
                            (paragraphs.back().text.size() >= full && ends_sentence(paragraphs.back().text));
        if (begins && !stands_on)
            paragraphs.push_back({cue.start, cue.end, ""});
        paragraphs.back().end = std::max(paragraphs.back().end, cue.end);
        if (!stands_on)
            for (const std::string& line : cue.lines)
                append_line(paragraphs.back().text, line);
        last = &cue;
    }
    return paragraphs;
}

} // namespace media
