// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/probe.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/beeps.hpp"
#include "tests/media/player/ffmpeg_program.hpp"
#include "tests/media/player/screening.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sys/stat.h>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

constexpr int low = 500;
constexpr int high = 2000;
constexpr int beside = 1000;

bool is_about(double frequency, int wanted) {
    return std::abs(frequency - wanted) < wanted * 0.1;
}

FilmOptions with_sound(const std::filesystem::path& file, SoundChoice sound = {}) {
    FilmOptions options;
    options.file = file;
    options.sound = std::move(sound);
    return options;
}

// A film with numbered pictures and two sounds: the low one that is its default, and the high one. In each
// every fifth picture has a beep.
void make_film_of_two_sounds(const TemporaryFolder& folder, const std::string& name, int pictures = 200) {
    make_film({.file = folder / "pictures.mp4", .pictures = pictures});
    const std::string codec = name.ends_with("webm") ? "libopus" : "aac";
    const std::string seconds = std::to_string(pictures / 25.0);
    BeepTrack track{.frequency = low,
                    .period = "0.2",
                    .seconds = seconds,
                    .codec = codec,
                    .language = "ger",
                    .disposition = "default"};
    BeepTrack other = track;
    other.frequency = high;
    other.language = "eng";
    other.disposition = "visual_impaired";
    add_sounds(folder / "pictures.mp4", {track, other}, folder / name);
}

// Every beep that was heard from `begin` on has the frequency and comes with its picture.
void check_beeps(const Screening& film, const std::vector<TimePoint>& pictures, int wanted, TimePoint begin) {
    std::size_t count = 0;
    REQUIRE_FALSE(pictures.empty());
    for (const Beep& beep : beeps_of(film)) {
        if (beep.at < begin || beep.at > pictures.back() + 20ms)
            continue;
        ++count;
        INFO("beep " << (beep.at - begin).count() / 1'000'000 << " ms after, " << beep.frequency << " Hz");
        CHECK(is_about(beep.frequency, wanted));
        CHECK(std::any_of(pictures.begin(), pictures.end(), [&](TimePoint picture) {
            return std::chrono::abs(beep.at - picture) <= 20ms;
        }));
    }
    CHECK(count >= 3);
}

// When the first beep of that kind was heard from `begin` on.
std::optional<TimePoint> first_beep(const Screening& film, int wanted, TimePoint begin) {
    for (const Beep& beep : beeps_of(film))
        if (beep.at >= begin && is_about(beep.frequency, wanted))
            return beep.at;
    return std::nullopt;
}

} // namespace

TEST_CASE("what can be chosen is told with its language and purpose", "[player]") {
    const TemporaryFolder folder;
    make_film_of_two_sounds(folder, "film.mkv", 10);
    const Result<FilmInfo> info = probe(folder / "film.mkv");
    REQUIRE(info);
    REQUIRE(info->tracks.size() == 2);
    CHECK(info->tracks[0].language == "de");
    CHECK(info->tracks[0].is_default);
    CHECK(info->tracks[0].channels == 2);
    CHECK(info->tracks[0].codec == "aac");
    CHECK_FALSE(info->tracks[0].description);
    CHECK(info->tracks[1].index == 1);
    CHECK(info->tracks[1].language == "en");
    CHECK(info->tracks[1].description);
    CHECK_FALSE(info->tracks[1].is_default);
}

TEST_CASE("the sound track that was chosen is the one that is heard", "[player]") {
    const TemporaryFolder folder;
    for (const char* name : {"film.mp4", "film.mkv", "film.webm"}) {
        if (std::string(name) == "film.webm") {
            make_film({.file = folder / "film.webm", .pictures = 50, .picture_codec = "libvpx"});
            std::filesystem::rename(folder / "film.webm", folder / "pictures.webm");
            add_sounds(folder / "pictures.webm",
                       {{.frequency = low, .period = "0.2", .seconds = "2", .codec = "libopus"},
                        {.frequency = high, .period = "0.2", .seconds = "2", .codec = "libopus"}},
                       folder / "film.webm");
        } else {
            make_film_of_two_sounds(folder, name, 50);
        }
        for (const auto& [choice, wanted] :
             std::vector<std::pair<SoundChoice, int>>{{{}, low}, {{.track = 0}, low}, {{.track = 1}, high}}) {
            Screening film(with_sound(folder / name, choice));
            film.plug_in(20ms);
            REQUIRE(film.until(Playback::playing));
            const TimePoint begin = film.now();
            const auto pictures = flashes(film, 10s, 5);
            INFO(name << " " << wanted << " Hz");
            check_beeps(film, pictures, wanted, begin + 150ms);
            CHECK(film.state().playback == Playback::ended);
            CHECK_FALSE(film.state().error);
        }
    }
}

