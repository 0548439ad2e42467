// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/film_stills.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

TEST_CASE("of one film that stays open, each place has its picture, in whatever order", "[ffmpeg]") {
    const TemporaryFolder folder;
    for (const char* name : {"film.mp4", "film.mkv"})
        for (const int rate : {25, 2}) {
            make_film({.file = folder / name, .pictures = 60, .rate = rate, .key_interval = 20});
            FilmStills stills(folder / name);
            for (const int number : {0, 30, 31, 0, 59, 19, 20, 21, 58, 3, 3, 44}) {
                const Duration begin = Duration(1s) * number / rate;
                const auto frame = stills.at(begin + 1ms);
                REQUIRE(frame);
                INFO(name << " at " << rate << " pictures a second");
                CHECK(picture_number(**frame) == number);
            }
            const auto last = stills.at(1h);
            REQUIRE(last);
            CHECK(picture_number(**last) == 59);
        }
}

TEST_CASE("a film that was not there yet is opened when it is asked again", "[ffmpeg]") {
    const TemporaryFolder folder;
    FilmStills stills(folder / "film.mp4");
    const auto none = stills.at(0s);
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::not_found);
    make_film({.file = folder / "film.mp4", .pictures = 5});
    const auto frame = stills.at(80ms);
    REQUIRE(frame);
    CHECK(picture_number(**frame) == 2);
}
