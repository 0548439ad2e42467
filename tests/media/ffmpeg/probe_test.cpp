// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/probe.hpp"
#include "media/ffmpeg/video_decoder.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/support/catch.hpp"

#include <fstream>
#include <iterator>
#include <sys/stat.h>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

Error refusal(const std::filesystem::path& film) {
    const Result<FilmInfo> info = probe(film);
    REQUIRE_FALSE(info);
    return info.error();
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("probing tells what a film is", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 50, .sound_codec = "aac", .sound_seconds = 2});
    const Result<FilmInfo> info = probe(folder / "film.mp4");
    REQUIRE(info);
    CHECK(info->width == 128);
    CHECK(info->height == 64);
    CHECK(info->frame_rate == Approx(25));
    CHECK(info->video_codec == "h264");
    CHECK(info->audio_codec == "aac");
    CHECK(info->streams == 2);
    CHECK(std::chrono::abs(info->duration - 2s) < 30ms);
}

TEST_CASE("Matroska films are read as well as MP4", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mkv", .pictures = 30});
    const Result<FilmInfo> info = probe(folder / "film.mkv");
    REQUIRE(info);
    CHECK(info->video_codec == "h264");
    CHECK(info->audio_codec.empty());
    CHECK(std::chrono::abs(info->duration - 1200ms) < 50ms);
}

TEST_CASE("the picture at a time is the one that is on the screen then", "[ffmpeg]") {
    const TemporaryFolder folder;
    for (const char* name : {"film.mp4", "film.mkv"}) {
        make_film({.file = folder / name, .pictures = 60});
        for (const auto& [position, number] : std::vector<std::pair<Duration, int>>{{0ms, 0},
                                                                                    {39ms, 0},
                                                                                    {40ms, 1},
                                                                                    {999ms, 24},
                                                                                    {1000ms, 25},
                                                                                    {1790ms, 44},
                                                                                    {2399ms, 59},
                                                                                    {9s, 59}}) {
            const auto frame = frame_at(folder / name, position);
            REQUIRE(frame);
            INFO(name << " at " << position.count());
            CHECK(picture_number(**frame) == number);
        }
    }
}

TEST_CASE("a film that was recorded upright says how to turn it", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 3, .rotation = 90});
    const auto frame = first_frame(folder / "film.mp4");
    REQUIRE(frame);
    CHECK((*frame)->rotation() == 90);
    CHECK((*frame)->width() == 128);
}

TEST_CASE("a missing film is not found", "[ffmpeg]") {
    const TemporaryFolder folder;
    CHECK(refusal(folder / "none.mp4").code == ErrorCode::not_found);
}

TEST_CASE("only regular files are opened, and nothing else is waited for", "[ffmpeg]") {
    const TemporaryFolder folder;
    CHECK(refusal(folder / "").code == ErrorCode::not_allowed);
    REQUIRE(mkfifo((folder / "pipe.mp4").c_str(), 0600) == 0);
    CHECK(refusal(folder / "pipe.mp4").code == ErrorCode::not_allowed);
    CHECK(refusal("/dev/zero").code == ErrorCode::not_allowed);
}

TEST_CASE("a text that is called a film is refused", "[ffmpeg]") {
    const TemporaryFolder folder;
    write_file(folder / "text.mp4", std::string(4000, 'a') + "\nGuten Tag\n");
    CHECK(refusal(folder / "text.mp4").code == ErrorCode::corrupt);
    write_file(folder / "empty.mp4", "");
    CHECK(refusal(folder / "empty.mp4").code == ErrorCode::corrupt);
}

TEST_CASE("a playlist that is called a film is refused, whatever it lists", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 5});
    const std::string film = (folder / "film.mp4").string();
    write_file(folder / "hls.mp4",
               "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://" + film + "\n#EXT-X-ENDLIST\n");
    write_file(folder / "concat.mp4", "ffconcat version 1.0\nfile '" + film + "'\n");
    CHECK(refusal(folder / "hls.mp4").code == ErrorCode::corrupt);
    CHECK(refusal(folder / "concat.mp4").code == ErrorCode::corrupt);
}

TEST_CASE("a container or codec off the list is refused", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.avi", .pictures = 5});
    std::filesystem::rename(folder / "film.avi", folder / "avi.mp4");
    CHECK(refusal(folder / "avi.mp4").code == ErrorCode::corrupt);
    make_film({.file = folder / "ffv1.mkv", .pictures = 5, .picture_codec = "ffv1"});
    const Error error = refusal(folder / "ffv1.mkv");
    CHECK(error.code == ErrorCode::unsupported);
    CHECK_THAT(error.message, Catch::Matchers::ContainsSubstring("ffv1"));
}

