// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/subtitles/cue_text.hpp"
#include "media/subtitles/subtitle_file.hpp"
#include "tests/support/catch.hpp"

using namespace media;
using namespace std::chrono_literals;
using Kind = SubtitleProblem::Kind;

namespace {

using Lines = std::vector<std::string>;

std::vector<Kind> kinds_of(const Subtitles& subtitles) {
    std::vector<Kind> kinds;
    for (const SubtitleProblem& problem : subtitles.problems)
        kinds.push_back(problem.kind);
    return kinds;
}

} // namespace

TEST_CASE("WebVTT is read with its names, settings, notes and styles", "[subtitles]") {
    const Subtitles read = parse_subtitles(
        "WEBVTT - Ein Film\nKind: captions\n\n"
        "STYLE\n::cue { color: red }\n\n"
        "NOTE this --> is no cue\n\n"
        "eins\n00:01.000 --> 00:02.500 line:0 position:20%\nGuten Tag\n<i>zweite</i> Zeile\n\n"
        "00:00:03.000 --> 01:00:04.000\n<v Anna>Tschüß &amp; bis bald\n");
    CHECK(read.problems.empty());
    REQUIRE(read.cues.size() == 2);
    CHECK(read.cues[0] == Cue{1s, 2500ms, {"Guten Tag", "zweite Zeile"}});
    CHECK(read.cues[1] == Cue{3s, 1h + 4s, {"Tschüß & bis bald"}});
}

TEST_CASE("SubRip is read, with Windows line ends and a byte order mark", "[subtitles]") {
    const Subtitles read =
        parse_subtitles("\xEF\xBB\xBF"
                        "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}Oben\r\n\r\n"
                        "2\r\n00:00:02,000 --> 00:00:03,000\r\n<font color=\"#fff\">Unten</font>");
    CHECK(read.problems.empty());
    REQUIRE(read.cues.size() == 2);
    CHECK(read.cues[0] == Cue{1s, 2s, {"Oben"}});
    CHECK(read.cues[1] == Cue{2s, 3s, {"Unten"}});
}

TEST_CASE("a < that is no tag stays", "[subtitles]") {
    const Subtitles read =
        parse_subtitles("WEBVTT\n\n00:00.000 --> 00:01.000\n1 < 2 und <b>3</b> &gt; &lt;2&lrm;&nbsp;x\n");
    REQUIRE(read.cues.size() == 1);
    CHECK(read.cues[0].lines == Lines{"1 < 2 und 3 > <2\u200e\u00a0x"});
}

TEST_CASE("a faulty cue is named with its line and costs nothing but itself", "[subtitles]") {
    const Subtitles read = parse_subtitles("WEBVTT\n\n"
                                           "00:01 --> 00:02.000\nno milliseconds\n\n"
                                           "00:05.000 --> 00:04.000\nbackwards\n\n"
                                           "00:06.000 --> 00:07.000\n<i></i>\n\n"
                                           "00:08.000 --> 00:09.000\ngood\n\n"
                                           "00:03.000 --> 00:03.500\nearlier\n\n"
                                           "00:99.000 --> 01:00.000\n99 seconds\n");
    CHECK(kinds_of(read) ==
          std::vector{Kind::bad_time, Kind::ends_early, Kind::empty, Kind::out_of_order, Kind::bad_time});
    CHECK(read.problems[0].line == 3);
    CHECK(read.problems[0].detail == "00:01 --> 00:02.000");
    CHECK(read.problems[1].line == 6);
    CHECK(read.problems[3].line == 15);
    CHECK(to_string(read.problems[0]) == "line 3: cannot read the times of '00:01 --> 00:02.000'");
    REQUIRE(read.cues.size() == 2);
    CHECK(read.cues[0].lines == Lines{"earlier"});
    CHECK(read.cues[1].lines == Lines{"good"});
}

