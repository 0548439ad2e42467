// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/beeps.hpp"
#include "tests/media/player/screening.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

std::vector<TimePoint> beeps(const Screening& film) {
    std::vector<TimePoint> begins;
    for (const Beep& beep : beeps_of(film, 200ms))
        begins.push_back(beep.at);
    return begins;
}

FilmOptions with_sound(const std::filesystem::path& file) {
    FilmOptions options;
    options.file = file;
    return options;
}

void check_in_step(const std::vector<TimePoint>& pictures, const std::vector<TimePoint>& sounds) {
    REQUIRE(pictures.size() >= 2);
    REQUIRE(sounds.size() >= 2);
    // The first beep fades in; each later picture has its beep within 15 ms.
    for (std::size_t i = 1; i < pictures.size(); ++i) {
        const bool has_beep = std::any_of(sounds.begin(), sounds.end(), [&](TimePoint sound) {
            return std::chrono::abs(sound - pictures[i]) <= 15ms;
        });
        INFO("picture " << i);
        CHECK(has_beep);
    }
}

} // namespace

TEST_CASE("picture and sound are in step, whatever the device's latency", "[player]") {
    const TemporaryFolder folder;
    for (const char* codec : {"pcm_s16le", "aac"}) {
        make_film({.file = folder / "film.mov", .pictures = 100, .sound_codec = codec, .sound_seconds = 4});
        for (const Duration latency : {0ms, 60ms, 200ms}) {
            Screening film(with_sound(folder / "film.mov"));
            film.plug_in(latency);
            REQUIRE(film.until(Playback::playing));
            CHECK(film.state().has_sound);
            const auto pictures = flashes(film, 10s);
            INFO(codec << " latency " << latency.count());
            CHECK(film.state().playback == Playback::ended);
            CHECK(film.state().frames_presented == 100);
            check_in_step(pictures, beeps(film));
        }
    }
}

TEST_CASE("picture and sound stay in step through a loop", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mov", .pictures = 50, .sound_codec = "aac", .sound_seconds = 2});
    FilmOptions options = with_sound(folder / "film.mov");
    options.loop = true;
    Screening film(options);
    film.plug_in(40ms);
    REQUIRE(film.until(Playback::playing));
    const auto pictures = flashes(film, 9s);
    check_in_step(pictures, beeps(film));
    CHECK(film.state().frames_dropped == 0);
}

TEST_CASE("picture and sound are in step after a seek and a pause", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mov", .pictures = 200, .sound_codec = "aac", .sound_seconds = 8});
    Screening film(with_sound(folder / "film.mov"));
    film.plug_in(40ms);
    REQUIRE(film.until([&] { return film.state().position > 500ms; }));
    film.player().seek(3900ms);
    REQUIRE(film.until([&] { return film.state().position > 4100ms; }));
    film.player().pause();
    REQUIRE(film.until(Playback::paused));
    const std::size_t before = film.heard().size();
    film.player().play();
    const auto pictures = flashes(film, 3500ms);
    CHECK(film.heard().size() > before);
    check_in_step(pictures, beeps(film));
}

TEST_CASE("a paused film is silent", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mov", .pictures = 50, .sound_codec = "aac", .sound_seconds = 2});
    Screening film(with_sound(folder / "film.mov"));
    film.plug_in(0ms);
    REQUIRE(film.until([&] { return film.state().position > 200ms; }));
    film.player().pause();
    std::vector<float> out(2048, 1.0F);
    film.player().audio()->read(out, film.now(), 0ms); // fades
    CHECK(film.player().audio()->read(out, film.now(), 0ms) == 0);
    CHECK(std::all_of(out.begin(), out.end(), [](float sample) { return sample == 0.0F; }));
}

TEST_CASE("without a sound device the steady clock paces the film", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mov", .pictures = 100, .sound_codec = "aac", .sound_seconds = 4});
    Screening film(with_sound(folder / "film.mov"));
    film.player().use_steady_clock();
    REQUIRE(film.until(Playback::playing));
    const TimePoint begin = film.now();
    REQUIRE(film.until(Playback::ended));
    CHECK(std::chrono::abs(film.now() - begin - 4s) < 50ms);
    CHECK(film.state().frames_presented == 100);
}

TEST_CASE("a device that never reads delays the film by half a second, no more", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mov", .pictures = 100, .sound_codec = "aac", .sound_seconds = 4});
    Screening film(with_sound(folder / "film.mov"));
    REQUIRE(film.until(Playback::playing));
    const TimePoint begin = film.now();
    REQUIRE(film.until(Playback::ended));
    CHECK(std::chrono::abs(film.now() - begin - 4500ms) < 100ms);
    CHECK(film.state().frames_presented == 100);
}

TEST_CASE("a device that is unplugged and plugged in again never stops the film", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mov", .pictures = 250, .sound_codec = "aac", .sound_seconds = 10});
    Screening film(with_sound(folder / "film.mov"));
    film.plug_in(40ms);
    REQUIRE(film.until([&] { return film.state().position > 1s; }));
    film.plug_in(std::nullopt);
    const TimePoint unplugged = film.now();
    const Duration position = film.state().position;
    REQUIRE(film.until([&] { return film.now() > unplugged + 3s; }));
    CHECK(std::chrono::abs(film.state().position - position - 3s) < 45ms);
    film.plug_in(40ms);
    const auto pictures = flashes(film, 10s);
    CHECK(film.state().frames_presented == 250);
    // Some of the beeps that follow are heard again, and in step.
    const auto sounds = beeps(film);
    REQUIRE(sounds.size() >= 4);
    for (const TimePoint sound : sounds)
        if (sound > unplugged + 4500ms)
            CHECK(std::any_of(pictures.begin(), pictures.end(), [&](TimePoint picture) {
                return std::chrono::abs(sound - picture) <= 25ms;
            }));
}

TEST_CASE("a film that was started muted can be given its sound", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mov", .pictures = 200, .sound_codec = "aac", .sound_seconds = 8});
    FilmOptions options = with_sound(folder / "film.mov");
    options.muted = true;
    Screening film(options);
    film.plug_in(40ms);
    REQUIRE(film.until([&] { return film.state().position > 1200ms; }));
    CHECK(film.state().has_sound);
    CHECK_FALSE(film.player().audio()->first_written(1));
    CHECK(beeps(film).empty());
    film.player().set_muted(false);
    const auto pictures = flashes(film, 10s);
    CHECK(film.state().frames_presented == 200);
    check_in_step(pictures, beeps(film));
}

TEST_CASE("sound that lasts longer than the picture is heard to its end", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mov", .pictures = 25, .sound_codec = "pcm_s16le", .sound_seconds = 3});
    Screening film(with_sound(folder / "film.mov"));
    film.plug_in(0ms);
    REQUIRE(film.until([&] { return film.number() == 24; }));
    film.expect_no_more_pictures();
    REQUIRE(film.until([&] { return film.state().position > 1500ms; }));
    CHECK_FALSE(film.state().starves); // whoever watches over the player sees that it lives
    REQUIRE(film.until(Playback::ended));
    CHECK(beeps(film).size() == 3);
    CHECK(film.number() == 24);
}
