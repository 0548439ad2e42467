// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/probe.hpp"
#include "media/player/captions.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/ffmpeg_program.hpp"
#include "tests/media/player/screening.hpp"
#include "tests/support/catch.hpp"

#include <map>
#include <sys/stat.h>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

using Lines = std::vector<std::string>;

// A film with two subtitle tracks, German and English, in the codec of its container.
void make_captioned_film(const TemporaryFolder& folder, const std::string& name, const std::string& codec) {
    const bool is_webm = name.ends_with("webm");
    const std::string pictures = is_webm ? "pictures.webm" : "pictures.mp4";
    make_film({.file = folder / pictures, .pictures = 75, .picture_codec = is_webm ? "libvpx" : "libx264"});
    write_file(folder / "de.srt",
               "1\n00:00:00,500 --> 00:00:01,000\n<i>eins</i> & \xC3\xA4\nzweite Zeile\n\n"
               "2\n00:00:01,600 --> 00:00:02,000\nzwei\n");
    write_file(folder / "en.srt", "1\n00:00:00,200 --> 00:00:02,800\none\n");
    std::vector<std::string> command = words_of("ffmpeg -v error -y");
    for (const std::string& file : {pictures, std::string("de.srt"), std::string("en.srt")}) {
        command.emplace_back("-i");
        command.push_back(folder / file);
    }
    for (std::string& word : words_of("-map 0:v -map 1:s -map 2:s -c:v copy -c:s " + codec +
                                      " -metadata:s:s:0 language=ger -metadata:s:s:1 language=eng"))
        command.push_back(std::move(word));
    command.push_back(folder / name);
    std::string failure;
    INFO((output_of(command, &failure) ? "" : failure));
    REQUIRE(failure.empty());
}

const std::map<std::string, std::string> codec_of{{"film.mp4", "mov_text"},
                                                  {"film.mov", "mov_text"},
                                                  {"film.mkv", "srt"},
                                                  {"vtt.mkv", "webvtt"},
                                                  {"film.webm", "webvtt"}};

// The German track's lines at a position; nothing within 30 ms of where they change: containers round.
std::optional<Lines> due(Duration position) {
    const Lines first{"eins & \xC3\xA4", "zweite Zeile"};
    for (const Duration change : {500ms, 1000ms, 1600ms, 2000ms})
        if (std::chrono::abs(position - change) <= 30ms)
            return std::nullopt;
    if (position > 500ms && position < 1s)
        return first;
    return position > 1600ms && position < 2s ? Lines{"zwei"} : Lines{};
}

} // namespace

TEST_CASE("captions inside a film are read from every container that films come in", "[player]") {
    const TemporaryFolder folder;
    for (const auto& [name, codec] : codec_of) {
        make_captioned_film(folder, name, codec);
        INFO(name);
        const Result<FilmInfo> info = probe(folder / name);
        REQUIRE(info);
        REQUIRE(info->tracks.size() == 2);
        CHECK(info->tracks[0].kind == Track::Kind::subtitles);
        CHECK(info->tracks[0].language == "de");
        CHECK(info->tracks[1].language == "en");
        CHECK(info->tracks[1].index == 1);

        const Result<std::vector<Cue>> german = read_captions(folder / name, {.track = 0});
        REQUIRE(german);
        REQUIRE(german->size() == 2);
        CHECK(german->at(0).lines == Lines{"eins & \xC3\xA4", "zweite Zeile"});
        CHECK(std::chrono::abs(german->at(0).start - 500ms) <= 30ms);
        CHECK(std::chrono::abs(german->at(0).end - 1s) <= 30ms);
        CHECK(german->at(1).lines == Lines{"zwei"});
        CHECK(std::chrono::abs(german->at(1).start - 1600ms) <= 30ms);
        CHECK(std::chrono::abs(german->at(1).end - 2s) <= 30ms);
        const Result<std::vector<Cue>> english = read_captions(folder / name, {.track = 1});
        REQUIRE(english);
        REQUIRE(english->size() == 1);
        CHECK(english->front().lines == Lines{"one"});

        const Result<std::vector<Cue>> third = read_captions(folder / name, {.track = 2});
        REQUIRE_FALSE(third);
        CHECK(third.error().code == ErrorCode::not_found);
    }
}

TEST_CASE("captions beside a film are read, and what is wrong with them is said", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 5});
    write_file(folder / "good.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHallo\n");
    const auto good = read_captions(folder / "film.mp4", {.file = folder / "good.vtt"});
    REQUIRE(good);
    CHECK(*good == std::vector<Cue>{{.start = 1s, .end = 2s, .lines = {"Hallo"}}});

    write_file(folder / "bad.vtt", "Guten Tag");
    const auto bad = read_captions(folder / "film.mp4", {.file = folder / "bad.vtt"});
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::corrupt);
    CHECK_THAT(bad.error().message, Catch::Matchers::ContainsSubstring("bad.vtt"));
    const auto none = read_captions(folder / "film.mp4", {.file = folder / "none.vtt"});
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::not_found);
    const auto no_track = read_captions(folder / "film.mp4", {});
    REQUIRE_FALSE(no_track);
    CHECK(no_track.error().code == ErrorCode::not_found);
}

