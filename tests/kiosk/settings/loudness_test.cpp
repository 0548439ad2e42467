// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/device.hpp"
#include "kiosk/settings/loudness.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace kiosk::settings;

namespace {

double decibel(double volume) {
    return 40 * std::log10(volume); // the amplitude is the square of the volume
}

} // namespace

TEST_CASE("whatever a device says, its steps of loudness span 18 dB with one 12 dB above the quietest",
          "[settings]") {
    for (int most = 1; most <= 100; ++most)
        for (int volume = 1; volume <= 100; ++volume) {
            INFO("volume " << volume << " max_volume " << most);
            const Loudness loudness = loudness_of({.volume = volume, .max_volume = most});
            const auto& volumes = loudness.volumes;
            for (std::size_t step = 1; step < volumes.size(); ++step)
                REQUIRE(decibel(volumes[step]) - decibel(volumes[step - 1]) > 0.99);
            REQUIRE(decibel(volumes.back()) - decibel(volumes.front()) >= 18 - 1e-9);
            const bool between = std::any_of(volumes.begin() + 1, volumes.end() - 1, [&](double step) {
                return decibel(step) - decibel(volumes.front()) >= 12 - 1e-9;
            });
            REQUIRE(between);
            REQUIRE(volumes.back() <= most / 100.0 + 1e-9);
            REQUIRE(volumes[static_cast<std::size_t>(loudness.usual)] ==
                    Approx(std::min(volume, most) / 100.0));
        }
}

TEST_CASE("a visit can be made quieter and, where the device allows it, louder", "[settings]") {
    CHECK(loudness_of({}).usual == usual_loudness);
    CHECK(loudness_of({.volume = 100}).usual == loudness_steps - 1);
    CHECK(loudness_of({.volume = 5}).usual == 1);
    CHECK(loudness_of({.volume = 60, .max_volume = 60}).usual == loudness_steps - 1);
}

TEST_CASE("a device that is silent at first can be made to sound, one without sound cannot", "[settings]") {
    const Loudness silent = loudness_of({.volume = 0});
    CHECK(silent.usual == 0);
    CHECK(silent.volumes.front() == 0);
    CHECK(silent.volumes[1] > 0);
    CHECK(silent.volumes.back() == Approx(1));
    CHECK(is_audible({.volume = 0}));
    CHECK_FALSE(is_audible({.max_volume = 0}));
    CHECK_FALSE(is_audible({.output = SoundOutput::none}));
    CHECK(loudness_of({.max_volume = 0}).volumes == std::array<double, loudness_steps>{});
}
