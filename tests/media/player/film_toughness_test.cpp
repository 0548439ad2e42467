// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/probe.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/screening.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <thread>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

FilmOptions silent(const std::filesystem::path& file) {
    FilmOptions options;
    options.file = file;
    options.muted = true;
    return options;
}

/// Numbers that look random and are the same in every run.
class Dice {
public:
    explicit Dice(unsigned seed) : state_(seed * 2654435761U + 12345U) {}

    unsigned roll(std::size_t sides) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<unsigned>((state_ >> 8) % sides);
    }

private:
    unsigned state_;
};

/// How a film is played.
struct Manner {
    bool with_sound = false;
    bool expect_gaps = false; ///< pictures may lie seconds apart
};

struct Outcome {
    Playback playback = Playback::opening;
    std::optional<Error> error;
    std::uint64_t presented = 0;
    bool has_picture = false;
};

// Plays a film to whatever end it finds. The end has to come: a film that stands still is a failed test.
Outcome outcome_of(FilmOptions options, Manner manner = {}) {
    options.muted = !manner.with_sound;
    Screening film(std::move(options));
    if (manner.expect_gaps)
        film.expect_gaps();
    if (manner.with_sound)
        film.plug_in(20ms);
    const bool over = film.until([&] {
        const Playback playback = film.state().playback;
        return playback == Playback::ended || playback == Playback::failed;
    });
    INFO("at " << film.state().position.count() << " ns");
    CHECK(over);
    const FilmState& state = film.state();
    CHECK((state.playback == Playback::ended || state.error.has_value()));
    CHECK(state.has_picture == (film.player().frame() != nullptr));
    return {state.playback, state.error, state.frames_presented, state.has_picture};
}

std::ptrdiff_t entries_of(const char* folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

// Writes a number of two bytes into the header, as MP4 has them.
void write_short(std::string& film, std::size_t place, unsigned value) {
    film[place] = static_cast<char>(value >> 8);
    film[place + 1] = static_cast<char>(value);
}

// The size of the picture that an MP4 film's header promises: 28 bytes behind the name of the codec.
void promise_size(const std::filesystem::path& film, unsigned width, unsigned height) {
    std::string bytes = content_of(film);
    const std::size_t entry = bytes.find("avc1", bytes.find("stsd"));
    REQUIRE(entry != std::string::npos);
    write_short(bytes, entry + 28, width);
    write_short(bytes, entry + 30, height);
    write_file(film, bytes);
}

} // namespace

TEST_CASE("a film with damaged packets plays to its end or fails in words", "[player]") {
    const TemporaryFolder folder;
    const std::vector<FilmRecipe> recipes{
        {.file = folder / "h264.mp4", .pictures = 50, .sound_codec = "aac", .sound_seconds = 2},
        {.file = folder / "h264.mkv", .pictures = 50, .sound_codec = "flac", .sound_seconds = 2},
        {.file = folder / "mpeg2.mkv", .pictures = 50, .picture_codec = "mpeg2video"},
        {.file = folder / "mpeg4.mov", .pictures = 50, .picture_codec = "mpeg4"},
    };
    for (const FilmRecipe& recipe : recipes) {
        make_film(recipe);
        const std::string whole = content_of(recipe.file);
        std::uint64_t presented = 0;
        for (unsigned round = 0; round < 12; ++round) {
            Dice dice(round);
            std::string damaged = whole;
            // Mostly what lies behind the header: without one nothing is played.
            const std::size_t header = round % 4 == 3 ? 0 : damaged.size() / 2;
            for (unsigned i = 0; i < 1 + round * round; ++i)
                damaged[header + dice.roll(damaged.size() - header)] = static_cast<char>(dice.roll(256));
            write_file(recipe.file, damaged);
            INFO(recipe.file << " round " << round);
            FilmOptions options = silent(recipe.file);
            presented += outcome_of(options, {.with_sound = round % 2 == 0, .expect_gaps = true}).presented;
            CHECK(presented < 1000); // nothing is shown again and again
        }
        CHECK(presented > 100); // most damage costs a few pictures
    }
}