TEST_CASE("sound beside the film is heard in its place, and the picture decides the end", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "silent.mp4", .pictures = 75});
    make_film({.file = folder / "film.mp4", .pictures = 75, .sound_codec = "aac", .sound_seconds = 3});
    struct Beside {
        std::string name;
        std::string codec;
        std::string seconds;
    };
    for (const Beside& ad : std::vector<Beside>{{"ad.m4a", "aac", "1.5"},
                                                {"ad.m4a", "aac", "6"},
                                                {"ad.mka", "flac", "3"},
                                                {"ad.webm", "libopus", "6"},
                                                {"ad.mp4", "mp3", "3"}}) {
        add_sounds({},
                   {{.frequency = high, .period = "0.2", .seconds = ad.seconds, .codec = ad.codec}},
                   folder / ad.name);
        for (const char* film_name : {"silent.mp4", "film.mp4"}) {
            Screening film(with_sound(folder / film_name, {.file = folder / ad.name}));
            film.plug_in(20ms);
            REQUIRE(film.until(Playback::playing));
            CHECK(film.state().has_sound);
            const TimePoint begin = film.now();
            const auto pictures = flashes(film, 10s, 5);
            INFO(ad.name << " of " << ad.seconds << " s beside " << film_name);
            check_beeps(film, pictures, high, begin + 150ms);
            CHECK(film.state().playback == Playback::ended);
            CHECK(film.state().frames_presented == 75);
            CHECK(std::chrono::abs(film.now() - begin - 3s) < 150ms);
            CHECK_FALSE(film.state().error);
        }
    }
}

TEST_CASE("another sound joins in step while the picture goes on", "[player]") {
    const TemporaryFolder folder;
    const BeepTrack track{.frequency = beside, .period = "0.2", .seconds = "8"};
    add_sounds({}, {track}, folder / "ad.m4a");
    for (const char* name : {"film.mp4", "film.mkv"}) {
        make_film_of_two_sounds(folder, name);
        Screening film(with_sound(folder / name));
        film.plug_in(20ms);
        REQUIRE(film.until([&] { return film.state().position > 1s; }));
        int wanted_before = low;
        for (const auto& [choice, wanted] : std::vector<std::pair<SoundChoice, int>>{
                 {{.track = 1}, high}, {{.file = folder / "ad.m4a"}, beside}, {{}, low}}) {
            INFO(name << " from " << wanted_before << " to " << wanted << " Hz");
            film.player().set_sound(choice);
            const TimePoint begin = film.now();
            const auto pictures = flashes(film, 1500ms, 5);
            const auto joined = first_beep(film, wanted, begin);
            REQUIRE(joined);
            CHECK(*joined - begin < 700ms); // beeps are 200 ms apart
            // What the device held is still heard for a moment.
            check_beeps(film, pictures, wanted, std::max(*joined, begin + 60ms));
            wanted_before = wanted;
        }
        CHECK(film.until(Playback::ended));
        CHECK(film.state().frames_presented == 200);
        CHECK(film.state().frames_dropped == 0);
        CHECK(film.state().frames_late == 0);
        CHECK_FALSE(film.state().error);
    }
}

