// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/panel.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::settings;
using kiosk::Size;

namespace {
constexpr Size full_hd{1920, 1080};
constexpr SizeMm edid_24_inch{531, 299};
} // namespace

TEST_CASE("a setting goes before EDID, and EDID before the usual size", "[settings]") {
    CHECK(measure_panel(full_hd, {.px_per_mm = 3.0, .diagonal_inch = 50}, edid_24_inch).px_per_mm ==
          Approx(3.0));
    CHECK(measure_panel(full_hd, {.diagonal_inch = 50}, edid_24_inch).diagonal_inch == Approx(50));
    CHECK(measure_panel(full_hd, {}, edid_24_inch).diagonal_inch == Approx(24.0).margin(0.05));
    CHECK(measure_panel(full_hd, {}, {}).diagonal_inch == Approx(23.8));
    CHECK(measure_panel(full_hd, {}, {}).px_per_mm == Approx(3.644).margin(0.001));
}

TEST_CASE("EDID is believed only if it can be true", "[settings]") {
    CHECK(is_plausible(edid_24_inch, full_hd));
    CHECK(is_plausible({299, 531}, full_hd)); // mounted upright
    CHECK(is_plausible(edid_24_inch, {1080, 1920}));
    CHECK(is_plausible({1210, 680}, {3840, 2160}));
    CHECK_FALSE(is_plausible({0, 0}, full_hd));
    CHECK_FALSE(is_plausible({16, 9}, full_hd));
    CHECK_FALSE(is_plausible({400, 300}, full_hd)); // of another panel
    CHECK_FALSE(is_plausible({5000, 2800}, full_hd));
    CHECK_FALSE(is_plausible({-531, 299}, full_hd));
    CHECK_FALSE(is_plausible(edid_24_inch, {0, 0}));
    CHECK(measure_panel(full_hd, {}, SizeMm{16, 9}).diagonal_inch == Approx(23.8));
}

TEST_CASE("the viewing distance grows with the panel, within limits", "[settings]") {
    const auto distance = [](double inch) {
        return measure_panel(full_hd, {.diagonal_inch = inch}, {}).viewing_distance_mm;
    };
    CHECK(distance(10) == Approx(600));
    CHECK(distance(27) == Approx(600));
    CHECK(distance(32) == Approx(731.5).margin(0.1));
    CHECK(distance(55) == Approx(1200));
    CHECK(measure_panel(full_hd, {.diagonal_inch = 55, .viewing_distance_mm = 700}, {}).viewing_distance_mm ==
          Approx(700));
}

TEST_CASE("capitals of the text are 5.4 mm high at 600 mm, and as large to the eye from afar", "[settings]") {
    const Panel near = measure_panel(full_hd, {.diagonal_inch = 24}, {});
    CHECK(near.body_em_px() * 0.714 / near.px_per_mm == Approx(5.4));
    const Panel far = measure_panel(full_hd, {.diagonal_inch = 55}, {});
    CHECK(far.body_em_px() * 0.714 / far.px_per_mm == Approx(10.8));
    CHECK(measure_panel({800, 600}, {.diagonal_inch = 100, .viewing_distance_mm = 600}, {}).body_em_px() ==
          Approx(20));
}

TEST_CASE("a target in px is never smaller than in mm", "[settings]") {
    const Panel panel{.px_per_mm = 3.5};
    CHECK(panel.px(20) == 70);
    CHECK(panel.px(1) == 4);
    CHECK(panel.px(0) == 0);
}
