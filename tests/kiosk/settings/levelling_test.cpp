// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/levelling.hpp"
#include "tests/support/catch.hpp"

#include <limits>

using namespace kiosk::settings;

TEST_CASE("films of different loudness are brought to the same", "[settings]") {
    for (const double lufs : {-33.0, -27.5, -23.0, -14.0, -5.0}) {
        const SoundLevel level{.integrated_lufs = lufs, .true_peak_dbtp = lufs + 8};
        CHECK(levelling_gain_db(level) == Approx(-23 - lufs));
        CHECK(levelled_lufs(level) == Approx(-23));
    }
}

TEST_CASE("no peak is raised above -1 dBTP, and what lies above it is lowered", "[settings]") {
    CHECK(levelling_gain_db({.integrated_lufs = -30, .true_peak_dbtp = -4}) == Approx(3));
    CHECK(levelled_lufs({.integrated_lufs = -30, .true_peak_dbtp = -4}) == Approx(-27));
    CHECK(levelling_gain_db({.integrated_lufs = -23, .true_peak_dbtp = 0.5}) == Approx(-1.5));
    CHECK(levelling_gain_db({.integrated_lufs = -23, .true_peak_dbtp = -1}) == Approx(0).margin(1e-9));
}

TEST_CASE("no film is raised by more than 12 dB", "[settings]") {
    CHECK(levelling_gain_db({.integrated_lufs = -50, .true_peak_dbtp = -40}) == Approx(12));
}

TEST_CASE("a silent film is left as it is", "[settings]") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    for (const double lufs : {-infinity, -70.1, nothing})
        CHECK(levelling_gain_db({.integrated_lufs = lufs, .true_peak_dbtp = -80}) == 0);
    CHECK(levelling_gain_db({.integrated_lufs = -30, .true_peak_dbtp = -infinity}) == 0);
    CHECK(levelling_gain_db({.integrated_lufs = -30, .true_peak_dbtp = nothing}) == 0);
    CHECK(is_silent({.integrated_lufs = -infinity, .true_peak_dbtp = -infinity}));
    CHECK_FALSE(is_silent({.integrated_lufs = -69, .true_peak_dbtp = -60}));
}
