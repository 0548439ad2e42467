// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/speech_player.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

using namespace media;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 22'050; // of espeak-ng

void append(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 255U);
}

// A mono WAV file of one even level, as long as that.
std::string wav(double level, double seconds) {
    const auto samples = static_cast<std::uint32_t>(rate * seconds);
    std::string bytes = "RIFF";
    append(bytes, 36 + 2 * samples, 4);
    bytes += "WAVEfmt ";
    append(bytes, 16, 4);
    append(bytes, 1, 2); // PCM
    append(bytes, 1, 2);
    append(bytes, rate, 4);
    append(bytes, 2 * rate, 4);
    append(bytes, 2, 2);
    append(bytes, 16, 2);
    bytes += "data";
    append(bytes, 2 * samples, 4);
    for (std::uint32_t i = 0; i < samples; ++i)
        append(bytes, static_cast<std::uint32_t>(std::lround(level * 32'000)), 2);
    return bytes;
}

// What is left of such a level on each of two channels.
double heard_level(double level) {
    return level * 32'000 / 32'768 * std::sqrt(0.5);
}

// Listens to a player as a sound card does, as fast as it can.
class Card {
public:
    explicit Card(std::vector<std::filesystem::path> files)
        : player({.files = std::move(files), .wakeup = [this] {
                      const std::lock_guard lock(mutex_);
                      changed_.notify_all();
                  }}) {}

    // Waits for a state that comes by itself.
    template <typename Condition>
    bool until(Condition condition) {
        std::unique_lock lock(mutex_);
        const auto deadline = std::chrono::steady_clock::now() + 10s;
        while (!condition() && std::chrono::steady_clock::now() < deadline)
            changed_.wait_for(lock, 5ms);
        return condition();
    }

    // Hears that many periods of 10 ms, as far as there is sound; returns the mean level of each.
    std::vector<double> hear(int periods) {
        std::vector<double> levels;
        for (int period = 0; period < periods; ++period) {
            std::vector<float> samples(2 * 480);
            if (player.audio()->is_open())
                until(
                    [&] { return player.audio()->buffered() >= 20ms || player.next_deadline({}) != never; });
            player.audio()->read(samples, now_, 0ms);
            now_ += 10ms;
            double sum = 0;
            for (const float sample : samples)
                sum += std::abs(sample);
            levels.push_back(sum / static_cast<double>(samples.size()));
        }
        return levels;
    }

    TimePoint now() const { return now_; }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    TimePoint now_{1h};

public:
    SpeechPlayer player; // last: its thread uses what is above
};

long count_of(const std::vector<double>& levels, double level) {
    return std::count_if(
        levels.begin(), levels.end(), [&](double one) { return std::abs(one - level) < 0.02; });
}

} // namespace

TEST_CASE("files are heard one after the other, with a breath between them", "[speech]") {
    const test::TemporaryFolder folder;
    Card card({folder.write("a.wav", wav(0.25, 0.5)), folder.write("b.wav", wav(0.5, 0.3))});
    REQUIRE(card.until([&] { return card.player.state().measured; }));
    CHECK(card.player.state().heard_files == 2);
    CHECK_FALSE(card.player.state().error);
    CHECK(std::chrono::abs(card.player.state().length - 1300ms) < 5ms);
    const std::vector<double> heard = card.hear(150);
    const double first = heard_level(0.25);
    CHECK(std::abs(count_of(heard, first) - 50) <= 2);
    CHECK(std::abs(count_of(heard, 2 * first) - 30) <= 2);
    CHECK(heard[60] == Approx(0).margin(0.001));
    CHECK(card.player.state().finished);
}

TEST_CASE("paused, it is silent at once and keeps its place", "[speech]") {
    const test::TemporaryFolder folder;
    Card card({folder.write("a.wav", wav(0.5, 1))});
    const long before = count_of(card.hear(30), heard_level(0.5));
    CHECK(before >= 29);
    card.player.pause();
    const std::vector<double> silent = card.hear(50);
    CHECK(count_of(silent, 0) >= 49); // the first fades out
    CHECK_FALSE(card.player.state().finished);
    CHECK(card.player.next_deadline({}) == never);
    card.player.resume();
    const long after = count_of(card.hear(120), heard_level(0.5));
    CHECK(std::abs(before + after - 100) <= 3);
    CHECK(card.player.state().finished);
}

TEST_CASE("how much has been heard goes on with the sound, and stands still while it is paused", "[speech]") {
    const test::TemporaryFolder folder;
    Card card({folder.write("a.wav", wav(0.5, 1))});
    CHECK(card.player.heard(card.now()) == 0ms);
    card.hear(30);
    CHECK(std::chrono::abs(card.player.heard(card.now()) - 300ms) <= 20ms);
    card.player.pause();
    const Duration paused = card.player.heard(card.now());
    CHECK(std::chrono::abs(paused - 300ms) <= 20ms);
    card.hear(50);
    CHECK(card.player.heard(card.now()) == paused);
    card.player.resume();
    card.hear(20);
    CHECK(std::chrono::abs(card.player.heard(card.now()) - 500ms) <= 30ms);
    card.hear(120);
    CHECK(card.player.heard(card.now() + 1h) == card.player.state().length);
}

TEST_CASE("what is missing or no sound is passed over, and said", "[speech]") {
    const test::TemporaryFolder folder;
    Card card({folder.path() / "missing.wav",
               folder.write("broken.wav", "not a sound"),
               folder.write("good.wav", wav(0.5, 0.2))});
    REQUIRE(card.until([&] { return card.player.state().measured; }));
    CHECK(card.player.state().heard_files == 1);
    REQUIRE(card.player.state().error);
    CHECK(card.player.state().error->message.find("missing.wav") != std::string::npos);
    CHECK(count_of(card.hear(60), heard_level(0.5)) >= 18);
    Card nothing({folder.path() / "missing.wav"});
    REQUIRE(nothing.until([&] { return nothing.player.state().finished; }));
    CHECK(nothing.player.state().heard_files == 0);
}

TEST_CASE("a reading that nobody hears can be given up", "[speech]") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.wav", wav(0.5, 5)); // longer than the ring
    for (int i = 0; i < 5; ++i) {
        Card card({file, file});
        REQUIRE(card.until([&] { return card.player.state().measured; }));
    }
    SUCCEED();
}
