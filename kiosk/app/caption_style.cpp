// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/caption_style.hpp"

#include "kiosk/yaml/characters.hpp"
#include "media/subtitles/subtitle_file.hpp"

#include <chrono>
#include <cmath>
#include <string>

namespace kiosk::app {

namespace {

using content::CaptionFault;
using content::CaptionProblem;

constexpr int most_characters = 37; ///< in a line
constexpr int most_lines = 2;
constexpr media::Duration shortest = std::chrono::seconds(1);
constexpr int fastest = 15; ///< characters a second

// The lines of the file between two empty ones.
struct Block {
    int first_line = 1;
    std::string text;
};

std::vector<Block> blocks_of(std::string_view text) {
    std::vector<Block> blocks(1);
    int line = 1;
    for (std::size_t at = 0; at <= text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view words = text.substr(at, end - at);
        if (words.ends_with('\r'))
            words.remove_suffix(1);
        if (words.empty())
            blocks.push_back({line + 1, {}});
        else
            blocks.back().text.append(words).push_back('\n');
        at = end + 1;
    }
    return blocks;
}

// The line of the file on which the words of the caption begin: the one below its times.
int line_of_words(const Block& block) {
    const std::size_t times = block.text.find("-->");
    int line = block.first_line + 1;
    for (std::size_t at = 0; at < times; ++at)
        line += block.text[at] == '\n' ? 1 : 0;
    return line;
}

void look_at(const media::Cue& cue, int line, std::vector<CaptionProblem>& problems) {
    int all = 0;
    for (std::size_t index = 0; index < cue.lines.size(); ++index) {
        const int characters = yaml::count_characters(cue.lines[index]);
        all += characters;
        if (characters > most_characters)
            problems.push_back({CaptionFault::long_line, line + static_cast<int>(index), characters});
    }
    const int lines = static_cast<int>(cue.lines.size());
    if (lines > most_lines)
        problems.push_back({CaptionFault::many_lines, line, lines});
    const double seconds = std::chrono::duration<double>(cue.end - cue.start).count();
    if (cue.end - cue.start < shortest)
        problems.push_back({CaptionFault::too_short, line, 0});
    else if (all > fastest * seconds)
        problems.push_back({CaptionFault::too_fast, line, static_cast<int>(std::ceil(all / seconds))});
}

} // namespace

std::vector<CaptionProblem> caption_style_problems(std::string_view text) {
    // Each caption is read by itself, by the player's own reader, so that its place in the file is known.
    const std::string header =
        text.substr(0, 16).find("WEBVTT") != std::string_view::npos ? "WEBVTT\n\n" : "";
    std::vector<CaptionProblem> problems;
    for (const Block& block : blocks_of(text)) {
        if (block.text.find("-->") == std::string::npos)
            continue;
        for (const media::Cue& cue : media::parse_subtitles(header + block.text).cues)
            look_at(cue, line_of_words(block), problems);
    }
    return problems;
}

} // namespace kiosk::app
