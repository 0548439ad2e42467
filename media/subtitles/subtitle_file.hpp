// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/subtitles/cue.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace media {

/// Something that is wrong with a subtitle file, for the curator.
struct SubtitleProblem {
    /// What is wrong, so that `check` can say it in any language.
    enum class Kind {
        not_utf8,     ///< `detail`: the byte's value
        too_large,    ///< the file exceeds max_subtitle_bytes; nothing was read
        no_header,    ///< neither "WEBVTT" nor an SRT number and time in the beginning
        bad_time,     ///< a line with --> whose times cannot be read; `detail`: the line
        ends_early,   ///< the cue ends before it starts
        out_of_order, ///< the cue starts before its predecessor
        empty,        ///< the cue has no text
        no_cues,      ///< the file has no cue at all
    };

    Kind kind;
    std::size_t line; ///< 1 is the first
    std::string detail;

    bool operator==(const SubtitleProblem&) const = default;
};

struct Subtitles {
    std::vector<Cue> cues; ///< ascending by start; faulty ones are left out
    std::vector<SubtitleProblem> problems;
};

/// Two hours of captions take some 150 KiB.
inline constexpr std::size_t max_subtitle_bytes = std::size_t{4} * 1024 * 1024;

/// Reads WebVTT or SubRip, told apart by the text itself. Cue settings, styles, regions, notes and tags are
/// skipped, entities resolved; faulty cues are left out and listed. Text that is not UTF-8 gives no cues.
Subtitles parse_subtitles(std::string_view text);

/// A problem in English, for logs.
std::string to_string(const SubtitleProblem& problem);

} // namespace media