TEST_CASE("choosing the sound that is heard leaves it undisturbed", "[player]") {
    const TemporaryFolder folder;
    make_film_of_two_sounds(folder, "film.mp4", 50);
    Screening film(with_sound(folder / "film.mp4", {.track = 1}));
    film.plug_in(20ms);
    REQUIRE(film.until([&] { return film.state().position > 500ms; }));
    film.player().set_sound({.track = 1});
    CHECK(film.player().audio()->is_open());
    film.player().set_sound({});
    CHECK_FALSE(film.player().audio()->is_open());
}

TEST_CASE("asking for a film's usual sound by its number leaves it undisturbed", "[player]") {
    const TemporaryFolder folder;
    make_film_of_two_sounds(folder, "film.mp4", 50);
    Screening film(with_sound(folder / "film.mp4"));
    film.plug_in(20ms);
    REQUIRE(film.until([&] { return film.state().position > 500ms; }));
    film.player().set_sound({.track = 0});
    CHECK(film.player().audio()->is_open());
    film.player().set_sound({.track = 1});
    CHECK_FALSE(film.player().audio()->is_open());
}

TEST_CASE("the sound that was chosen stays through seeks, pauses and laps", "[player]") {
    const TemporaryFolder folder;
    make_film_of_two_sounds(folder, "film.mkv", 75);
    add_sounds({}, {{.frequency = beside, .period = "0.2", .seconds = "2.5"}}, folder / "ad.m4a");
    const bool is_own = GENERATE(true, false);
    const SoundChoice choice =
        is_own ? SoundChoice{.track = 1} : SoundChoice{.file = folder / "ad.m4a", .track = std::nullopt};
    const int wanted = is_own ? high : beside;
    FilmOptions options = with_sound(folder / "film.mkv");
    options.loop = true;
    Screening film(options);
    film.plug_in(20ms);
    REQUIRE(film.until([&] { return film.state().position > 500ms; }));
    INFO(wanted << " Hz");
    SECTION("laps") {
        film.player().set_sound(choice);
        REQUIRE(film.until([&, now = film.now()] { return film.now() > now + 700ms; }));
        const TimePoint begin = film.now();
        check_beeps(film, flashes(film, 8s, 5), wanted, begin + 60ms);
        CHECK(film.state().frames_dropped == 0);
    }
    SECTION("chosen in the same moment as a seek, before it and after it") {
        for (const bool first : {true, false}) {
            if (first)
                film.player().set_sound(choice);
            film.player().seek(1480ms);
            if (!first)
                film.player().set_sound(choice);
            REQUIRE(film.until([&] { return film.state().runs && film.state().position > 1700ms; }));
            const TimePoint begin = film.now();
            check_beeps(film, flashes(film, 1200ms, 5), wanted, begin + 60ms);
            film.player().set_sound({});
            REQUIRE(film.until([&, now = film.now()] { return film.now() > now + 1s; }));
        }
    }
    SECTION("chosen while it stands") {
        film.player().pause();
        REQUIRE(film.until(Playback::paused));
        film.player().set_sound(choice);
        film.player().update(film.now());
        film.player().play();
        const TimePoint begin = film.now();
        check_beeps(film, flashes(film, 1500ms, 5), wanted, begin + 300ms);
    }
}

TEST_CASE("a sound that is not there leaves the film its own and says so", "[player]") {
    const TemporaryFolder folder;
    make_film_of_two_sounds(folder, "film.mp4", 150);
    write_file(folder / "text.m4a", "Guten Tag");
    make_film({.file = folder / "silent.mp4", .pictures = 5});
    for (const auto& [choice, code] : std::vector<std::pair<SoundChoice, ErrorCode>>{
             {{.track = 7}, ErrorCode::not_found},
             {{.file = folder / "none.m4a"}, ErrorCode::not_found},
             {{.file = folder / "text.m4a"}, ErrorCode::corrupt},
             {{.file = folder / "silent.mp4"}, ErrorCode::not_found}}) {
        for (const bool from_start : {true, false}) {
            Screening film(with_sound(folder / "film.mp4", from_start ? choice : SoundChoice{.track = 1}));
            film.plug_in(20ms);
            REQUIRE(film.until([&] { return film.state().position > 1s; }));
            if (!from_start)
                film.player().set_sound(choice);
            const auto pictures = flashes(film, 1500ms, 5);
            INFO((choice.file ? choice.file->string() : "track 7") << (from_start ? " from the start" : ""));
            REQUIRE(film.state().error);
            CHECK(film.state().error->code == code);
            CHECK(film.state().playback == Playback::playing);
            check_beeps(film, pictures, low, film.now() - 700ms);
            film.player().set_sound({.track = 1});
            REQUIRE(film.until([&] { return !film.state().error; }));
            CHECK(film.until(Playback::ended));
            CHECK(film.state().frames_presented == 150);
        }
    }
}

