// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_profile.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::app;
using media::Fraction;

namespace {

using Picture = media::SourceFilm::Picture;
using Words = std::vector<std::string>;

constexpr media::PictureRhythm good_rhythm{.longest_without_key = std::chrono::seconds(2), .is_steady = true};

// A picture as it is kept.
Picture profile() {
    return {.stream = 0,
            .codec = "h264",
            .profile = "High",
            .format = "yuv420p",
            .width = 1920,
            .height = 1080,
            .average_rate = {25, 1},
            .base_rate = {25, 1},
            .names_matrix = true,
            .is_tagged_bt709 = true};
}

Picture sized(int width, int height, Fraction aspect = {1, 1}, int rotation = 0) {
    Picture picture = profile();
    picture.width = width;
    picture.height = height;
    picture.sample_aspect = aspect;
    picture.orientation.rotation = rotation;
    return picture;
}

Fraction rate_of(Fraction average, Fraction base, bool interlaced = false) {
    Picture picture = profile();
    picture.average_rate = average;
    picture.base_rate = base;
    picture.is_interlaced = interlaced;
    return kept_rate(picture);
}

media::SourceFilm::Stream sound(unsigned stream, const std::string& language, bool is_default = false) {
    return {.stream = stream,
            .track = {.language = language, .is_default = is_default, .channels = 2, .codec = "aac"},
            .profile = "LC",
            .rate = 48'000};
}

media::SourceFilm::Stream subtitles(unsigned stream, const std::string& language, bool whole = false) {
    return {.stream = stream,
            .track = {.kind = media::Track::Kind::subtitles,
                      .language = language,
                      .hearing_impaired = whole,
                      .codec = "subrip"},
            .profile = {},
            .rate = 0};
}

bool follows(const Words& command, const std::string& option, const std::string& value) {
    for (auto word = command.begin(); word != command.end() && word + 1 != command.end(); ++word)
        if (*word == option && *(word + 1) == value)
            return true;
    return false;
}

std::string after(const Words& command, const std::string& option) {
    const auto found = std::find(command.begin(), command.end(), option);
    return found == command.end() || found + 1 == command.end() ? "" : *(found + 1);
}

Words command_of(const media::SourceFilm& source, const FilmPlan& plan) {
    return conversion(source, plan, "/tmp/Mein Film.mov", "/scenes/film/.x", "mein-film");
}

} // namespace

TEST_CASE("a film is kept upright, in square px, even, no larger than Full HD, and never enlarged",
          "[film-import]") {
    CHECK(kept_film_size(sized(1920, 1080)) == Size{1920, 1080});
    CHECK(kept_film_size(sized(3840, 2160)) == Size{1920, 1080});
    CHECK(kept_film_size(sized(4096, 1716)) == Size{1920, 804});
    CHECK(kept_film_size(sized(1080, 1920)) == Size{608, 1080});
    CHECK(kept_film_size(sized(1920, 1080, {1, 1}, 90)) == Size{608, 1080});
    CHECK(kept_film_size(sized(1920, 1080, {1, 1}, 180)) == Size{1920, 1080});
    CHECK(kept_film_size(sized(640, 360)) == Size{640, 360});
    CHECK(kept_film_size(sized(853, 481)) == Size{852, 480});
    // PAL in 4:3 and 16:9, NTSC, HDV.
    CHECK(kept_film_size(sized(720, 576, {16, 15})) == Size{768, 576});
    CHECK(kept_film_size(sized(720, 576, {64, 45})) == Size{1024, 576});
    CHECK(kept_film_size(sized(720, 480, {8, 9})) == Size{720, 540});
    CHECK(kept_film_size(sized(1440, 1080, {4, 3})) == Size{1920, 1080});
    CHECK(kept_film_size(sized(1, 1)) == Size{2, 2});
    CHECK(kept_film_size(sized(100, 100, {0, 1})) == Size{100, 100});
}

TEST_CASE("a film keeps its own rate, as a constant one of at most 60", "[film-import]") {
    CHECK(rate_of({25, 1}, {25, 1}) == Fraction{25, 1});
    CHECK(rate_of({24'000, 1001}, {24'000, 1001}) == Fraction{24'000, 1001});
    CHECK(rate_of({15, 1}, {15, 1}) == Fraction{15, 1});
    // Measured over a film that is not long.
    CHECK(rate_of({2'997, 100}, {90'000, 1}) == Fraction{30'000, 1001});
    // Of a telephone.
    CHECK(rate_of({2'871, 100}, {90'000, 1}) == Fraction{30'000, 1001});
    CHECK(rate_of({2'450, 100}, {30, 1}) == Fraction{25, 1});
    CHECK(rate_of({120, 1}, {120, 1}) == Fraction{120, 2});
    CHECK(rate_of({240'000, 1001}, {240'000, 1001}).value() < 60);
    CHECK(rate_of({25, 1}, {50, 1}, true) == Fraction{25, 1});
    CHECK(rate_of({0, 1}, {0, 1}) == Fraction{25, 1});
    CHECK(rate_of({0, 1}, {50, 1}) == Fraction{50, 1});
}

TEST_CASE("what is as it should be is not coded again", "[film-import]") {
    CHECK(is_kept_as_it_is(profile(), good_rhythm));
    CHECK_FALSE(is_kept_as_it_is(profile(), std::nullopt));
    CHECK_FALSE(is_kept_as_it_is(profile(), media::PictureRhythm{std::chrono::seconds(1), false}));
    CHECK_FALSE(is_kept_as_it_is(profile(), media::PictureRhythm{std::chrono::seconds(3), true}));
    const auto with = [](auto change) {
        Picture picture = profile();
        change(picture);
        return may_be_kept(picture);
    };
    CHECK_FALSE(with([](Picture& one) { one.codec = "hevc"; }));
    CHECK_FALSE(with([](Picture& one) { one.profile = "High 10"; }));
    CHECK_FALSE(with([](Picture& one) { one.format = "yuvj420p"; }));
    CHECK_FALSE(with([](Picture& one) { one.width = 2048; }));
    CHECK_FALSE(with([](Picture& one) { one.height = 1079; }));
    CHECK_FALSE(with([](Picture& one) { one.sample_aspect = {16, 15}; }));
    CHECK_FALSE(with([](Picture& one) { one.orientation.rotation = 180; }));
    CHECK_FALSE(with([](Picture& one) { one.orientation.mirrored = true; }));
    CHECK_FALSE(with([](Picture& one) { one.average_rate = {120, 1}; }));
    CHECK_FALSE(with([](Picture& one) { one.is_interlaced = true; }));
    CHECK_FALSE(with([](Picture& one) { one.is_tagged_bt709 = false; }));
    auto other = sound(1, "de");
    CHECK(is_kept_as_it_is(other));
    other.rate = 44'100;
    CHECK_FALSE(is_kept_as_it_is(other));
    other = sound(1, "de");
    other.track.channels = 6;
    CHECK_FALSE(is_kept_as_it_is(other));
}

TEST_CASE("sounds whose language is known come along, and captions of each language once", "[film-import]") {
    media::SourceFilm source;
    source.picture = profile();
    source.sounds = {sound(1, ""), sound(2, "de"), sound(3, "en", true), sound(4, "de")};
    source.sounds[3].track.description = true;
    source.subtitles = {subtitles(5, "de"), subtitles(6, ""), subtitles(7, "en"), subtitles(8, "en", true)};
    const FilmPlan plan = plan_film(source, good_rhythm, "fr");
    CHECK(plan.keeps_all());
    using Sound = FilmPlan::Sound;
    CHECK(plan.sounds ==
          std::vector<Sound>{{3, "en", false, true}, {2, "de", false, true}, {4, "de", true, true}});
    using Captions = FilmPlan::Captions;
    CHECK(plan.captions == std::vector<Captions>{{8, "en"}, {5, "de"}, {6, "fr"}});
    source.sounds = {sound(1, ""), sound(2, "")};
    CHECK(plan_film(source, good_rhythm, "de").sounds == std::vector<Sound>{{1, "", false, true}});
    source.sounds.clear();
    CHECK(plan_film(source, good_rhythm, "de").keeps_all());
}

TEST_CASE("ffmpeg is asked for the whole profile, and opens nothing but this film", "[film-import]") {
    media::SourceFilm source;
    source.picture = sized(720, 576, {16, 15});
    source.picture.codec = "mpeg2video";
    source.picture.stream = 2;
    source.picture.names_matrix = false;
    source.sounds = {sound(0, "de-CH"), sound(1, "prs")};
    source.sounds[0].track.codec = "mp2";
    source.sounds[1].track.description = true;
    source.subtitles = {subtitles(3, "de")};
    const Words command = command_of(source, plan_film(source, std::nullopt, "de"));
    CHECK(command.front() == "ffmpeg");
    CHECK(std::find(command.begin(), command.end(), "-nostdin") != command.end());
    CHECK(after(command, "-protocol_whitelist") == "file");
    CHECK(after(command, "-i") == "file:/tmp/Mein Film.mov");
    CHECK(follows(command, "-map", "0:2"));
    CHECK(after(command, "-c:v") == "libx264");
    CHECK(after(command, "-profile:v") == "high");
    CHECK(after(command, "-g") == "50");
    const std::string filters = after(command, "-vf");
    CHECK(filters.find("deint=interlaced,fps=25/1,scale=768:576:") != std::string::npos);
    CHECK(filters.find("in_color_matrix=bt601:out_color_matrix=bt709:out_range=tv") != std::string::npos);
    CHECK(filters.find("setsar=1,format=yuv420p") != std::string::npos);
    CHECK(follows(command, "-c:a:0", "aac"));
    CHECK(follows(command, "-b:a:0", "192k"));
    CHECK(follows(command, "-ac:a:0", "2"));
    CHECK(follows(command, "-ar:a:0", "48000"));
    CHECK(follows(command, "-metadata:s:a:0", "language=deu"));
    CHECK(follows(command, "-disposition:a:0", "default"));
    CHECK(follows(command, "-c:a:1", "copy"));
    CHECK(follows(command, "-metadata:s:a:1", "language=prs"));
    CHECK(follows(command, "-disposition:a:1", "descriptions"));
    CHECK(after(command, "-movflags") == "+faststart");
    CHECK(follows(command, "mp4", "file:/scenes/film/.x/mein-film.mp4"));
    CHECK(follows(command, "-map", "0:3"));
    CHECK(command.back() == "file:/scenes/film/.x/mein-film.de.vtt");
}

TEST_CASE("what stays as it is is only packed anew, without what a camera wrote", "[film-import]") {
    media::SourceFilm source;
    source.picture = profile();
    source.sounds = {sound(1, "")};
    const Words command = command_of(source, plan_film(source, good_rhythm, "de"));
    CHECK(after(command, "-c:v") == "copy");
    CHECK(after(command, "-c:a:0") == "copy");
    CHECK(after(command, "-map_metadata") == "-1");
    CHECK(after(command, "-vf").empty());
    CHECK(std::none_of(command.begin(), command.end(), [](const std::string& word) {
        return word.find("language=") != std::string::npos;
    }));
}

TEST_CASE("how far ffmpeg has come is read from its lines", "[film-import]") {
    CHECK(progress_of("out_time_us=1500000") == media::Duration(std::chrono::milliseconds(1500)));
    for (const char* other :
         {"out_time_us=N/A", "out_time_us=-42", "out_time_ms=1500000", "frame=3", "", "progress=end"})
        CHECK_FALSE(progress_of(other));
}
