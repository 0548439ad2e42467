// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/display_mode.hpp"
#include "tests/support/catch.hpp"

#include <vector>

using kiosk::platform::DisplayMode;
using kiosk::platform::modest_mode;

namespace {

const DisplayMode uhd{{3840, 2160}, 60};

} // namespace

TEST_CASE("a 4K television without a GPU is set to 1080 lines", "[platform]") {
    const std::vector<DisplayMode> modes{uhd, {{2560, 1440}, 60}, {{1920, 1080}, 60}, {{1280, 720}, 60}};
    CHECK(modest_mode(uhd, modes) == 2);
}

TEST_CASE("of several modes of 1080 lines the one next to 60 Hz is taken", "[platform]") {
    const std::vector<DisplayMode> modes{
        {{1920, 1080}, 24}, {{1920, 1080}, 120}, {{1920, 1080}, 59.94}, {{1920, 1080}, 50}};
    CHECK(modest_mode(uhd, modes) == 2);
}

TEST_CASE("a display keeps its mode if it has few px anyway", "[platform]") {
    const std::vector<DisplayMode> modes{{{2560, 1440}, 60}, {{1920, 1080}, 60}};
    CHECK_FALSE(modest_mode({{2560, 1440}, 60}, modes));
    CHECK_FALSE(modest_mode({{1920, 1080}, 60}, modes));
}

TEST_CASE("a display keeps its mode if it has no smaller one of its shape", "[platform]") {
    CHECK_FALSE(modest_mode(uhd, {}));
    const std::vector<DisplayMode> others{uhd, {{1024, 768}, 60}, {{1680, 1050}, 60}, {{0, 0}, 0}};
    CHECK_FALSE(modest_mode(uhd, others));
}

TEST_CASE("a wide desk display keeps its shape", "[platform]") {
    const std::vector<DisplayMode> modes{{{1920, 1080}, 60}, {{1920, 1200}, 60}};
    CHECK(modest_mode({{3840, 2400}, 60}, modes) == 1);
}
