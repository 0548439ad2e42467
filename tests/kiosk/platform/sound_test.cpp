// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/gain.hpp"
#include "kiosk/platform/sound.hpp"
#include "kiosk/platform/sound_mixer.hpp"
#include "media/player/audio_ring.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SDL.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <sstream>
#include <vector>

using namespace kiosk::platform;

namespace {

// Waits for a state of the sound, as it is told; false if it does not come.
class Listener {
public:
    SoundOptions options() {
        SoundOptions made;
        made.on_change = [this] {
            const std::lock_guard lock(mutex_);
            changed_.notify_all();
        };
        return made;
    }
    template <typename Condition>
    bool until(Condition condition) {
        std::unique_lock lock(mutex_);
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        // A change may fall between looking and waiting; look again after a while.
        while (!condition() && std::chrono::steady_clock::now() < deadline)
            changed_.wait_for(lock, std::chrono::milliseconds(5));
        return condition();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
};

void use_sound_driver(const char* name) {
    setenv("SDL_AUDIODRIVER", name, 1);
}

} // namespace

TEST_CASE("sound is read while it plays, and the device is closed afterwards", "[platform][sound]") {
    use_sound_driver("dummy");
    Listener listener;
    SoundOut sound(listener.options());
    CHECK(sound.state() == SoundState::closed);
    auto ring = std::make_shared<media::AudioRing>(sound_rate);
    sound.play(ring);
    CHECK(listener.until([&] { return sound.state() == SoundState::playing && ring->reads() > 3; }));
    auto next = std::make_shared<media::AudioRing>(sound_rate);
    sound.play(next);
    CHECK(listener.until([&] { return next->reads() > 3; }));
    sound.stop();
    CHECK(listener.until([&] { return sound.state() == SoundState::closed; }));
    CHECK(next.use_count() == 1);
    CHECK(ring.use_count() == 1);
    CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
}

TEST_CASE("without a sound device the state says so, and stopping still works", "[platform][sound]") {
    use_sound_driver("no such driver");
    Listener listener;
    SoundOut sound(listener.options());
    sound.play(std::make_shared<media::AudioRing>(sound_rate));
    CHECK(listener.until([&] { return sound.state() == SoundState::missing; }));
    sound.stop();
    CHECK(listener.until([&] { return sound.state() == SoundState::closed; }));
}

TEST_CASE("a sound device that nobody knows is named in the log, with those that there are",
          "[platform][sound]") {
    use_sound_driver("dummy");
    std::ostringstream log;
    const auto usual = spdlog::default_logger();
    spdlog::set_default_logger(
        std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(log)));
    {
        Listener listener;
        SoundOptions options = listener.options();
        options.device = "Kopfhörer";
        SoundOut sound(options);
        sound.play(std::make_shared<media::AudioRing>(sound_rate));
        CHECK(listener.until([&] { return sound.state() == SoundState::playing; }));
    }
    spdlog::set_default_logger(usual);
    INFO(log.str());
    CHECK(log.str().find("there is no sound device 'Kopfhörer'; there are: ") != std::string::npos);
}

TEST_CASE("a device that is unplugged is opened again", "[platform][sound]") {
    use_sound_driver("dummy");
    Listener listener;
    SoundOut sound(listener.options());
    auto ring = std::make_shared<media::AudioRing>(sound_rate);
    sound.play(ring);
    REQUIRE(listener.until([&] { return sound.state() == SoundState::playing; }));
    SDL_Event removed{};
    removed.type = SDL_AUDIODEVICEREMOVED;
    removed.adevice.which = 2; // SDL numbers its first device so
    SDL_PushEvent(&removed);
    const auto reads = ring->reads();
    CHECK(listener.until([&] { return sound.state() == SoundState::playing && ring->reads() > reads + 5; }));
}

TEST_CASE("a sound that is still opening can be destroyed", "[platform][sound]") {
    use_sound_driver("dummy");
    for (int i = 0; i < 5; ++i) {
        SoundOut sound({});
        sound.play(std::make_shared<media::AudioRing>(sound_rate));
    }
    SUCCEED();
}

TEST_CASE("a film's gain is heard, and ends with the film", "[platform][sound]") {
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "heard").string();
    use_sound_driver("disk"); // writes what a card would play
    setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
    const auto loudest = [&](double gain_db) {
        Listener listener;
        SoundOut sound(listener.options());
        sound.set_volume(0.5);
        auto ring = std::make_shared<media::AudioRing>(sound_rate);
        const std::vector<float> samples(2 * 20'000, 0.1F);
        ring->begin(1);
        REQUIRE(ring->write(samples, media::Duration(0)) == samples.size());
        ring->open();
        sound.play(ring, gain_db);
        REQUIRE(listener.until([&] { return ring->reads() > 10; }));
        sound.stop();
        REQUIRE(listener.until([&] { return sound.state() == SoundState::closed; }));
        const std::string bytes = test::read_text(file);
        std::vector<float> heard(bytes.size() / sizeof(float));
        std::memcpy(heard.data(), bytes.data(), heard.size() * sizeof(float));
        return *std::max_element(heard.begin(), heard.end());
    };
    CHECK(loudest(0) == Approx(0.025));
    CHECK(loudest(12.0412) == Approx(0.1));
    CHECK(loudest(-6.0206) == Approx(0.0125));
    unsetenv("SDL_DISKAUDIOFILE");
    unsetenv("SDL_DISKAUDIODELAY");
}