TEST_CASE("a film's own captions are right after seeks, pauses and in a loop", "[player]") {
    const TemporaryFolder folder;
    for (const auto& [name, codec] : codec_of) {
        make_captioned_film(folder, name, codec);
        FilmOptions options;
        options.file = folder / name;
        options.muted = true;
        options.loop = true;
        options.captions = CaptionChoice{.track = 0};
        Screening film(options);
        INFO(name);
        CHECK(film.player().tracks().empty()); // nothing is known before it is open
        REQUIRE(film.until([&] { return !film.player().caption().empty(); }));
        REQUIRE(film.player().tracks().size() == 2);
        CHECK(film.player().tracks()[1].language == "en");
        bool good = true;
        const auto check = [&] {
            const Duration position = film.state().position;
            const std::optional<Lines> lines = due(position);
            if (lines && film.player().caption() != *lines) {
                good = false;
                FAIL_CHECK("at " << position.count() / 1'000'000 << " ms");
            }
            return !good;
        };
        const TimePoint begin = film.now();
        film.until([&] { return check() || film.now() > begin + 7s; });
        for (const Duration position : {1800ms, 700ms, 1200ms, 1700ms}) {
            film.player().seek(position);
            film.player().update(film.now());
            CHECK(film.player().caption() == due(position));
            film.until([&, from = film.now()] { return check() || film.now() > from + 300ms; });
        }
        film.player().seek(700ms);
        film.player().pause();
        REQUIRE(film.until(Playback::paused));
        CHECK(film.player().caption() == due(700ms));

        film.player().set_captions(CaptionChoice{.track = 1});
        CHECK(film.until([&] { return film.player().caption() == Lines{"one"}; }));
        film.player().set_captions(std::nullopt);
        film.player().update(film.now());
        CHECK(film.player().caption().empty());
        film.player().set_captions(CaptionChoice{.track = 0});
        CHECK(film.until([&] { return film.player().caption() == due(700ms); }));
        film.player().set_captions(CaptionChoice{.track = 9});
        CHECK(film.until([&] { return film.player().caption().empty(); }));
        CHECK_FALSE(film.state().error);
    }
}

TEST_CASE("of many choices of captions the last one counts", "[player]") {
    const TemporaryFolder folder;
    make_captioned_film(folder, "film.mkv", "srt");
    write_file(folder / "beside.vtt", "WEBVTT\n\n00:00.000 --> 00:09.000\nneben\n");
    FilmOptions options;
    options.file = folder / "film.mkv";
    options.start = 700ms;
    options.start_paused = true;
    Screening film(options);
    REQUIRE(film.until(Playback::paused));
    for (int i = 0; i < 60; ++i) {
        film.player().set_captions(i % 3 == 0 ? std::nullopt
                                   : i % 3 == 1
                                       ? std::optional(CaptionChoice{.track = 0})
                                       : std::optional(CaptionChoice{.file = folder / "beside.vtt"}));
        if (i % 7 == 0)
            film.player().update(film.now());
    }
    CHECK(film.until([&] { return film.player().caption() == Lines{"neben"}; }));
    film.player().set_captions(CaptionChoice{.track = 0});
    film.player().set_captions(std::nullopt);
    for (int i = 0; i < 20; ++i) {
        film.step();
        CHECK(film.player().caption().empty());
    }
}

TEST_CASE("damage in a film's captions costs captions, never the film", "[player]") {
    const TemporaryFolder folder;
    for (const char* name : {"film.mp4", "film.mkv"}) {
        make_captioned_film(folder, name, codec_of.at(name));
        const std::string whole = content_of(folder / name);
        unsigned dice = 7;
        for (int round = 0; round < 20; ++round) {
            std::string damaged = whole;
            for (int i = 0; i < 1 + round * 4; ++i) {
                dice = dice * 1664525U + 1013904223U;
                damaged[(dice >> 8) % damaged.size()] = static_cast<char>(dice);
            }
            write_file(folder / name, damaged);
            const auto cues = read_captions(folder / name, {.track = 0});
            if (!cues)
                continue;
            CHECK(cues->size() <= 3);
            for (const Cue& cue : *cues)
                CHECK(cue.end > cue.start);
        }
        for (std::size_t part = 0; part < 8; ++part) {
            write_file(folder / name, whole.substr(0, whole.size() * part / 8));
            const auto cues = read_captions(folder / name, {.track = 0});
            CHECK((!cues || cues->size() <= 2));
        }
    }
}
