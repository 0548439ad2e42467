// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/screening.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <numeric>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

std::vector<int> counting(int first, int last) {
    std::vector<int> numbers(static_cast<std::size_t>(last - first + 1));
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

FilmOptions silent(const std::filesystem::path& file) {
    FilmOptions options;
    options.file = file;
    options.muted = true;
    return options;
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("a film shows every picture once, in order, at its time, and its last one stays", "[player]") {
    const TemporaryFolder folder;
    for (const char* name : {"film.mp4", "film.mkv"}) {
        make_film({.file = folder / name, .pictures = 50});
        Screening film(silent(folder / name));
        REQUIRE(film.until(Playback::playing));
        CHECK(film.number() == 0);
        const TimePoint begin = film.now();
        CHECK(film.numbers_during(10s) == counting(1, 49));
        CHECK(film.state().playback == Playback::ended);
        CHECK(std::chrono::abs(film.now() - begin - 2s) < 10ms);
        CHECK(film.number() == 49);
        CHECK(film.state().frames_presented == 50);
        CHECK(film.state().frames_dropped == 0);
        CHECK(film.state().frames_late == 0);
        CHECK(film.player().next_deadline(film.now()) == never);
    }
}

TEST_CASE("at each time the right picture is shown", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 50});
    Screening film(silent(folder / "film.mp4"));
    REQUIRE(film.until(Playback::playing));
    film.until([&] {
        const auto position = film.state().position;
        CHECK(film.number() == static_cast<int>(position / 40ms));
        return position > 1900ms;
    });
}

TEST_CASE("a late main loop drops pictures but never the last", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 20});
    Screening film(silent(folder / "film.mp4"));
    REQUIRE(film.until(Playback::playing));
    for (int i = 0; i < 20 && film.state().playback != Playback::ended; ++i)
        film.oversleep(90ms);
    CHECK(film.state().playback == Playback::ended);
    CHECK(film.number() == 19);
    CHECK(film.state().frames_presented + film.state().frames_dropped == 20);
    CHECK(film.state().frames_dropped + film.state().frames_late > 0);
}

TEST_CASE("a film can start paused, and pausing stops the time", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 50});
    FilmOptions options = silent(folder / "film.mp4");
    options.start_paused = true;
    Screening film(options);
    REQUIRE(film.until(Playback::paused));
    CHECK(film.number() == 0);
    CHECK(film.player().next_deadline(film.now()) == never);
    // Not longer: the file may be read just now, and a read of two seconds would be one that hangs.
    CHECK(film.player().update(film.now() + 1s).position == 0s);

    film.player().toggle();
    CHECK(film.player().next_deadline(film.now()) == film.now());
    REQUIRE(film.until([&] { return film.number() == 10; }));
    film.player().pause();
    REQUIRE(film.until(Playback::paused));
    const Duration position = film.state().position;
    CHECK(position == 400ms);
    CHECK(film.player().update(film.now() + 1s).position == position);
    CHECK(film.number() == 10);

    film.player().play();
    CHECK(film.numbers_during(400ms).front() == 11);
}

TEST_CASE("a seek shows exactly the picture of its time", "[player]") {
    const TemporaryFolder folder;
    for (const char* name : {"film.mp4", "film.mkv"}) {
        make_film({.file = folder / name, .pictures = 100, .key_interval = 40});
        FilmOptions options = silent(folder / name);
        options.start_paused = true;
        Screening film(options);
        REQUIRE(film.until(Playback::paused));
        for (const auto& [position, number] : std::vector<std::pair<Duration, int>>{{1500ms, 37},
                                                                                    {1520ms, 38},
                                                                                    {0s, 0},
                                                                                    {1600ms, 40},
                                                                                    {1599ms, 39},
                                                                                    {3990ms, 99},
                                                                                    {1h, 99},
                                                                                    {-5s, 0}}) {
            const std::uint64_t before = film.state().frames_presented;
            film.player().seek(position);
            REQUIRE(film.until([&] { return film.state().frames_presented > before; }));
            INFO(name << " " << position.count());
            CHECK(film.number() == number);
            CHECK(film.state().playback == Playback::paused);
        }
    }
}

TEST_CASE("a playing film goes on from where it was sought", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 100, .key_interval = 40});
    Screening film(silent(folder / "film.mp4"));
    REQUIRE(film.until([&] { return film.number() == 5; }));
    film.player().seek_by(2s);
    CHECK(film.number() == 5);
    CHECK(film.numbers_during(390ms) == counting(55, 64));
    film.player().seek_by(-10s);
    CHECK(film.numbers_during(200ms).front() == 0);
}

TEST_CASE("of many seeks the last one counts", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 100, .key_interval = 40});
    Screening film(silent(folder / "film.mp4"));
    for (int i = 0; i < 50; ++i) {
        film.player().seek((i * 37 % 100) * 40ms);
        if (i % 3 == 0)
            film.player().update(film.now());
    }
    film.player().seek(2s);
    REQUIRE(film.until([&] { return film.state().playback == Playback::playing && film.number() >= 50; }));
    CHECK(film.number() == 50);
}

TEST_CASE("after its end a film plays again from the beginning", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 10});
    Screening film(silent(folder / "film.mp4"));
    REQUIRE(film.until(Playback::ended));
    film.player().play();
    CHECK(film.number() == 9);
    CHECK(film.numbers_during(10s) == counting(0, 9));
    film.player().seek(200ms);
    CHECK(film.until([&] { return film.number() == 5; }));
    CHECK(film.state().playback == Playback::paused);
}