TEST_CASE("while a voice speaks nothing else is heard, and afterwards it is again", "[platform][sound]") {
    SoundMixer mixer;
    mixer.set_amplitudes(1, 1);
    const auto ring_of = [](float level) {
        auto ring = std::make_shared<media::AudioRing>(sound_rate);
        ring->begin(1);
        const std::vector<float> samples(2 * 30'000, level);
        REQUIRE(ring->write(samples, media::Duration(0)) == samples.size());
        ring->open();
        return ring;
    };
    // What is heard at the end of 60 ms: by then everything has faded.
    media::TimePoint now{std::chrono::hours(1)};
    const auto heard = [&] {
        std::vector<float> samples(2 * 2880);
        mixer.fill(samples, now, {});
        now += std::chrono::milliseconds(60);
        return samples.back();
    };
    const auto film = ring_of(0.25F);
    const auto voice = ring_of(0.5F);
    mixer.set({.film = film, .voice = nullptr});
    CHECK(heard() == Approx(0.25));
    mixer.set({.film = film, .voice = voice});
    CHECK(heard() == Approx(0.5));
    mixer.silence_voice(true);
    CHECK(heard() == Approx(0.25));
    mixer.silence_voice(false);
    CHECK(heard() == Approx(0.5));
    mixer.set({.film = nullptr, .voice = voice});
    CHECK(heard() == Approx(0.5));
    mixer.set({});
    CHECK(heard() == Approx(0));
}

TEST_CASE("a voice opens the device and leaves it to the film when it is silent", "[platform][sound]") {
    use_sound_driver("dummy");
    Listener listener;
    SoundOut sound(listener.options());
    auto voice = std::make_shared<media::AudioRing>(sound_rate);
    auto film = std::make_shared<media::AudioRing>(sound_rate);
    sound.speak(voice);
    CHECK(listener.until([&] { return voice->reads() > 3; }));
    sound.play(film);
    CHECK(listener.until([&] { return film->reads() > 3; }));
    sound.hush();
    CHECK(listener.until([&] { return voice.use_count() == 1; }));
    const auto reads = film->reads();
    CHECK(listener.until([&] { return film->reads() > reads + 3; }));
    sound.stop();
    CHECK(listener.until([&] { return sound.state() == SoundState::closed; }));
    CHECK(film.use_count() == 1);
}

TEST_CASE("a film that begins right after another one is heard", "[platform][sound]") {
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "heard").string();
    use_sound_driver("disk");
    setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
    {
        Listener listener;
        SoundOut sound(listener.options());
        sound.set_volume(1);
        auto before = std::make_shared<media::AudioRing>(sound_rate);
        sound.play(before);
        REQUIRE(listener.until([&] { return before->reads() > 3; }));
        auto next = std::make_shared<media::AudioRing>(sound_rate);
        const std::vector<float> samples(2 * 30'000, 0.1F);
        next->begin(1);
        REQUIRE(next->write(samples, media::Duration(0)) == samples.size());
        next->open();
        sound.stop();
        sound.play(next);
        REQUIRE(listener.until([&] { return next->reads() > 10; }));
        sound.stop();
        REQUIRE(listener.until([&] { return sound.state() == SoundState::closed; }));
    }
    const std::string bytes = test::read_text(file);
    std::vector<float> heard(bytes.size() / sizeof(float));
    std::memcpy(heard.data(), bytes.data(), heard.size() * sizeof(float));
    CHECK(*std::max_element(heard.begin(), heard.end()) == Approx(0.1));
    unsetenv("SDL_DISKAUDIOFILE");
    unsetenv("SDL_DISKAUDIODELAY");
}

TEST_CASE("volume slides, so that no step is heard", "[platform][sound]") {
    Gain gain;
    std::vector<float> samples(2 * 2000, 1.0F);
    gain.apply(samples, Gain::amplitude(1));
    CHECK(samples[0] <= Gain::step * 1.01F);
    for (std::size_t i = 2; i < samples.size(); i += 2)
        CHECK(samples[i] - samples[i - 2] <= Gain::step * 1.01F);
    CHECK(samples.back() == Approx(1));
    CHECK(Gain::amplitude(0.5) == Approx(0.25));
    CHECK(Gain::amplitude(7) == Approx(1));
}
