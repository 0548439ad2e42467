// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/subtitles/subtitle_file.hpp"

#include "media/subtitles/cue_text.hpp"
#include "media/subtitles/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace media {

namespace {

constexpr std::string_view arrow = "-->";

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

// Takes a number of digits off the front of `text`; nothing if there are too few or too many.
std::optional<std::int64_t> take_digits(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    if (count < least || count > most)
        return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + count, value);
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, std::string_view any_of) {
    if (text.empty() || any_of.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

// [hours:]minutes:seconds.milliseconds; SubRip writes a comma where WebVTT has a dot.
std::optional<Duration> take_time(std::string_view& text) {
    std::optional<std::int64_t> first = take_digits(text, 1, 4);
    if (!first || !take(text, ":"))
        return std::nullopt;
    std::optional<std::int64_t> second = take_digits(text, 2, 2);
    if (!second)
        return std::nullopt;
    std::int64_t hours = 0;
    std::int64_t minutes = *first;
    std::int64_t seconds = *second;
    if (take(text, ":")) {
        const std::optional<std::int64_t> third = take_digits(text, 2, 2);
        if (!third)
            return std::nullopt;
        hours = *first;
        minutes = *second;
        seconds = *third;
    }
    if (minutes > 59 || seconds > 59 || !take(text, ".,"))
        return std::nullopt;
    const std::optional<std::int64_t> milliseconds = take_digits(text, 3, 3);
    if (!milliseconds)
        return std::nullopt;
    return std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds) +
           std::chrono::milliseconds(*milliseconds);
}

void skip_space(std::string_view& text) {
    while (take(text, " \t")) {
    }
}

// "start --> end settings"; the settings are ignored.
std::optional<std::pair<Duration, Duration>> times_of(std::string_view line) {
    skip_space(line);
    const std::optional<Duration> start = take_time(line);
    skip_space(line);
    if (!start || !line.starts_with(arrow))
        return std::nullopt;
    line.remove_prefix(arrow.size());
    skip_space(line);
    const std::optional<Duration> end = take_time(line);
    if (!end || (!line.empty() && !take(line, " \t")))
        return std::nullopt;
    return std::pair(*start, *end);
}

bool has_arrow(std::string_view line) {
    return line.find(arrow) != std::string_view::npos;
}

class Parser {
public:
    explicit Parser(std::vector<std::string_view> lines) : lines_(std::move(lines)) {}

    Subtitles parse() {
        if (!read_header())
            return std::move(result_);
        while (at_ < lines_.size())
            read_block();
        if (result_.cues.empty() && result_.problems.empty())
            report(SubtitleProblem::Kind::no_cues, 0);
        std::stable_sort(result_.cues.begin(), result_.cues.end(), [](const Cue& a, const Cue& b) {
            return a.start < b.start;
        });
        return std::move(result_);
    }

private:
    // WebVTT says what it is, and its header lasts to the first blank line. SubRip just begins.
    bool read_header() {
        if (!lines_.empty() && (lines_[0] == "WEBVTT" || lines_[0].starts_with("WEBVTT ") ||
                                lines_[0].starts_with("WEBVTT\t"))) {
            while (at_ < lines_.size() && !is_blank(lines_[at_]))
                ++at_;
            return true;
        }
        std::size_t first = 0;
        while (first < lines_.size() && is_blank(lines_[first]))
            ++first;
        if (first == lines_.size()) {
            report(SubtitleProblem::Kind::no_cues, 0);
            return false;
        }
        const bool timed =
            has_arrow(lines_[first]) || (first + 1 < lines_.size() && has_arrow(lines_[first + 1]));
        if (!timed)
            report(SubtitleProblem::Kind::no_header, first);
        return timed;
    }

    // What stands between blank lines: a cue, or a note, style or region, which have no times.
    void read_block() {
        while (at_ < lines_.size() && is_blank(lines_[at_]))
            ++at_;
        const std::size_t first = at_;
        while (at_ < lines_.size() && !is_blank(lines_[at_]))
            ++at_;
        // The times stand in the first line, or in the second after a name or number.
        for (std::size_t i = first; i < std::min(first + 2, at_); ++i) {
            if (has_arrow(lines_[i]) && !lines_[first].starts_with("NOTE")) {
                read_cue(i, at_);
                return;
            }
        }
    }

    void read_cue(std::size_t times_line, std::size_t block_end) {
        const auto times = times_of(lines_[times_line]);
        if (!times)
            return report(
                SubtitleProblem::Kind::bad_time, times_line, std::string(beginning_of(lines_[times_line])));
        if (times->second <= times->first)
            return report(SubtitleProblem::Kind::ends_early, times_line);
        Cue cue{.start = times->first, .end = times->second, .lines = {}};
        for (std::size_t i = times_line + 1; i < block_end; ++i)
            if (std::string line = plain_cue_line(lines_[i]); !line.empty())
                cue.lines.push_back(std::move(line));
        if (cue.lines.empty())
            return report(SubtitleProblem::Kind::empty, times_line);
        if (!result_.cues.empty() && cue.start < result_.cues.back().start)
            report(SubtitleProblem::Kind::out_of_order, times_line);
        result_.cues.push_back(std::move(cue));
    }

    void report(SubtitleProblem::Kind kind, std::size_t index, std::string detail = {}) {
        result_.problems.push_back({kind, index + 1, std::move(detail)});
    }

    std::vector<std::string_view> lines_;
    std::size_t at_ = 0;
    Subtitles result_;
};

} // namespace

Subtitles parse_subtitles(std::string_view text) {
    if (text.size() > max_subtitle_bytes)
        return {.cues = {}, .problems = {{SubtitleProblem::Kind::too_large, 1, {}}}};
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    if (const std::optional<std::size_t> fault = first_utf8_fault(text)) {
        const std::size_t line = lines_of(text.substr(0, *fault + 1)).size();
        const int value = static_cast<unsigned char>(text[*fault]);
        return {.cues = {}, .problems = {{SubtitleProblem::Kind::not_utf8, line, std::to_string(value)}}};
    }
    return Parser(lines_of(text)).parse();
}

std::string to_string(const SubtitleProblem& problem) {
    const auto words = [&problem]() -> std::string {
        switch (problem.kind) {
        case SubtitleProblem::Kind::not_utf8:
            return "is not UTF-8 (byte " + problem.detail + ")";
        case SubtitleProblem::Kind::too_large:
            return "the file is larger than 4 MiB";
        case SubtitleProblem::Kind::no_header:
            return "begins neither with WEBVTT nor with a SubRip cue";
        case SubtitleProblem::Kind::bad_time:
            return "cannot read the times of '" + problem.detail + "'";
        case SubtitleProblem::Kind::ends_early:
            return "the caption ends before it starts";
        case SubtitleProblem::Kind::out_of_order:
            return "the caption starts before the one above it";
        case SubtitleProblem::Kind::empty:
            return "the caption has no text";
        case SubtitleProblem::Kind::no_cues:
            return "there are no captions";
        }
        return {};
    };
    return "line " + std::to_string(problem.line) + ": " + words();
}

} // namespace media
