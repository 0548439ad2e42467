// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/source_film.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/support/catch.hpp"

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

TEST_CASE("what a camera or an agency delivers says what it is", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4",
               .pictures = 50,
               .sound_codec = "aac",
               .sound_seconds = 2,
               .rotation = 90,
               .cover = true});
    const auto film = read_source_film(folder / "film.mp4");
    REQUIRE(film);
    CHECK(std::chrono::abs(film->duration - 2s) < 50ms);
    CHECK(film->is_duration_sure);
    CHECK(film->picture.codec == "h264");
    CHECK(film->picture.format == "yuv420p");
    CHECK(film->picture.width == 128);
    CHECK(film->picture.height == 64);
    CHECK(film->picture.orientation.rotation == 90);
    CHECK(film->picture.average_rate.value() == Approx(25));
    CHECK_FALSE(film->picture.is_interlaced);
    REQUIRE(film->sounds.size() == 1);
    CHECK(film->sounds[0].track.codec == "aac");
    CHECK(film->sounds[0].stream != film->picture.stream);
    CHECK(film->subtitles.empty());
}

TEST_CASE("containers that the player never opens can be taken in", "[ffmpeg]") {
    const TemporaryFolder folder;
    for (const char* name : {"film.avi", "film.ts", "film.mkv"}) {
        make_film({.file = folder / name, .pictures = 30});
        const auto film = read_source_film(folder / name);
        INFO(name);
        REQUIRE(film);
        CHECK(film->picture.width == 128);
    }
}

TEST_CASE("what is no film is refused", "[ffmpeg]") {
    const TemporaryFolder folder;
    write_file(folder / "text.mp4", "Liebe Leute");
    CHECK(read_source_film(folder / "text.mp4").error().code == ErrorCode::corrupt);
    write_file(folder / "list.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n/etc/passwd\n");
    CHECK_FALSE(read_source_film(folder / "list.mp4"));
    CHECK(read_source_film(folder / "none.mp4").error().code == ErrorCode::not_found);
    make_film({.file = folder / "song.m4a", .picture_codec = "", .sound_codec = "aac", .sound_seconds = 1});
    CHECK(read_source_film(folder / "song.m4a").error().code == ErrorCode::unsupported);
}

TEST_CASE("the rhythm of a film is that of all its pictures", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "even.mp4", .pictures = 100, .key_interval = 25});
    const auto even = read_picture_rhythm(folder / "even.mp4");
    REQUIRE(even);
    CHECK(even->is_steady);
    CHECK(std::chrono::abs(even->longest_without_key - 1s) < 60ms);
    make_film({.file = folder / "rare.mp4", .pictures = 100, .key_interval = 250});
    const auto rare = read_picture_rhythm(folder / "rare.mp4");
    REQUIRE(rare);
    CHECK(std::chrono::abs(rare->longest_without_key - 4s) < 60ms);
    CHECK(read_picture_rhythm(folder / "none.mp4").error().code == ErrorCode::not_found);
}
