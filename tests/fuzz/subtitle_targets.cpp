// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/subtitles/cue_text.hpp"
#include "media/subtitles/subtitle_file.hpp"
#include "media/subtitles/utf8.hpp"
#include "tests/fuzz/targets.hpp"

#include <cassert>
#include <string>

namespace fuzz {

namespace {

using namespace media;

void read(const std::string& text) {
    const Subtitles subtitles = parse_subtitles(text);
    Duration last{0};
    for (const Cue& cue : subtitles.cues) {
        assert(cue.start >= last);
        assert(cue.end > cue.start);
        assert(!cue.lines.empty());
        last = cue.start;
        for (const std::string& line : cue.lines) {
            assert(line.size() <= max_cue_line_bytes);
            assert(!first_utf8_fault(line));
        }
    }
    for (const SubtitleProblem& problem : subtitles.problems) {
        assert(problem.line >= 1);
        assert(!to_string(problem).empty());
    }
    if (subtitles.cues.empty())
        return;
    // As a player asks, from one change to the next; an end this side of the last cue means that it stops.
    Duration position{0};
    for (std::size_t i = 0; i <= 2 * subtitles.cues.size() && position != Duration::max(); ++i) {
        (void)lines_due(subtitles.cues, position);
        const Duration next = next_change(subtitles.cues, position);
        assert(next > position);
        position = next;
    }
}

std::string text_of(std::span<const std::uint8_t> bytes) {
    return {bytes.begin(), bytes.end()};
}

} // namespace

void read_webvtt(std::span<const std::uint8_t> bytes) {
    read("WEBVTT" + text_of(bytes));
}

void read_subrip(std::span<const std::uint8_t> bytes) {
    read(text_of(bytes));
}

} // namespace fuzz
