// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/brightness.hpp"
#include "tests/support/catch.hpp"

using kiosk::platform::brightness_ramp;

TEST_CASE("a dimmed display keeps black, and shows of everything the same share", "[platform]") {
    CHECK(brightness_ramp(3, 1.0) == std::vector<std::uint16_t>{0, 32768, 65535});
    const std::vector<std::uint16_t> ramp = brightness_ramp(256, 0.4);
    REQUIRE(ramp.size() == 256);
    CHECK(ramp.front() == 0);
    CHECK(ramp.back() == 26214);
    for (std::size_t index = 1; index < ramp.size(); ++index)
        CHECK(ramp[index] > ramp[index - 1]);
}
