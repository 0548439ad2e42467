// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/loudness.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/ffmpeg_program.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <regex>

using namespace media;
using namespace media::test;

namespace {

// A film of which ffmpeg makes the sound, by its filters.
std::filesystem::path
film_with(const TemporaryFolder& folder, const std::string& name, const std::string& sound) {
    const std::filesystem::path file = folder / name;
    const std::string codec = file.extension() == ".mov" ? "pcm_f32le" : "aac";
    std::string failure;
    output_of({"ffmpeg",    "-nostdin", "-v",         "error",
               "-f",        "lavfi",    "-i",         "color=s=64x64:r=5:d=20",
               "-f",        "lavfi",    "-i",         sound,
               "-shortest", "-c:v",     "libx264",    "-preset",
               "ultrafast", "-c:a",     codec,        "-b:a",
               "256k",      "-y",       file.string()},
              &failure);
    INFO(failure);
    REQUIRE(std::filesystem::exists(file));
    return file;
}

std::string tone(double dbfs, const std::string& channels = "stereo") {
    const std::string wave = std::to_string(std::pow(10, dbfs / 20)) + "*sin(2*PI*1000*t)";
    return "aevalsrc='" + wave + (channels == "stereo" ? "|" + wave : "") + "':c=" + channels +
           ":s=48000:d=20";
}

// What the `ffmpeg` program's own meter says: integrated loudness, range and true peak.
Loudness measured_by_ffmpeg(const std::filesystem::path& film) {
    std::string text;
    text = output_of({"ffmpeg",
                      "-nostdin",
                      "-hide_banner",
                      "-nostats",
                      "-i",
                      film.string(),
                      "-map",
                      "0:a",
                      "-af",
                      "aformat=channel_layouts=stereo,ebur128=peak=true:framelog=verbose",
                      "-f",
                      "null",
                      "-"})
               .value_or("");
    const std::string summary = text.substr(std::min(text.rfind("Summary:"), text.size()));
    const auto number = [&](const char* pattern) {
        std::smatch found;
        return std::regex_search(summary, found, std::regex(pattern)) ? std::stod(found[1]) : 999.0;
    };
    return {.integrated_lufs = number(R"(I:\s+(-?[0-9.]+) LUFS)"),
            .true_peak_dbtp = number(R"(Peak:\s+(-?[0-9.]+) dBFS)"),
            .range_lu = number(R"(LRA:\s+(-?[0-9.]+) LU)")};
}

} // namespace

TEST_CASE("a stereo tone of 1 kHz at -23 dBFS has -23 LUFS", "[loudness]") { // EBU Tech 3341, case 1
    const TemporaryFolder folder;
    for (const double level : {-23.0, -33.0}) {
        const auto loudness = measure_loudness({.file = film_with(folder, "tone.mov", tone(level))});
        REQUIRE(loudness);
        CHECK(loudness->integrated_lufs == Approx(level).margin(0.1));
        CHECK(loudness->true_peak_dbtp == Approx(level).margin(0.2));
        CHECK(loudness->range_lu == Approx(0).margin(0.1));
        std::filesystem::remove(folder / "tone.mov");
    }
}

TEST_CASE("one channel is as loud as it sounds from both loudspeakers of the player", "[loudness]") {
    const TemporaryFolder folder;
    const auto film = film_with(folder, "mono.mov", tone(-20, "mono"));
    const auto loudness = measure_loudness({.file = film});
    REQUIRE(loudness);
    CHECK(loudness->integrated_lufs == Approx(-23).margin(0.1));
}

TEST_CASE("loudness is what the ffmpeg program measures", "[loudness]") {
    const TemporaryFolder folder;
    const std::string changing =
        "anoisesrc=c=pink:seed=7:r=48000:d=20,volume='0.1+0.9*mod(floor(t/5),2)':eval=frame";
    for (const std::filesystem::path& film :
         {film_with(folder, "noise.mp4", changing),
          std::filesystem::path(KOK_SOURCE_DIR) / "scenes/film/platzhalter.mp4"}) {
        INFO(film);
        const auto loudness = measure_loudness({.file = film});
        const Loudness expected = measured_by_ffmpeg(film);
        REQUIRE(loudness);
        CHECK(loudness->integrated_lufs == Approx(expected.integrated_lufs).margin(0.15));
        CHECK(loudness->true_peak_dbtp == Approx(expected.true_peak_dbtp).margin(0.3));
        CHECK(loudness->range_lu == Approx(expected.range_lu).margin(0.5));
    }
}

TEST_CASE("silence is endlessly quiet, and a film without sound has no loudness", "[loudness]") {
    const TemporaryFolder folder;
    const auto silent =
        measure_loudness({.file = film_with(folder, "silent.mov", "anullsrc=r=48000:cl=stereo:d=2")});
    REQUIRE(silent);
    CHECK(silent->integrated_lufs < -1000);
    CHECK(silent->true_peak_dbtp < -1000);
    make_film({.file = folder / "mute.mp4", .pictures = 5});
    CHECK(measure_loudness({.file = folder / "mute.mp4"}).error().code == ErrorCode::not_found);
}

TEST_CASE("each sound track has its own loudness, and so has sound alone", "[loudness]") {
    const TemporaryFolder folder;
    const std::filesystem::path loud = film_with(folder, "loud.mov", tone(-15));
    const std::filesystem::path quiet = film_with(folder, "quiet.mov", tone(-30));
    const std::filesystem::path both = folder / "both.mkv";
    const std::filesystem::path alone = folder / "alone.mka";
    REQUIRE(output_of({"ffmpeg",
                       "-nostdin",
                       "-v",
                       "error",
                       "-i",
                       loud.string(),
                       "-i",
                       quiet.string(),
                       "-map",
                       "0:v",
                       "-map",
                       "0:a",
                       "-map",
                       "1:a",
                       "-c",
                       "copy",
                       "-y",
                       both.string()}));
    REQUIRE(output_of({"ffmpeg",
                       "-nostdin",
                       "-v",
                       "error",
                       "-i",
                       quiet.string(),
                       "-map",
                       "0:a",
                       "-c",
                       "copy",
                       "-y",
                       alone.string()}));
    CHECK(count_sound_tracks(both) == 2);
    CHECK(count_sound_tracks(alone) == 1);
    CHECK(count_sound_tracks(folder / "missing.mkv") == 0);
    const auto lufs = [](const SoundSource& sound) {
        const auto loudness = measure_loudness(sound);
        return loudness ? loudness->integrated_lufs : 999;
    };
    CHECK(lufs({.file = both}) == Approx(-15).margin(0.1));
    CHECK(lufs({.file = both, .track = 0}) == Approx(-15).margin(0.1));
    CHECK(lufs({.file = both, .track = 1}) == Approx(-30).margin(0.1));
    CHECK(lufs({.file = alone}) == Approx(-30).margin(0.1));
    CHECK(measure_loudness({.file = both, .track = 2}).error().code == ErrorCode::not_found);
}
