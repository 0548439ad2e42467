// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_levels.hpp"
#include "kiosk/app/film_measurements.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <chrono>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

constexpr settings::SoundLevel quiet{.integrated_lufs = -31, .true_peak_dbtp = -14};

const std::map<SoundTrack, settings::SoundLevel> just_quiet{{std::nullopt, quiet}};

std::filesystem::path cache_file(const test::TemporaryFolder& folder) {
    return folder.path() / "film-measurements.json";
}

} // namespace

TEST_CASE("what was measured of a film is known in the next run, until the film changes", "[app]") {
    const test::TemporaryFolder folder;
    const auto film = folder.write("a.mp4", "film");
    {
        FilmMeasurements first(folder.path());
        CHECK(first.of(film) == FilmMeasurement{});
        CHECK(first.add(film, {.sounds = {{std::nullopt, quiet}}}));
        CHECK(first.of(film).sounds == just_quiet);
        FilmMeasurements other(folder.path());
        CHECK(other.add(film, {.flashes = std::vector<media::Duration>{83s, 90s}}));
    }
    const FilmMeasurements later(folder.path());
    CHECK(later.of(film).sounds == just_quiet);
    CHECK(later.of(film).flashes == std::vector<media::Duration>{83s, 90s});
    CHECK(later.of(folder.path() / "b.mp4") == FilmMeasurement{});

    std::filesystem::last_write_time(film, std::filesystem::last_write_time(film) + 2s);
    CHECK(later.of(film) == FilmMeasurement{});
    folder.write("a.mp4", "another film");
    CHECK(later.of(film) == FilmMeasurement{});
    std::filesystem::remove(film);
    CHECK(later.of(film) == FilmMeasurement{});
}

TEST_CASE("what another program has found of the same film meanwhile is not lost", "[app]") {
    const test::TemporaryFolder folder;
    const auto film = folder.write("a.mp4", "film");
    FilmMeasurements first(folder.path());
    REQUIRE(first.add(film, {.sounds = {{std::nullopt, quiet}}}));
    FilmMeasurements other(folder.path());
    REQUIRE(other.add(film, {.flashes = std::vector<media::Duration>{83s}}));
    REQUIRE(first.add(film, {.sounds = {{1U, quiet}}}));
    const FilmMeasurement whole = FilmMeasurements(folder.path()).of(film);
    CHECK(whole.sounds.size() == 2);
    CHECK(whole.flashes == std::vector<media::Duration>{83s});
}

TEST_CASE("films that are gone leave the file of measurements", "[app]") {
    const test::TemporaryFolder folder;
    const auto gone = folder.write("gone.mp4", "film");
    const auto kept = folder.write("kept.mp4", "film");
    FilmMeasurements measurements(folder.path());
    REQUIRE(measurements.add(gone, {.sounds = {{std::nullopt, quiet}}}));
    std::filesystem::remove(gone);
    REQUIRE(measurements.add(kept, {.sounds = {{std::nullopt, quiet}}}));
    const std::string text = test::read_text(cache_file(folder));
    CHECK(text.find("kept.mp4") != std::string::npos);
    CHECK(text.find("gone.mp4") == std::string::npos);
}

TEST_CASE("a file of measurements that is none is ignored and written anew", "[app]") {
    const test::TemporaryFolder folder;
    const auto film = folder.write("a.mp4", "film");
    REQUIRE(
        FilmMeasurements(folder.path()).add(film, {.sounds = {{std::nullopt, quiet}}, .flashes = {{1s}}}));
    const std::string good = test::read_text(cache_file(folder));
    const auto after = [&](std::string text) {
        folder.write("film-measurements.json", text);
        return FilmMeasurements(folder.path()).of(film);
    };
    const auto with = [&](const std::string& what, const std::string& instead) {
        std::string text = good;
        REQUIRE(text.find(what) != std::string::npos);
        return after(text.replace(text.find(what), what.size(), instead));
    };
    CHECK(after(good).sounds == just_quiet);
    for (const char* text :
         {"", "no JSON", "[]", "{}", "{\"version\": 2, \"films\": 5}", "{\"version\": 1e400}", "null"})
        CHECK(after(text) == FilmMeasurement{});
    for (std::size_t length = 0; length + 3 < good.size(); ++length)
        CHECK(after(good.substr(0, length)) == FilmMeasurement{});
    CHECK(with("\"version\": 2", "\"version\": 99") == FilmMeasurement{});
    CHECK(with("-31.0", "1e300").sounds.empty());
    CHECK(with("-31.0", "\"loud\"").sounds.empty());
    CHECK_FALSE(with("1000000000", "[1]").flashes);
    CHECK(with("1000000000", "[1]").sounds == just_quiet);
    after("no JSON");
    CHECK(FilmMeasurements(folder.path()).add(film, {.sounds = {{std::nullopt, quiet}}}));
    CHECK(FilmMeasurements(folder.path()).of(film).sounds == just_quiet);
}