TEST_CASE("text that is not UTF-8 is refused with the line", "[subtitles]") {
    const Subtitles latin = parse_subtitles("WEBVTT\n\n00:00.000 --> 00:01.000\nTsch\xFC\xDF\n");
    CHECK(latin.cues.empty());
    REQUIRE(latin.problems.size() == 1);
    CHECK(latin.problems[0] == SubtitleProblem{Kind::not_utf8, 4, "252"});
    for (const char* bad :
         {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80", "\xF8\x88\x80\x80\x80"})
        CHECK(kinds_of(parse_subtitles(bad)) == std::vector{Kind::not_utf8});
    CHECK(kinds_of(parse_subtitles(std::string_view("WEBVTT\0", 7))) == std::vector{Kind::not_utf8});
}

TEST_CASE("what is no subtitle file says so", "[subtitles]") {
    CHECK(kinds_of(parse_subtitles("")) == std::vector{Kind::no_cues});
    CHECK(kinds_of(parse_subtitles("WEBVTT\n")) == std::vector{Kind::no_cues});
    CHECK(kinds_of(parse_subtitles("WEBVTTX\n\nHallo\n")) == std::vector{Kind::no_header});
    CHECK(kinds_of(parse_subtitles("Liebe Kolleginnen,\nanbei\n")) == std::vector{Kind::no_header});
    CHECK(kinds_of(parse_subtitles(std::string(max_subtitle_bytes + 1, 'a'))) ==
          std::vector{Kind::too_large});
}

TEST_CASE("a cue is due from its start to before its end", "[subtitles]") {
    const std::vector<Cue> cues{{1s, 3s, {"a"}}, {2s, 5s, {"b", "c"}}, {7s, 8s, {"d"}}};
    CHECK(lines_due(cues, 999ms).empty());
    CHECK(lines_due(cues, 1s) == Lines{"a"});
    CHECK(lines_due(cues, 2s) == Lines{"a", "b", "c"});
    CHECK(lines_due(cues, 3s) == Lines{"b", "c"});
    CHECK(lines_due(cues, 5s).empty());
    CHECK(lines_due(cues, 7999ms) == Lines{"d"});
}

TEST_CASE("the next change of captions is the next start or end", "[subtitles]") {
    const std::vector<Cue> cues{{1s, 3s, {"a"}}, {2s, 5s, {"b"}}};
    CHECK(next_change(cues, 0s) == 1s);
    CHECK(next_change(cues, 1s) == 2s);
    CHECK(next_change(cues, 2s) == 3s);
    CHECK(next_change(cues, 3s) == 5s);
    CHECK(next_change(cues, 5s) == Duration::max());
    CHECK(next_change({}, 0s) == Duration::max());
}

TEST_CASE("no text makes the reader fail, whatever is in it", "[subtitles]") {
    const std::string_view pieces[] = {"WEBVTT",
                                       "\n",
                                       "\n\n",
                                       "00:00.000",
                                       " --> ",
                                       "00:01.000",
                                       "<",
                                       ">",
                                       "&",
                                       "{\\",
                                       "}",
                                       "\r",
                                       "\t",
                                       "99999:59:59.999",
                                       "NOTE",
                                       "-->",
                                       "x",
                                       "\xC3\xA4",
                                       "\n\n00:03.000 --> 00:04.000\nx\n",
                                       "\n\n00:02.000 --> 00:09.000 a:b\n<i>y\n"};
    unsigned random = 99;
    std::size_t cues = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text = round % 2 == 0 ? "WEBVTT\n\n" : "";
        for (int i = 0; i < 20; ++i) {
            random = random * 1664525U + 1013904223U;
            text += pieces[(random >> 8) % std::size(pieces)];
        }
        const Subtitles read = parse_subtitles(text);
        cues += read.cues.size();
        for (std::size_t i = 0; i < read.cues.size(); ++i) {
            REQUIRE(read.cues[i].start < read.cues[i].end);
            REQUIRE_FALSE(read.cues[i].lines.empty());
            REQUIRE((i == 0 || read.cues[i - 1].start <= read.cues[i].start));
        }
    }
    CHECK(cues > 3000);
}

TEST_CASE("a line without an end is cut between two characters", "[subtitles]") {
    std::string endless;
    for (int i = 0; i < 200'000; ++i)
        endless += "\u20AC";
    const Subtitles subtitles = parse_subtitles("WEBVTT\n\n00:00.000 --> 00:01.000\n" + endless + "\n");
    REQUIRE(subtitles.cues.size() == 1);
    REQUIRE(subtitles.cues[0].lines.size() == 1);
    const std::string& line = subtitles.cues[0].lines[0];
    CHECK(line.size() == max_cue_line_bytes / 3 * 3);
    CHECK(endless.starts_with(line));
    const Subtitles faulty = parse_subtitles("WEBVTT\n\n00:00 --> " + endless + "\n");
    REQUIRE_FALSE(faulty.problems.empty());
    CHECK(faulty.problems[0].detail.size() <= max_cue_line_bytes);
}