TEST_CASE("a film with too many streams is refused", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "many.mkv", .pictures = 3, .extra_streams = 31});
    CHECK(probe(folder / "many.mkv"));
    make_film({.file = folder / "too-many.mkv", .pictures = 3, .extra_streams = 32});
    CHECK(refusal(folder / "too-many.mkv").code == ErrorCode::not_allowed);
}

TEST_CASE("a film that is too large is refused before it is decoded", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "large.mp4", .pictures = 1, .width = 4112, .height = 2304});
    CHECK(refusal(folder / "large.mp4").code == ErrorCode::not_allowed);
}

TEST_CASE("the cover of a song is no film", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "song.m4a",
               .picture_codec = "",
               .sound_codec = "aac",
               .sound_seconds = 1,
               .cover = true});
    CHECK(refusal(folder / "song.m4a").code == ErrorCode::unsupported);
}

TEST_CASE("a film that was cut off in its header is damaged", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 50});
    write_file(folder / "cut.mp4", content_of(folder / "film.mp4").substr(0, 300));
    CHECK(refusal(folder / "cut.mp4").code == ErrorCode::corrupt);
}

TEST_CASE("a film whose copying was broken off is damaged, though it would play", "[ffmpeg]") {
    const TemporaryFolder folder;
    for (const char* name : {"film.mp4", "film.mkv"}) {
        make_film({.file = folder / name, .pictures = 250, .sound_codec = "aac", .sound_seconds = 10});
        REQUIRE(probe(folder / name));
        std::filesystem::resize_file(folder / name, std::filesystem::file_size(folder / name) * 3 / 5);
        REQUIRE(first_frame(folder / name));
        CHECK(refusal(folder / name).code == ErrorCode::corrupt);
    }
}

TEST_CASE("no damage makes the decoder crash or hang", "[ffmpeg]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 30, .sound_codec = "aac", .sound_seconds = 1});
    const std::string film = content_of(folder / "film.mp4");
    unsigned random = 12345;
    for (int round = 0; round < 60; ++round) {
        std::string damaged = film;
        for (int i = 0; i < 1 + round; ++i) {
            random = random * 1664525U + 1013904223U;
            damaged[random / 16 % damaged.size()] = static_cast<char>(random >> 24);
        }
        write_file(folder / "damaged.mp4", damaged);
        const auto frame = frame_at(folder / "damaged.mp4", 500ms);
        // Either a picture or a reason; both are right, silence would not be.
        CHECK((frame ? *frame != nullptr : !frame.error().message.empty()));
    }
}

TEST_CASE("one thread decodes what every machine can, more decode what takes more", "[ffmpeg]") {
    const auto threads = [](AVCodecID codec, int height, double rate, int megabits, unsigned cores) {
        StreamFormat stream;
        stream.parameters.reset(avcodec_parameters_alloc());
        stream.parameters->codec_id = codec;
        stream.parameters->width = height * 16 / 9;
        stream.parameters->height = height;
        stream.parameters->bit_rate = megabits * std::int64_t{1'000'000};
        stream.frame_rate = rate;
        return decoder_threads_for(stream, cores);
    };
    CHECK(threads(AV_CODEC_ID_H264, 1080, 25, 6, 4) == 1);
    CHECK(threads(AV_CODEC_ID_H264, 1080, 60, 8, 4) == 1);
    CHECK(threads(AV_CODEC_ID_H264, 1080, 60, 0, 4) == 1); // what the file does not say is taken for usual
    CHECK(threads(AV_CODEC_ID_H264, 1080, 0, 0, 0) == 1);
    CHECK(threads(AV_CODEC_ID_H264, 1080, 25, 50, 4) == 2);
    CHECK(threads(AV_CODEC_ID_H264, 2160, 30, 20, 4) == 2);
    CHECK(threads(AV_CODEC_ID_HEVC, 1080, 60, 16, 4) == 2);
    CHECK(threads(AV_CODEC_ID_PRORES, 1080, 25, 150, 8) == 4);
    CHECK(threads(AV_CODEC_ID_MPEG2VIDEO, 1080, 25, 104, 8) == 1); // no more than a bound
    CHECK(threads(AV_CODEC_ID_MPEG4, 64, 25, 104, 8) == 1);        // nobody stores so much for so few px
    CHECK(threads(AV_CODEC_ID_PRORES, 1080, 25, 150, 2) == 2);
}