TEST_CASE("sound beside the film that is damaged or cut off costs sound, never the film", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 25});
    REQUIRE(mkfifo((folder / "pipe.m4a").c_str(), 0600) == 0);
    const auto play = [&](const std::filesystem::path& sound) {
        Screening film(with_sound(folder / "film.mp4", {.file = sound, .track = std::nullopt}));
        film.plug_in(20ms);
        film.expect_gaps();
        INFO(sound);
        CHECK(film.until(Playback::ended));
        CHECK(film.state().frames_presented == 25);
        return film.state().error;
    };
    CHECK(play(folder / "pipe.m4a")->code == ErrorCode::not_allowed);
    CHECK(play("/dev/zero")->code == ErrorCode::not_allowed);
    for (const auto& [name, codec] :
         std::vector<std::pair<std::string, std::string>>{{"ad.m4a", "aac"}, {"ad.mka", "libopus"}}) {
        add_sounds({}, {{.frequency = high, .period = "0.2", .seconds = "1", .codec = codec}}, folder / name);
        const std::string whole = content_of(folder / name);
        for (std::size_t part = 0; part < 3; ++part) {
            write_file(folder / name, whole.substr(0, whole.size() * part / 3));
            play(folder / name);
        }
        unsigned dice = 11;
        for (int round = 0; round < 4; ++round) {
            std::string damaged = whole;
            for (int i = 0; i < 1 + round * 20; ++i) {
                dice = dice * 1664525U + 1013904223U;
                damaged[(dice >> 8) % damaged.size()] = static_cast<char>(dice);
            }
            write_file(folder / name, damaged);
            play(folder / name);
        }
    }
}

TEST_CASE("a device that is lost while the sound changes comes back to the new one", "[player]") {
    const TemporaryFolder folder;
    make_film_of_two_sounds(folder, "film.mp4", 250);
    add_sounds({}, {{.frequency = beside, .period = "0.2", .seconds = "10"}}, folder / "ad.m4a");
    for (const auto& [choice, wanted] : std::vector<std::pair<SoundChoice, int>>{
             {{.track = 1}, high}, {{.file = folder / "ad.m4a"}, beside}}) {
        Screening film(with_sound(folder / "film.mp4"));
        film.plug_in(20ms);
        REQUIRE(film.until([&] { return film.state().position > 1s; }));
        film.player().set_sound(choice);
        film.plug_in(std::nullopt);
        const TimePoint lost = film.now();
        REQUIRE(film.until([&] { return film.now() > lost + 2s; }));
        CHECK(film.state().position > 2900ms);
        film.plug_in(20ms);
        const auto pictures = flashes(film, 10s, 5);
        INFO(wanted << " Hz");
        CHECK(film.state().frames_presented == 250);
        check_beeps(film, pictures, wanted, lost + 3500ms);
    }
}

TEST_CASE("a loop's sound that ended long ago begins again with the picture", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 60, .rate = 5, .key_interval = 60});
    add_sounds({}, {{.frequency = beside, .period = "1", .seconds = "1.5"}}, folder / "ad.m4a");
    FilmOptions options = with_sound(folder / "film.mp4", {.file = folder / "ad.m4a"});
    options.loop = true;
    Screening film(options);
    film.plug_in(20ms);
    REQUIRE(film.until(Playback::playing));
    const TimePoint begin = film.now();
    const auto pictures = flashes(film, 13500ms, 5);
    check_beeps(film, pictures, beside, begin + 60ms);
    CHECK(film.state().frames_dropped == 0);
}