TEST_CASE("a damaged film that loops stays alive or fails", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 30, .sound_codec = "aac", .sound_seconds = 1.2});
    const std::string whole = content_of(folder / "film.mp4");
    for (unsigned round = 0; round < 12; ++round) {
        Dice dice(100 + round);
        std::string damaged = whole;
        for (unsigned i = 0; i < 4 + 8 * round; ++i)
            damaged[dice.roll(damaged.size())] = static_cast<char>(dice.roll(256));
        write_file(folder / "film.mp4", damaged);
        FilmOptions options = silent(folder / "film.mp4");
        options.loop = true;
        Screening film(options);
        film.expect_gaps();
        const TimePoint begin = film.now();
        INFO("round " << round);
        const bool good =
            film.until([&] { return film.now() > begin + 6s || film.state().playback == Playback::failed; });
        CHECK(good);
    }
}

TEST_CASE("a film that was cut off anywhere ends, and says so if it is long before its end", "[player]") {
    const TemporaryFolder folder;
    for (const char* name : {"film.mp4", "film.mkv", "film.mov"}) {
        make_film({.file = folder / name, .pictures = 100, .sound_codec = "aac", .sound_seconds = 4});
        const std::string whole = content_of(folder / name);
        for (std::size_t part = 0; part < 16; ++part) {
            write_file(folder / name, whole.substr(0, whole.size() * part / 16));
            INFO(name << " " << part << "/16");
            const Outcome outcome =
                outcome_of(silent(folder / name), {.with_sound = true, .expect_gaps = true});
            CHECK(outcome.presented <= 100);
            if (part < 10)
                CHECK(outcome.error.has_value());
        }
    }
}

TEST_CASE("a film without an end is left alone after two seconds", "[player]") {
    const TemporaryFolder folder;
    constexpr std::uintmax_t huge = std::uintmax_t{1} << 40;
    write_file(folder / "nothing.mp4", "");
    std::filesystem::resize_file(folder / "nothing.mp4", huge);
    CHECK(outcome_of(silent(folder / "nothing.mp4")).playback == Playback::failed);

    make_film({.file = folder / "film.mkv", .pictures = 25});
    std::filesystem::resize_file(folder / "film.mkv", huge);
    const Outcome outcome = outcome_of(silent(folder / "film.mkv"));
    CHECK(outcome.presented >= 24);
}

TEST_CASE("an empty film fails, one of a single picture shows it", "[player]") {
    const TemporaryFolder folder;
    write_file(folder / "empty.mp4", "");
    CHECK(outcome_of(silent(folder / "empty.mp4")).playback == Playback::failed);
    make_film({.file = folder / "none.mkv", .pictures = 0});
    CHECK(outcome_of(silent(folder / "none.mkv")).playback == Playback::failed);

    make_film({.file = folder / "one.mp4", .pictures = 1});
    const Outcome outcome = outcome_of(silent(folder / "one.mp4"));
    CHECK(outcome.playback == Playback::ended);
    CHECK(outcome.presented == 1);
    FilmOptions options = silent(folder / "one.mp4");
    options.loop = true;
    Screening film(options);
    REQUIRE(film.until(Playback::playing));
    CHECK(film.numbers_during(1s) == std::vector(25, 0)); // no more often than it says
}

TEST_CASE("two hundred streams and a picture of 8K are refused", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "many.mkv", .pictures = 3, .extra_streams = 199});
    const Outcome many = outcome_of(silent(folder / "many.mkv"));
    REQUIRE(many.error);
    CHECK(many.error->code == ErrorCode::not_allowed);

    make_film({.file = folder / "8k.mp4", .pictures = 10});
    promise_size(folder / "8k.mp4", 7680, 4320);
    const Outcome large = outcome_of(silent(folder / "8k.mp4"));
    REQUIRE(large.error);
    CHECK(large.error->code == ErrorCode::not_allowed);
    CHECK_THAT(large.error->message, Catch::Matchers::ContainsSubstring("7680 x 4320"));
}

