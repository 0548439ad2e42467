// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/caption_text.hpp"

#include <chrono>
#include <string_view>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;

constexpr media::Duration pause_of_thought = 3s;
constexpr std::size_t full_paragraph = 300; // bytes

bool begins_speaker(std::string_view line) {
    return line.starts_with("- ") || line.starts_with("– ") || line.starts_with("— ");
}

bool ends_sentence(std::string_view text) {
    while (text.ends_with("\"") || text.ends_with("“") || text.ends_with("”") || text.ends_with(")"))
        text.remove_suffix(text.ends_with("\"") || text.ends_with(")") ? 1 : 3);
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

void append(std::string& paragraph, const std::string& line) {
    if (!paragraph.empty())
        paragraph += begins_speaker(line) ? '\n' : ' ';
    paragraph += line;
}

} // namespace

std::string text_of_captions(std::span<const media::Cue> cues) {
    std::string text;
    std::string paragraph;
    const media::Cue* last = nullptr;
    for (const media::Cue& cue : cues) {
        if (last != nullptr && cue.lines == last->lines) {
            last = &cue; // the same words, shown on
            continue;
        }
        const bool pauses = last != nullptr && cue.start - last->end >= pause_of_thought;
        const bool full = paragraph.size() >= full_paragraph && ends_sentence(paragraph);
        if (!paragraph.empty() && (pauses || full)) {
            text += paragraph + "\n\n";
            paragraph.clear();
        }
        for (const std::string& line : cue.lines)
            append(paragraph, line);
        last = &cue;
    }
    return text + paragraph;
}

} // namespace kiosk::app