TEST_CASE("a loop goes on without a gap", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 10});
    FilmOptions options = silent(folder / "film.mp4");
    options.loop = true;
    Screening film(options);
    REQUIRE(film.until(Playback::playing));
    const TimePoint begin = film.now();
    std::vector<int> expected;
    for (int i = 1; i <= 100; ++i)
        expected.push_back(i % 10);
    CHECK(film.numbers_during(4s) == expected);
    CHECK(film.now() - begin == 4s);
    CHECK(film.state().position == 0s);
    CHECK(film.state().frames_late == 0);
}

TEST_CASE("a loop can show a part of the film alone", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 100, .key_interval = 40});
    FilmOptions options = silent(folder / "film.mp4");
    options.loop = true;
    options.start = 2s;
    options.end = 2200ms;
    Screening film(options);
    REQUIRE(film.until(Playback::playing));
    CHECK(film.number() == 50);
    CHECK(film.numbers_during(400ms) == std::vector{51, 52, 53, 54, 50, 51, 52, 53, 54, 50});
    CHECK(film.state().position == 2s);
}

TEST_CASE("what is no film fails with its reason and shows nothing", "[player]") {
    const TemporaryFolder folder;
    write_file(folder / "text.mp4", "Guten Tag");
    make_film({.file = folder / "ffv1.mkv", .pictures = 5, .picture_codec = "ffv1"});
    for (const auto& [name, code] :
         std::vector<std::pair<std::string, ErrorCode>>{{"none.mp4", ErrorCode::not_found},
                                                        {"text.mp4", ErrorCode::corrupt},
                                                        {"", ErrorCode::not_allowed},
                                                        {"ffv1.mkv", ErrorCode::unsupported}}) {
        Screening film(silent(folder / name));
        REQUIRE(film.until(Playback::failed));
        CHECK(film.state().error->code == code);
        CHECK_THAT(film.state().error->message, Catch::Matchers::ContainsSubstring(name));
        CHECK_FALSE(film.state().has_picture);
        CHECK(film.player().next_deadline(film.now()) == never);
        film.player().play();
        film.player().seek(1s);
        CHECK(film.player().update(film.now()).playback == Playback::failed);
    }
}

TEST_CASE("a film that was cut off plays as far as it goes and says so", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 100});
    const std::string film_bytes = content_of(folder / "film.mp4");
    write_file(folder / "cut.mp4", film_bytes.substr(0, film_bytes.size() / 2));
    for (const bool loop : {false, true}) {
        FilmOptions options = silent(folder / "cut.mp4");
        options.loop = loop;
        Screening film(options);
        REQUIRE(film.until(Playback::playing));
        REQUIRE(film.until([&] { return film.state().error.has_value(); }));
        CHECK(film.state().error->code == ErrorCode::corrupt);
        CHECK_THAT(film.state().error->message, Catch::Matchers::ContainsSubstring("not complete"));
        if (!loop) {
            CHECK(film.until(Playback::ended));
        }
        CHECK(film.state().has_picture);
    }
}

TEST_CASE("a film with nothing to decode fails rather than loop for ever", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 30});
    std::string bytes = content_of(folder / "film.mp4");
    const std::size_t data = bytes.find("mdat");
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(data) + 4, bytes.end(), '\xFF');
    write_file(folder / "noise.mp4", bytes);
    FilmOptions options = silent(folder / "noise.mp4");
    options.loop = true;
    Screening film(options);
    REQUIRE(film.until(Playback::failed));
    CHECK(film.state().error->code == ErrorCode::corrupt);
    CHECK(film.state().decode_errors > 0);
}

TEST_CASE("captions are those of the position, also after a seek and in a loop", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 50});
    write_file(folder / "film.vtt",
               "WEBVTT\n\n00:00.500 --> 00:01.000\neins\n\n00:01.010 --> 00:01.500\nzwei\n");
    FilmOptions options = silent(folder / "film.mp4");
    options.captions = CaptionChoice{.file = folder / "film.vtt"};
    options.loop = true;
    Screening film(options);
    using Lines = std::vector<std::string>;
    const auto due = [](Duration position) {
        return position >= 500ms && position < 1s        ? Lines{"eins"}
               : position >= 1010ms && position < 1500ms ? Lines{"zwei"}
                                                         : Lines{};
    };
    REQUIRE(film.until([&] { return film.player().caption() == Lines{"eins"}; }));
    CHECK(film.state().position == 500ms);
    const TimePoint begin = film.now();
    bool good = true;
    film.until([&] {
        good &= film.player().caption() == due(film.state().position);
        return film.now() > begin + 5s;
    });
    CHECK(good);
    film.player().seek(1200ms);
    film.player().update(film.now());
    CHECK(film.player().caption() == Lines{"zwei"});
    film.player().set_captions(std::nullopt);
    CHECK(film.until([&] { return film.player().caption().empty() && film.state().position < 1500ms; }));
    film.player().set_captions(CaptionChoice{.file = folder / "missing.vtt"});
    CHECK(film.until([&] { return film.now() > begin + 8s; }));
    CHECK(film.state().playback == Playback::playing);
}