TEST_CASE("without a folder, or in one that cannot be written, measurements last for the run", "[app]") {
    const test::TemporaryFolder folder;
    const auto film = folder.write("a.mp4", "film");
    FilmMeasurements nowhere(std::nullopt);
    CHECK(nowhere.add(film, {.sounds = {{std::nullopt, quiet}}}));
    CHECK(nowhere.of(film).sounds == just_quiet);
    FilmMeasurements refused(film / "no folder");
    CHECK_FALSE(refused.add(film, {.sounds = {{std::nullopt, quiet}}}));
    CHECK(refused.of(film).sounds == just_quiet);
}

TEST_CASE("each track of a film has its own level", "[app]") {
    const test::TemporaryFolder folder;
    const auto film = folder.write("a.mp4", "film");
    constexpr settings::SoundLevel loud{.integrated_lufs = -13, .true_peak_dbtp = -2};
    FilmMeasurements measurements(folder.path());
    REQUIRE(measurements.add(film, {.sounds = {{std::nullopt, quiet}}}));
    REQUIRE(measurements.add(film, {.sounds = {{0, quiet}, {1, loud}}}));
    const auto kept = FilmMeasurements(folder.path()).of(film).sounds;
    CHECK(kept == std::map<SoundTrack, settings::SoundLevel>{{std::nullopt, quiet}, {0, quiet}, {1, loud}});
    FilmLevels levels({.films = {film}, .cache = folder.path(), .after = 10min});
    CHECK(levels.gain_db(film) == Approx(8));
    CHECK(levels.gain_db(film, 0) == Approx(8));
    CHECK(levels.gain_db(film, 1) == Approx(-10));
}

TEST_CASE("silence has a level that is kept", "[app]") {
    const test::TemporaryFolder folder;
    const auto film = folder.write("a.mp4", "film");
    constexpr double infinity = std::numeric_limits<double>::infinity();
    REQUIRE(FilmMeasurements(folder.path())
                .add(film, {.sounds = {{std::nullopt, settings::SoundLevel{-infinity, -infinity}}}}));
    const auto sounds = FilmMeasurements(folder.path()).of(film).sounds;
    REQUIRE(sounds.size() == 1);
    CHECK(settings::is_silent(sounds.begin()->second));
}

TEST_CASE("a film is levelled once it was measured, and from the start in the next run", "[app]") {
    const test::TemporaryFolder folder;
    const auto film = folder.path() / "beep.mp4";
    media::test::make_film({.file = film, .pictures = 50, .sound_codec = "aac", .sound_seconds = 2});
    const auto mute = folder.path() / "mute.mp4";
    media::test::make_film({.file = mute, .pictures = 5});
    double gain = 0;
    {
        FilmLevels patient({.films = {film, mute}, .cache = folder.path(), .after = 10min});
        CHECK(patient.gain_db(film) == 0); // not measured yet; leaving does not wait for it
    }
    {
        FilmLevels levels(
            {.films = {film, mute, folder.path() / "missing.mp4"}, .cache = folder.path(), .after = 0s});
        levels.wait();
        gain = levels.gain_db(film);
        CHECK(gain < -1); // a beep at half of full scale
        CHECK(gain > -20);
        CHECK(levels.gain_db(film, 3) == gain); // a track that is not known is as loud as the film
        CHECK(levels.gain_db(mute) == 0);
        CHECK(levels.gain_db(folder.path() / "missing.mp4") == 0);
        CHECK(levels.gain_db("another.mp4") == 0);
    }
    FilmLevels next({.films = {film}, .cache = folder.path(), .after = 10min});
    CHECK(next.gain_db(film) == Approx(gain).margin(1e-6));
}