TEST_CASE("a header that lies about the size of its pictures does not get past the limit", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "lie.mp4", .pictures = 2, .width = 4112, .height = 2304});
    promise_size(folder / "lie.mp4", 128, 64);
    CHECK_FALSE(probe(folder / "lie.mp4"));
    const Outcome outcome = outcome_of(silent(folder / "lie.mp4"));
    CHECK(outcome.playback == Playback::failed);
    CHECK(outcome.presented == 0);
}

TEST_CASE("what a film is, its bytes decide and not its name", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mkv", .pictures = 10});
    std::filesystem::rename(folder / "film.mkv", folder / "film.mp4");
    CHECK(outcome_of(silent(folder / "film.mp4")).presented == 10);
    make_film({.file = folder / "other.mp4", .pictures = 10});
    std::filesystem::rename(folder / "other.mp4", folder / "other.jpg");
    CHECK(outcome_of(silent(folder / "other.jpg")).presented == 10);
    write_file(folder / "list.mp4", "#EXTM3U\n#EXTINF:1,\nfile://" + (folder / "film.mp4").string() + "\n");
    CHECK(outcome_of(silent(folder / "list.mp4")).playback == Playback::failed);
}

TEST_CASE("captions that are garbage cost the film nothing", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 25});
    Dice dice(7);
    std::string noise(50'000, ' ');
    for (char& byte : noise)
        byte = static_cast<char>(dice.roll(256));
    write_file(folder / "noise.srt", noise);
    write_file(folder / "empty.vtt", "");
    // It lasts beyond the film: the test's time would run on to the caption's end, however far the decoder
    // is.
    write_file(folder / "line.vtt", "WEBVTT\n\n00:00.000 --> 01:40.000\n" + std::string(3'000'000, 'x'));
    write_file(folder / "times.srt",
               "1\n99:99:99,999 --> -1:00:00,000\nnie\n\n2\n00:00:00,000 --> 00:00:00,000\n");
    REQUIRE(mkfifo((folder / "pipe.vtt").c_str(), 0600) == 0);
    for (const std::string& captions : {(folder / "noise.srt").string(),
                                        (folder / "empty.vtt").string(),
                                        (folder / "line.vtt").string(),
                                        (folder / "times.srt").string(),
                                        (folder / "pipe.vtt").string(),
                                        (folder / "").string(),
                                        std::string("/dev/zero")}) {
        FilmOptions options = silent(folder / "film.mp4");
        options.captions = CaptionChoice{.file = captions};
        INFO(captions);
        const Outcome outcome = outcome_of(options);
        CHECK(outcome.playback == Playback::ended);
        CHECK(outcome.presented == 25);
        CHECK_FALSE(outcome.error);
    }
}

TEST_CASE("bad films leave no thread and no open file behind", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 20, .sound_codec = "aac", .sound_seconds = 0.8});
    const std::string whole = content_of(folder / "film.mp4");
    write_file(folder / "cut.mp4", whole.substr(0, whole.size() / 2));
    write_file(folder / "text.mp4", "Guten Tag");
    const auto play_all = [&] {
        for (const char* name : {"film.mp4", "cut.mp4", "text.mp4", "missing.mp4", ""})
            outcome_of(silent(folder / name));
    };
    play_all();
    const auto settles_at = [](std::ptrdiff_t threads, std::ptrdiff_t files) {
        // Films are closed on threads of their own, soon.
        for (const auto end = std::chrono::steady_clock::now() + 10s; std::chrono::steady_clock::now() < end;
             std::this_thread::yield())
            if (entries_of("/proc/self/task") <= threads && entries_of("/proc/self/fd") <= files)
                return true;
        return false;
    };
    std::ptrdiff_t threads = 0;
    std::ptrdiff_t files = 0;
    for (const auto end = std::chrono::steady_clock::now() + 10s;
         threads != 1 && std::chrono::steady_clock::now() < end;)
        threads = entries_of("/proc/self/task");
    files = entries_of("/proc/self/fd");
    for (int round = 0; round < 30; ++round)
        play_all();
    CHECK(settles_at(threads, files));
}
