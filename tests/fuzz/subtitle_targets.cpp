// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/subtitle_stream.hpp"
#include "media/subtitles/cue_text.hpp"
#include "media/subtitles/subtitle_file.hpp"
#include "media/subtitles/utf8.hpp"
#include "tests/fuzz/memory.hpp"
#include "tests/fuzz/targets.hpp"

#include <cassert>
#include <string>
#include <vector>

namespace fuzz {

namespace {

using namespace media;

// What a player relies on: in order, and fit for the screen.
void check(const std::vector<Cue>& cues) {
    Duration last{0};
    for (const Cue& cue : cues) {
        assert(cue.start >= last);
        assert(cue.end > cue.start);
        assert(!cue.lines.empty());
        last = cue.start;
        for (const std::string& line : cue.lines) {
            assert(line.size() <= max_cue_line_bytes);
            assert(!first_utf8_fault(line));
        }
    }
    if (cues.empty())
        return;
    // It asks from one change to the next.
    Duration position{0};
    for (std::size_t i = 0; i <= 2 * cues.size() && position != Duration::max(); ++i) {
        (void)lines_due(cues, position);
        const Duration next = next_change(cues, position);
        assert(next > position);
        position = next;
    }
}

void read(const std::string& text) {
    const Subtitles subtitles = parse_subtitles(text);
    check(subtitles.cues);
    for (const SubtitleProblem& problem : subtitles.problems) {
        assert(problem.line >= 1);
        assert(!to_string(problem).empty());
    }
}

} // namespace

void read_subtitle_tracks(std::span<const std::uint8_t> bytes) {
    for (unsigned track = 0; track < 2; ++track) {
        const auto cues = read_subtitles({.film = "film", .track = track},
                                         {.open_bytes = from_memory(bytes), .abandon = work_limit()});
        if (cues)
            check(*cues);
    }
}

void read_webvtt(std::span<const std::uint8_t> bytes) {
    read("WEBVTT" + text_of(bytes));
}

void read_subrip(std::span<const std::uint8_t> bytes) {
    read(text_of(bytes));
}

} // namespace fuzz
