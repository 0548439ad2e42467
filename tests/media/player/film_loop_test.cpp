// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/screening.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

// Sanitizers keep freed memory and take ten times as long.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sanitized = true;
#elif defined(__has_feature) // as clang says it
constexpr bool is_sanitized = __has_feature(address_sanitizer) != 0 || __has_feature(thread_sanitizer) != 0;
#else
constexpr bool is_sanitized = false;
#endif
constexpr int many = is_sanitized ? 100 : 1000;

/// What this process holds.
struct Holdings {
    long resident_kib = 0;
    std::ptrdiff_t descriptors = 0;
    std::ptrdiff_t threads = 0;
};

std::ptrdiff_t entries_of(const char* folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

Holdings holdings() {
    std::ifstream statm("/proc/self/statm");
    long size = 0;
    long resident = 0;
    statm >> size >> resident;
    return {.resident_kib = resident * sysconf(_SC_PAGESIZE) / 1024,
            .descriptors = entries_of("/proc/self/fd"),
            .threads = entries_of("/proc/self/task")};
}

// Plays on for so many laps and returns when each of them began.
std::vector<TimePoint> play_laps(Screening& film, int count) {
    std::vector<TimePoint> begins;
    std::shared_ptr<const VideoFrame> last = film.player().frame();
    while (static_cast<int>(begins.size()) < count) {
        const std::size_t before = begins.size();
        film.until([&] {
            const auto frame = film.player().frame();
            if (frame != last && film.number() == 0)
                begins.push_back(film.now());
            last = frame;
            return begins.size() > before;
        });
        if (begins.size() == before)
            return begins; // the film stands
        if (static_cast<int>(begins.size()) < count)
            film.forget_heard();
    }
    return begins;
}

// When the sound of the last lap began to be loud.
std::optional<TimePoint> first_loud(const Screening& film, TimePoint after) {
    for (const Screening::Heard& heard : film.heard())
        if (heard.at >= after && std::fabs(heard.sample) > 0.02F)
            return heard.at;
    return std::nullopt;
}

// Loops a clip of one second and holds it to its promises.
void loop_for_long(const std::filesystem::path& clip, bool with_device, int laps) {
    constexpr Duration lap = 1s;
    FilmOptions options;
    options.file = clip;
    options.loop = true;
    Screening film(options);
    if (with_device)
        film.plug_in(20ms);
    else
        film.player().use_steady_clock();
    REQUIRE(film.until(Playback::playing));
    constexpr int warm_up = 20;
    REQUIRE(play_laps(film, warm_up).size() == warm_up);
    const Holdings before = holdings();
    const std::vector<TimePoint> begins = play_laps(film, laps);
    REQUIRE(begins.size() == static_cast<std::size_t>(laps));
    const Holdings after = holdings();

    const Duration elapsed = begins.back() - begins.front();
    INFO("elapsed " << elapsed.count() << " ns in " << laps - 1 << " laps");
    // Sound leads the clock in steps of its buffers; that does not add up.
    CHECK(std::chrono::abs(elapsed - (laps - 1) * lap) <= (with_device ? 20ms : 0ms));
    for (std::size_t i = 1; i < begins.size(); ++i)
        if (std::chrono::abs(begins[i] - begins[i - 1] - lap) > 20ms)
            FAIL("lap " << i << " took " << (begins[i] - begins[i - 1]).count() << " ns");
    CHECK(film.state().frames_dropped == 0);
    CHECK(film.state().frames_late == 0);
    CHECK(film.state().decode_errors == 0);
    CHECK_FALSE(film.state().error);
    CHECK(after.descriptors == before.descriptors);
    CHECK(after.threads == before.threads);
    if (!is_sanitized)
        CHECK(after.resident_kib - before.resident_kib <= 512);
    if (with_device) {
        // The beep of the last lap, with its picture.
        film.numbers_during(200ms);
        const std::optional<TimePoint> beep = first_loud(film, begins.back() - 30ms);
        REQUIRE(beep);
        CHECK(std::chrono::abs(*beep - begins.back()) <= 15ms);
    }
}

} // namespace

TEST_CASE("a clip of a second loops a thousand times without drifting or growing", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "silent.mp4", .pictures = 25});
    loop_for_long(folder / "silent.mp4", false, many);
}

TEST_CASE("it loops as well with its sound, and without a device for it", "[player]") {
    const TemporaryFolder folder;
    make_film(
        {.file = folder / "clip.mov", .pictures = 25, .sound_codec = "pcm_s16le", .sound_seconds = 0.96});
    for (const bool with_device : {true, false})
        loop_for_long(folder / "clip.mov", with_device, many);
    // An encoder's delay and rounding are in the film, not in its length.
    make_film({.file = folder / "clip.mp4", .pictures = 25, .sound_codec = "aac", .sound_seconds = 0.96});
    loop_for_long(folder / "clip.mp4", true, many / 5);
}
